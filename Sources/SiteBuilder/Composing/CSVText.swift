/// A table as a CSV file (RFC 4180) that spreadsheets in Norway open: semicolons, UTF-8 with a byte
/// order mark.
struct CSVText {
    let rows: [[String]]

    /// The whole file.
    var text: String { "\u{FEFF}" + rows.map(CSVText.line).joined() }

    private static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// A quoted cell. One that a spreadsheet would read as a formula gets an apostrophe first.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
