import AnnualWheel
import HandbookModel
import LegalReferences

/// The coverage as a CSV file (RFC 4180) that spreadsheets in Norway open: semicolons, UTF-8 with a
/// byte order mark.
struct CoverageTable {
    /// Where the file stands in the site.
    static let path = "dekning.csv"

    let handbook: Handbook

    /// The whole file.
    var text: String {
        let covers = CoverageRequirement.Cover.allCases
        let head =
            ["Lov", "Paragraf", "Overskrift"] + covers.map(\.rawValue.capitalizedFirst)
            + ["Ansvarlig", "Mangler"]
        let rows = Coverage(of: handbook).rows.map { row in
            let law = handbook.registry.law(row.section.law)
            return [
                law?.title ?? row.section.law.rawValue, "§ \(row.section.section)",
                law?.section(row.section.section)?.heading ?? "",
            ] + covers.map { titles(of: row, $0) } + [
                row.owners.compactMap { handbook.role($0)?.title }.joined(separator: ", "),
                row.gaps.map(\.rawValue).joined(separator: ", "),
            ]
        }
        return "\u{FEFF}" + ([head] + rows).map(CoverageTable.line).joined()
    }

    private func titles(of row: Coverage.Row, _ cover: CoverageRequirement.Cover) -> String {
        let chapters = (row.chapters[cover] ?? []).compactMap { handbook.chapter($0)?.title }
        let activities = (row.activities[cover] ?? []).map(\.title)
        return (chapters + activities).joined(separator: ", ")
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// A quoted cell. One that a spreadsheet would read as a formula gets an apostrophe first.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
