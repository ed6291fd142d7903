/// Something that looks like a slip in a reference; it is never certain and never rewritten.
public struct CitationHint: Hashable, Sendable {
    /// What kind of slip.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A number beside a law without `§`, as text recognition leaves it (C1).
        case missingMark = "missing-mark"
        /// `§ 20 bokstav a` where the law has § 20 a and § 20 has no lettered list (C5).
        case letterOrItem = "letter-or-item"
    }

    /// What kind of slip.
    public let kind: Kind
    /// The stretch of text, as offsets in UTF-8.
    public let range: Range<Int>
    /// What may have been meant: `§ 20 a`.
    public let suggestion: String
    /// The law.
    public let law: Law.ID

    /// The hint in Norwegian.
    public var message: String {
        switch kind {
        case .missingMark: "Mangler tegnet § her? Mente du \(suggestion)?"
        case .letterOrItem:
            "Paragrafen har ingen bokstavliste i \(law). Mente du \(suggestion)?"
        }
    }
}
