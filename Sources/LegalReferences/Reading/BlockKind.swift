/// What kind of block a text is: it decides for which later blocks its laws count (C20a).
public enum BlockKind: Hashable, Sendable {
    /// A paragraph outside lists (0) or in an item of a list, from 1 for the outermost.
    case text(listDepth: Int)
    /// A heading, from 1 for the highest.
    case heading(level: Int)
    /// A cell of a table; the first of a row begins a new one.
    case cell(isFirst: Bool)
}
