/// A table as CSV (RFC 4180) that spreadsheets in Norway open: semicolons, UTF-8 with a byte order
/// mark.
struct CSVText {
    /// The rows, the headings of the columns first.
    let rows: [[String]]

    /// The whole file.
    var text: String { "\u{FEFF}" + rows.map(CSVText.line).joined() }

    private static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// A quoted cell. One that a spreadsheet would read as a formula gets an apostrophe first.
    private static func cell(_ text: String) -> String {
        "\"" + (isFormula(text) ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a spreadsheet may take a text for a formula: OWASP's list («CSV Injection») with the
    /// wide forms that Excel reads as the narrow ones. A number is one, also with a sign.
    ///
    /// Scalars are looked at, because a mark after `=`, or a line feed after a carriage return,
    /// makes another `Character` of it.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, Int(text) == nil else { return false }
        return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    }
}
