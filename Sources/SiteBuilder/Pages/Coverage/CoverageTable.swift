import AnnualWheel
import Handbook
import LegalReferences

/// The coverage as a CSV file.
struct CoverageTable {
    /// Where the file stands in the site.
    static let path = "dekning.csv"

    let handbook: Handbook

    /// The whole file.
    var text: String {
        let covers = CoverageRequirement.Cover.allCases
        let head =
            ["Lov", "Paragraf", "Overskrift"] + covers.map(\.rawValue.capitalizedFirst)
            + (handbook.controlRounds.isEmpty ? [] : ["Siste kontroll"])
            + ["Ansvarlig", "Mangler"]
        let rows = Coverage(of: handbook).rows.map { row in
            let law = handbook.registry.law(row.section.law)
            return [
                law?.title ?? row.section.law.rawValue, "§ \(row.section.section)",
                law?.section(row.section.section)?.heading ?? "",
            ] + covers.map { titles(of: row, $0) }
                + (handbook.controlRounds.isEmpty ? [] : [row.lastControl?.when ?? ""]) + [
                    row.owners.compactMap { handbook.role($0)?.title }.joined(separator: ", "),
                    row.gaps.map(\.rawValue).joined(separator: ", "),
                ]
        }
        return CSVText(rows: [head] + rows).text
    }

    private func titles(of row: Coverage.Row, _ cover: CoverageRequirement.Cover) -> String {
        let chapters = (row.chapters[cover] ?? []).compactMap { handbook.chapter($0)?.title }
        let activities = (row.activities[cover] ?? []).map(\.title)
        return (chapters + activities).joined(separator: ", ")
    }
}
