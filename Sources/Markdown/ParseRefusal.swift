/// Why a text was not parsed: it would cost the parser far more than any honest text does.
public struct ParseRefusal: Error, Hashable, Sendable {
    /// What there is too much of.
    public enum Reason: Hashable, Sendable {
        /// The text is longer than ``ParseLimits/bytes``.
        case bytes
        /// Quotes, lists, emphasis or links stand deeper in each other than ``ParseLimits/nesting``.
        case nesting
        /// A row of a table has more cells than ``ParseLimits/tableColumns``.
        case tableColumns
        /// The tables have more cells than ``ParseLimits/tableCells``, cells left out counted too.
        case tableCells
        /// Too much text stands before a table without an empty line; see
        /// ``ParseLimits/textBeforeTables``.
        case textBeforeTables
        /// A word holds more closing parentheses than ``ParseLimits/parentheses``.
        case parentheses
        /// Long definitions of link addresses are used too often; see ``ParseLimits/linkReferences``.
        case linkReferences
        /// Links and marks of emphasis stand together too often; see
        /// ``ParseLimits/linksAmongEmphasis``.
        case linksAmongEmphasis
    }

    /// What there is too much of.
    public let reason: Reason

    /// The most that is accepted.
    public let limit: Int

    /// The line where the limit is passed, counted from the `firstLine` of the parse.
    public let line: Int
}

/// The most that a text may hold to be parsed.
///
/// libcmark-gfm 0.29.0.gfm.6 needs time that grows with the square of each of these numbers but the first.
public enum ParseLimits {
    /// The length of a text in UTF-8 bytes: 1 MB.
    public static let bytes = 1_000_000
    /// How deep quotes, lists, emphasis and links may stand in each other.
    public static let nesting = 100
    /// The cells of one row of a table.
    public static let tableColumns = 64
    /// The cells of all tables of a text. A row has at least as many as the table has columns.
    public static let tableCells = 100_000
    /// The text that the parser searches for the head of a table: for each line that may underline
    /// one, the lines before it up to an empty line, times their bytes. Summed over the text.
    public static let textBeforeTables = 50_000_000
    /// The closing parentheses of one word after its last opening one.
    public static let parentheses = 100
    /// The bytes of the longest definition of a link address (`[label]: address "title"`) times the
    /// closing brackets of the text, each of which may use it.
    public static let linkReferences = 20_000_000
    /// The closing brackets of lines without an empty one between them times their marks of
    /// emphasis (`*`, `_`, `~`), all of which the parser may pass at each bracket. Summed over the text.
    public static let linksAmongEmphasis = 50_000_000
}
