public import Diagnostics

/// A table.
public struct Table: Equatable, Sendable {
    /// How the cells of a column are set.
    public enum Alignment: UInt8, Hashable, Sendable {
        /// Not said.
        case unspecified
        /// To the left.
        case left
        /// In the middle.
        case center
        /// To the right.
        case right
    }

    /// The alignments, one per column.
    public let alignments: [Alignment]
    /// The row of column headings.
    public let header: [TableCell]
    /// The other rows; each has as many cells as the header.
    public let rows: [[TableCell]]
    /// Where the table begins.
    public let position: SourcePosition
}

/// A cell of a table.
public struct TableCell: Equatable, Sendable {
    /// What the cell says.
    public let content: [Inline]
    /// Where the content begins; the row itself when the cell was left out.
    public let position: SourcePosition
}
