/// Something in a text that may belong to a person, and where it stands.
public struct PersonalDataFinding: Hashable, Sendable {
    /// What was found.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A national identity number or D-number whose check digits are right.
        case identityNumber
        /// An account number whose check digit is right.
        case accountNumber
        /// A Norwegian telephone number.
        case phoneNumber
        /// An e-mail address.
        case emailAddress
        /// The number of a case in an archive.
        case caseNumber
        /// A name after a word such as `bruker:`.
        case personName
    }

    /// What was found.
    public let kind: Kind
    /// Where it stands, in bytes of the text.
    public let range: Range<Int>

    /// Something of a kind at this place.
    public init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
