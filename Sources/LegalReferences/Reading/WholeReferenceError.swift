/// Why a text is not one whole reference, with where and what may have been meant.
public struct WholeReferenceError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// There is no text.
        case empty
        /// A section without a law: `§ 17`.
        case missingLaw
        /// A name that the registry does not hold.
        case unknownLaw(String)
        /// A law without `§`: `sotjl. 17`.
        case missingMark
        /// A `§` without a number.
        case missingNumber
        /// A list or range; the front matter has one reference a line.
        case severalReferences
        /// Text beside the reference.
        case surplusText(String)
        /// The law does not have the section.
        case unknownSection(Law.ID, SectionNumber)
    }

    /// What is wrong.
    public let reason: Reason
    /// Where, as an offset in UTF-8.
    public let offset: Int
    /// What may have been meant, best first: names of laws, or sections as `§ 20 a`.
    public let suggestions: [String]

    init(_ reason: Reason, offset: Int, suggestions: [String] = []) {
        self.reason = reason
        self.offset = offset
        self.suggestions = suggestions
    }
}

extension WholeReferenceError: CustomStringConvertible {
    /// The fault and its fix in Norwegian.
    public var description: String {
        guard let first = suggestions.first else { return fault }
        return "\(fault) Mente du \(first)?"
    }

    private var fault: String {
        switch reason {
        case .empty: "Hjemmelen er tom."
        case .missingLaw: "Loven mangler. Skriv for eksempel «sotjl. § 17»."
        case .unknownLaw(let name): "«\(name)» er ikke en lov som håndboken kjenner."
        case .missingMark: "Tegnet § mangler foran paragrafnummeret."
        case .missingNumber: "Nummeret mangler etter §."
        case .severalReferences: "Skriv én hjemmel på hver linje."
        case .surplusText(let text): "«\(text)» hører ikke til hjemmelen."
        case .unknownSection(let law, let number): "§ \(number) finnes ikke i \(law)."
        }
    }
}
