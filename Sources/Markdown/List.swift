public import Diagnostics

/// A list.
public struct List: Equatable, Sendable {
    /// The number of the first item; nil when the list is not numbered.
    public let start: Int?
    /// Whether the paragraphs of the items stand without space between them.
    public let isTight: Bool
    /// The items.
    public let items: [ListItem]
    /// Where the first item begins.
    public let position: SourcePosition
}

/// An item of a list.
public struct ListItem: Equatable, Sendable {
    /// Whether a task is done.
    public enum Task: Hashable, Sendable {
        /// `- [ ]`
        case open
        /// `- [x]`
        case done
    }

    /// The task, when the item is one.
    public let task: Task?
    /// The id of a numbered item, unique in the document; empty in other lists. See ``AnchorRegister``.
    public let anchor: String
    /// The blocks of the item.
    public let blocks: [Block]
    /// Where the mark of the item stands.
    public let position: SourcePosition
}
