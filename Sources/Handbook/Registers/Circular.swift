public import Diagnostics

/// A circular (*rundskriv*) that the handbook's texts refer to.
public struct Circular: Identifiable, Sendable {
    /// What it is called in the register and in addresses: `r35-00`.
    public struct ID: RawRepresentable, Hashable, Sendable {
        /// The text.
        public let rawValue: String

        /// An id with this text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// The id; unique in the register.
    public let id: ID
    /// `R35-00`, as the pages show it.
    public let number: String
    /// What it is about.
    public let title: String
    /// What else texts call it: `Hovednr. 35`.
    public let names: [String]
    /// Where it can be read.
    public let link: String?
    /// Where its entry begins.
    public let position: SourcePosition

    package init(
        id: ID, number: String, title: String, names: [String], link: String?,
        position: SourcePosition
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.names = names
        self.link = link
        self.position = position
    }
}
