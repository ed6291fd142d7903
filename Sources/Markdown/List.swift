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

    /// The list with one of its items only, which keeps its number.
    public func only(_ index: Int) -> List {
        List(
            start: start.map { $0 + index }, isTight: isTight, items: [items[index]],
            position: items[index].position)
    }
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
