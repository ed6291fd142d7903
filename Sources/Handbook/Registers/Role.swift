public import Diagnostics

/// A role in the office: the handbook never names a person.
public struct Role: Sendable {
    /// The id that chapters and activities use.
    public typealias ID = String

    /// The id, as in `roller.yaml`.
    public let id: ID
    /// What the role is called, for example «Fagkoordinator».
    public let title: String
    /// The role that steps in.
    public let deputy: Located<ID>?
    /// What the role answers for, a line each.
    public let duties: [String]
    /// What else people look for it by.
    public let searchWords: [String]
    /// Where the role is written.
    public let position: SourcePosition

    package init(
        id: ID, title: String, deputy: Located<ID>?, duties: [String], searchWords: [String],
        position: SourcePosition
    ) {
        self.id = id
        self.title = title
        self.deputy = deputy
        self.duties = duties
        self.searchWords = searchWords
        self.position = position
    }
}
