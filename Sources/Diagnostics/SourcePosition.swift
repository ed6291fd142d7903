/// A place in a source file: line and column as the coordinator's editor shows them.
public struct SourcePosition: Hashable, Comparable, Sendable {
    // Half the size of two `Int`: a tree of a chapter holds thousands of them.
    private let storedLine: Int32
    private let storedColumn: Int32

    /// The line, from 1, front matter counted.
    public var line: Int { Int(storedLine) }

    /// The column, from 1, in Unicode scalars of the source line, a byte order mark not included.
    public var column: Int { Int(storedColumn) }

    /// The place at this line and column, both from 1.
    public init(line: Int, column: Int) {
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
    }

    /// The beginning of a file.
    public static let start = SourcePosition(line: 1, column: 1)

    /// By line, then by column.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
    }
}
