import Handbook
import LegalReferences
import Templates

/// The tags that begin references to law and terms in the text of a chapter.
///
/// A tag stands in many texts, and differs from page to page only in its address. All the rest of it
/// is therefore made once.
struct AnnotationTags: Sendable {
    private let references: [SectionKey: Tag]
    /// By the place of the term in the glossary.
    private let terms: [Tag]
    private let circulars: [Circular.ID: Tag]
    private let registry: LawRegistry
    private let sections: SectionPages

    /// The tags for what a handbook cites, and for its terms.
    init(of handbook: Handbook, sections: SectionPages) {
        let registry = handbook.registry
        self.registry = registry
        self.sections = sections
        references = Dictionary(
            handbook.citations.keys.map { ($0, Tag(for: $0, in: registry, sections)) },
            uniquingKeysWith: { first, _ in first })
        circulars = Dictionary(
            handbook.circulars.map { circular in
                (
                    circular.id,
                    Tag(
                        class: "rundskriv",
                        to: .link(GeneratedPage.circulars.address, anchor: circular.id.rawValue),
                        attribute: ("title", circular.title))
                )
            }, uniquingKeysWith: { first, _ in first })
        terms = handbook.terms.map { term in
            Tag(
                class: "begrep",
                to: .link(GeneratedPage.glossary.address, anchor: term.anchor),
                attribute: ("data-forklaring", term.explanation))
        }
    }

    /// Appends the tag of a stretch of text.
    func append(_ target: AnnotationTarget, _ slots: SlotRecorder, to html: inout [UInt8]) {
        switch target {
        case .reference(let reference):
            guard let key = reference.key else {
                html += "<a class=\"paragraf\" href=\"\">".utf8
                return
            }
            (references[key] ?? Tag(for: key, in: registry, sections)).append(to: &html, slots)
        case .external(let address):
            html += "<a class=\"lovdata\" href=\"".utf8
            html.appendEscaped(address)
            html += "\">".utf8
        case .term(let index): terms[index].append(to: &html, slots)
        case .circular(let id, _): circulars[id]?.append(to: &html, slots)
        }
    }
}

/// The parts of a tag that are the same on every page.
///
/// A class, because it is looked up for every reference and copied for none.
private final class Tag: Sendable {
    private let beginning: [UInt8]
    private let address: Slot
    private let ending: [UInt8]

    /// A link with a class, and with an attribute whose value is not empty.
    init(class name: String, to address: Slot, attribute: (name: String, value: String)?) {
        var ending: [UInt8] = []
        if let attribute {
            ending += "\" \(attribute.name)=\"".utf8
            ending.appendEscaped(attribute.value)
        }
        ending += "\">".utf8
        beginning = Array("<a class=\"\(name)\" href=\"".utf8)
        self.address = address
        self.ending = ending
    }

    /// A reference to a section, with its heading.
    convenience init(
        for key: SectionKey, in registry: LawRegistry, _ sections: SectionPages
    ) {
        let (page, anchor) = sections.place(of: key)
        let heading = registry.law(key.law)?.section(key.section)?.heading ?? ""
        self.init(
            class: "paragraf", to: .link(page, anchor: anchor),
            attribute: heading.isEmpty ? nil : ("title", heading))
    }

    func append(to html: inout [UInt8], _ slots: SlotRecorder) {
        html += beginning
        slots.append(address, to: html)
        html += ending
    }
}
