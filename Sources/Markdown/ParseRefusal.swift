/// Why a text was not parsed: it would cost the parser more than any honest text does.
public struct ParseRefusal: Error, Hashable, Sendable {
    /// What there is too much of.
    public enum Reason: Hashable, Sendable {
        /// The text is longer than ``ParseLimits/bytes``.
        case bytes
        /// A table has more columns than ``ParseLimits/tableColumns``.
        case tableColumns
        /// The tables have more cells than ``ParseLimits/tableCells``, cells left out counted too.
        case tableCells
        /// Quotes, lists or inlines stand deeper in each other than ``ParseLimits/nesting``.
        case nesting
    }

    /// What there is too much of.
    public let reason: Reason

    /// The most that is accepted.
    public let limit: Int

    /// The line where the limit is passed, counted from the `firstLine` of the parse.
    public let line: Int
}

/// The most that a text may hold to be parsed.
public enum ParseLimits {
    /// The length of a text in UTF-8 bytes: 1 MB.
    public static let bytes = 1_000_000
    /// The columns of a table.
    public static let tableColumns = 64
    /// The cells of all tables of a text.
    public static let tableCells = 100_000
    /// How deep quotes, lists, brackets and emphasis may stand in each other.
    public static let nesting = 100
}
