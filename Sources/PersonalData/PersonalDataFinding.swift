/// Something in a text that may belong to a person, and where it stands.
public struct PersonalDataFinding: Hashable, Sendable {
    /// What was found.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A national identity number or D-number whose check digits are right.
        case identityNumber
        /// An identity number in the address of a page, where other numbers of eleven digits stand.
        case numberInAddress
        /// An identity number of a synthetic person, whom systems are tested with.
        case syntheticNumber
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
        /// Where somebody lives, after a word such as `adresse:`.
        case homeAddress

        /// Whether the digits must never be shown.
        public var isIdentity: Bool {
            switch self {
            case .identityNumber, .numberInAddress, .syntheticNumber: true
            case .accountNumber, .phoneNumber, .emailAddress, .caseNumber, .personName,
                .homeAddress:
                false
            }
        }
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
