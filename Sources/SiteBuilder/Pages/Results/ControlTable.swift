import CalendarDate
import Handbook
import HandbookReports

/// The figures of all rounds as a CSV file, with the same figures hidden as on the pages.
struct ControlTable {
    /// Where the file stands in the site.
    static let path = "resultater.csv"

    let handbook: Handbook

    /// The whole file; `nil` where there are no figures.
    var text: String? {
        let rows = rows
        return rows.isEmpty ? nil : CSVText(rows: [ControlTable.columns] + rows).text
    }

    /// The headings of the columns.
    static let columns = [
        "Skjema", "Runde", "Punkt", "Spørsmål", "Kontor", "Ja", "Nei", "Ikke aktuelt",
        "Andel ja i prosent", "Endring i prosentpoeng",
    ]

    /// The rows, each with a text for each column.
    var rows: [[String]] { ControlReport(of: handbook).forms.flatMap { rows(of: $0) } }

    private func rows(of form: FormReport) -> [[String]] {
        guard let chapter = handbook.chapter(form.form) else { return [] }
        let questions = Dictionary(
            chapter.points.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
        return form.rounds.flatMap { table in
            table.points.flatMap { point -> [[String]] in
                let place = [
                    chapter.title, table.round.description, "\(point.point)",
                    questions[point.point] ?? "",
                ]
                let offices = zip(table.offices, point.offices).compactMap { office, figure in
                    figure.map { place + [officeTitle(office)] + ControlTable.cells(of: $0) }
                }
                return [place + ["Alle kontorer"] + ControlTable.cells(of: point.total)] + offices
            }
        }
    }

    private func officeTitle(_ id: String) -> String {
        handbook.settings.offices.first { $0.id == id }?.title ?? id
    }

    private static func cells(of figure: PointFigure) -> [String] {
        switch figure.counts {
        case .shown(let counts):
            [
                "\(counts.yes)", "\(counts.no)", "\(counts.notApplicable)",
                counts.share.map { "\($0)" } ?? "", figure.change.map { "\($0)" } ?? "",
            ]
        case .underFive: Array(repeating: "under 5", count: 3) + ["", ""]
        case .withheld: Array(repeating: "vises ikke", count: 3) + ["", ""]
        }
    }
}
