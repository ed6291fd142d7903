public import CalendarDate
public import Handbook
public import HandbookReports
import Templates

/// Every file of an audit folder: one page to read and print, each table as CSV, all as JSON.
public struct AuditPlan: Sendable {
    /// The files, ready to publish.
    public let output: OutputPlan
    /// The page.
    public static let page = "index.html"

    /// Plans the folder.
    ///
    /// - Parameter json: The report as JSON.
    /// - Throws: `OutputPlan.Fault` when two tables have one name, a fault of the program.
    public init(
        of report: AuditReport, on today: Day, json: String, theme: Theme
    ) throws(OutputPlan.Fault) {
        let frame = Frame(
            siteID: "tilsyn", siteTitle: report.handbook, root: "",
            assets: SiteFiles.themeFolder + "/", header: .empty)
        let page = AuditPage(
            layout: Layout(
                frame: frame.templateValue, facts: PageFacts(title: "Tilsynsmappe"),
                links: Links(from: PagePath(path: AuditPlan.page))),
            countedOn: DisplayDate(today), commit: report.commit,
            tables: report.tables.map(AuditPageTable.init))
        let tables = report.tables.map {
            OutputFile(path: "\($0.id).csv", text: CSVText(rows: [$0.columns] + $0.rows).text)
        }
        let names: Set = ["farger.css", "stil.css", "utskrift.css", "ikon.svg"]
        let style = theme.assets.filter { names.contains($0.path) }.map {
            OutputFile(path: "\(SiteFiles.themeFolder)/\($0.path)", contents: .bytes($0.bytes))
        }
        output = try OutputPlan(
            [
                OutputFile(path: AuditPlan.page, contents: .bytes(theme.render(page))),
                OutputFile(path: "tilsynsmappe.json", text: json),
            ] + tables + style)
    }
}

extension AuditReport.Table {
    /// The results of a handbook's controls, with small figures hidden; `nil` where it has none.
    public static func results(of handbook: Handbook) -> AuditReport.Table? {
        let rows = ControlTable(handbook: handbook).rows
        guard !rows.isEmpty else { return nil }
        return AuditReport.Table(
            id: "resultater", title: "Resultater av internkontrollen",
            summary: "Tall under fem er skjult av hensyn til personvernet.",
            columns: ControlTable.columns, rows: rows)
    }
}

extension AuditPageTable {
    fileprivate init(_ table: AuditReport.Table) {
        self.init(
            id: table.id, title: table.title, summary: table.summary, csvHref: "\(table.id).csv",
            columns: table.columns,
            rows: table.rows.map { row in
                AuditPageRow(
                    head: row.first ?? "",
                    cells: zip(table.columns, row).dropFirst().map {
                        AuditPageCell(column: $0, text: $1)
                    })
            })
    }
}
