public import LegalReferences

/// One section of one law.
public struct SectionKey: Hashable, Comparable, Sendable {
    /// The law.
    public let law: Law.ID
    /// The section of the law.
    public let section: SectionNumber

    /// The section of a law with this number.
    public init(law: Law.ID, section: SectionNumber) {
        self.law = law
        self.section = section
    }

    /// By law, then in the law's own order.
    public static func < (left: SectionKey, right: SectionKey) -> Bool {
        (left.law, left.section) < (right.law, right.section)
    }
}
