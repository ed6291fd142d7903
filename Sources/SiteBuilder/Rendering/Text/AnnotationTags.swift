import Handbook
import LegalReferences

/// The tags that begin references to law and terms in the text of a chapter.
///
/// A tag stands in many texts, and differs from page to page only in how its address begins. All of
/// it is therefore made once.
struct AnnotationTags: Sendable {
    private let references: [SectionKey: Tag]
    /// By the place of the term in the glossary.
    private let terms: [Tag]
    private let registry: LawRegistry
    private let registered: Set<Address>

    /// The tags for what a handbook cites, and for its terms.
    init(of handbook: Handbook) {
        let registry = handbook.registry
        let registered = Set(BookRegisters(of: handbook).pages)
        self.registry = registry
        self.registered = registered
        references = Dictionary(
            handbook.citations.keys.map { ($0, Tag(for: $0, in: registry, registered)) },
            uniquingKeysWith: { first, _ in first })
        terms = handbook.terms.map { term in
            Tag(
                class: "begrep", page: GeneratedPage.glossary.address, anchor: term.anchor,
                attribute: ("data-forklaring", term.explanation), registered)
        }
    }

    /// Appends the tag of a stretch of text on a page with these links.
    func append(_ target: AnnotationTarget, _ links: Links, to html: inout [UInt8]) {
        switch target {
        case .reference(let reference):
            guard let key = reference.key else {
                html += "<a class=\"paragraf\" href=\"\">".utf8
                return
            }
            (references[key] ?? Tag(for: key, in: registry, registered))
                .append(to: &html, links)
        case .external(let address):
            html += "<a class=\"lovdata\" href=\"".utf8
            html.appendEscaped(address)
            html += "\">".utf8
        case .term(let index): terms[index].append(to: &html, links)
        }
    }
}

/// The parts of a tag that are the same on every page.
///
/// A class, because it is looked up for every reference and copied for none.
private final class Tag: Sendable {
    /// Whether books with registers hold the page.
    private let isRegistered: Bool
    private let beginning: [UInt8]
    /// What follows in such a book.
    private let inBook: [UInt8]
    /// What follows elsewhere, after the way to the root of the site.
    private let fromRoot: [UInt8]

    /// A link with a class, and with an attribute whose value is not empty.
    init(
        class name: String, page: Address, anchor: String? = nil,
        attribute: (name: String, value: String)?, _ registered: Set<Address>
    ) {
        var ending: [UInt8] = []
        if let attribute {
            ending += "\" \(attribute.name)=\"".utf8
            ending.appendEscaped(attribute.value)
        }
        ending += "\">".utf8
        let home = GeneratedPage.home.address
        let book = Links(from: home, in: BookPlaces([page], hasRegisters: true))
        isRegistered = registered.contains(page)
        beginning = Array("<a class=\"\(name)\" href=\"".utf8)
        inBook = Array(book.href(page, anchor: anchor).utf8) + ending
        fromRoot = Array(Links(from: home).href(page, anchor: anchor).utf8) + ending
    }

    /// A reference to a section, with its heading.
    convenience init(
        for key: SectionKey, in registry: LawRegistry, _ registered: Set<Address>
    ) {
        let heading = registry.law(key.law)?.section(key.section)?.heading ?? ""
        self.init(
            class: "paragraf", page: key.address,
            attribute: heading.isEmpty ? nil : ("title", heading), registered)
    }

    func append(to html: inout [UInt8], _ links: Links) {
        html += beginning
        if isRegistered, links.book?.hasRegisters ?? false {
            html += inBook
        } else {
            html += links.root.utf8
            html += fromRoot
        }
    }
}
