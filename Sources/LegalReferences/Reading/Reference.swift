/// One reference to a section of law in a text.
///
/// The expansions of a range or list (`§§ 20 til 22`, `første og annet ledd`) are references of
/// their own with the same ``range``.
public struct Reference: Hashable, Sendable {
    /// What the section belongs to.
    public enum Source: Hashable, Sendable {
        /// A law by its id; it is in the registry unless the status is ``Status/unknownLaw``.
        case law(Law.ID)
        /// A law or document outside the registry, with its name as the text writes it.
        case outside(String)
        /// Two or more laws that are equally likely, by their names (C20d).
        case undecided([String])
    }

    /// What is known of the section.
    public enum Status: String, Hashable, Sendable {
        /// The law has the section, or has no table to say otherwise.
        case ok
        /// The law does not have the section.
        case unknownSection = "unknown-section"
        /// The page's law is not in the registry.
        case unknownLaw = "unknown-law"
        /// The law or document is outside the registry.
        case outside
        /// Several laws are equally likely, and none is chosen.
        case undecided
        /// The law is repealed on the reader's day.
        case repealed
        /// The law is adopted but not in force on the reader's day.
        case notYetInForce = "not-in-force"
    }

    /// What the section belongs to.
    public let source: Source
    /// The section.
    public let section: SectionNumber
    /// The number of the ledd (subsection), from 1.
    public let ledd: Int?
    /// The lower-case letter of the bokstav (lettered item): `a`–`z`, `æ`, `ø`, `å`.
    public let bokstav: Character?
    /// The number of the numbered item.
    public let nr: Int?
    /// The stretch of text that becomes the link, as offsets in UTF-8.
    public let range: Range<Int>
    /// The part of ``range`` that holds the mark and the section's number, without ledd, bokstav
    /// and nr; in an expanded range the whole.
    public let sectionRange: Range<Int>
    /// What is known of the section.
    public let status: Status

    /// The law's id, or `nil` for an outside law or an undecided reference.
    public var law: Law.ID? {
        if case .law(let id) = source { id } else { nil }
    }
}
