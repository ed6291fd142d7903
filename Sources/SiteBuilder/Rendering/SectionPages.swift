import Handbook
import LegalReferences

/// Which sections of law have a page of their own: those that the handbook says something about.
///
/// Every other section has its line on the page of its law, where links to it lead.
struct SectionPages: Sendable {
    private let keys: Set<SectionKey>
    private let laws: [Law.ID: PagePath]

    /// The sections with guidance, those that chapters cite, those that `skal_dekkes` or a list of
    /// letters names, and those that the annual wheel names.
    init(of handbook: Handbook) {
        let named = handbook.laws.flatMap { file in
            file.law.sections.map { SectionKey(law: file.law.id, section: $0.number) }
                .filter { !handbook.activities(for: $0).isEmpty }
        }
        keys = Set(handbook.guidance.keys).union(handbook.citations.keys)
            .union(handbook.requirements.map(\.section))
            .union(handbook.demandedLetters.map(\.section)).union(named)
        laws = Dictionary(
            handbook.laws.map { ($0.law.id, $0.address) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a section has a page.
    func contains(_ key: SectionKey) -> Bool { keys.contains(key) }

    /// The sections of a law with a page, in order.
    func sections(of law: Law) -> [Law.Section] {
        law.sections.filter { contains(SectionKey(law: law.id, section: $0.number)) }
    }

    /// Where the handbook tells of a section: its page, or its line on the page of its law.
    func place(of key: SectionKey) -> (page: PagePath, anchor: String?) {
        guard !contains(key), let law = laws[key.law] else { return (key.address, nil) }
        return (law, SectionPages.anchor(of: key.section))
    }

    /// The anchor of the line of a section on the page of its law: `paragraf-20a`.
    static func anchor(of section: SectionNumber) -> String { "paragraf-\(section.anchor)" }
}

extension Composer {
    /// The address of what the handbook tells of a section.
    func href(of key: SectionKey, _ links: Links) -> String {
        let (page, anchor) = sections.place(of: key)
        return links.href(page, anchor: anchor)
    }
}
