import ArgumentParser
import CalendarDate
import Handbook
import HandbookEditing
import HandbookReading
import SearchIndex
import SiteBuilder

/// `hjemmel search`: shows what a query finds and why, and gives a chapter the words that it lacks.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vis hva et søk finner i håndboka, og hvorfor.",
        discussion: """
            Viser hvilke ord som teller, hvor mange sider som har dem, og hvor på sidene de står. \
            Nettleseren leser i tillegg de beste sidene på nytt, så rekkefølgen kan bli litt en \
            annen. Med --add-to blir søket et søkeord i et kapittel, for eksempel når noen har \
            meldt at de ikke fant det.
            """,
        aliases: ["søk", "sok"])

    @Argument(help: ArgumentHelp("Det noen skriver i søket.", valueName: "ord"))
    var query: [String]

    @Option(
        help: ArgumentHelp("Legg søket til som søkeord i dette kapittelet.", valueName: "sti"))
    var addTo: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Option(
        help: ArgumentHelp(
            "Dagen håndboka leses for, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func run() throws {
        let files = EditedFiles(source: source)
        let day = date ?? Clock.today
        let text = query.joined(separator: " ")
        if let addTo {
            let edit = try files.attempt {
                try SearchWordEdit(
                    adding: [text], to: files.path(addTo), on: day, in: files.tree())
            }
            try files.write([edit.change])
            Output.write("«\(edit.title)» kan nå finnes med «\(text)».\n\n")
        }
        let reading = HandbookReading(try files.tree(), on: day, findsHints: false)
        guard let handbook = reading.handbook else {
            Output.error(
                report: DiagnosticReport(diagnostics: reading.diagnostics, source: source).text)
            throw ExitCode(1)
        }
        let report = QueryReport(text, in: handbook.searchInput(on: day))
        Output.write(VisibleText(lines: SearchText(report).text))
    }
}

/// What a query finds, as the terminal shows it.
struct SearchText {
    let text: String

    init(_ report: QueryReport) {
        var lines = report.words.map { word in
            var line = "\(word.text): søkes som «\(word.stem)», \(word.pageCount) sider"
            if !word.parts.isEmpty { line += ", delt i \(word.parts.joined(separator: " + "))" }
            if !word.synonyms.isEmpty {
                line += ", betyr også \(word.synonyms.joined(separator: ", "))"
            }
            return line
        }
        if report.words.isEmpty { lines.append("Ingen av ordene sier noe om et emne.") }
        if let urgent = report.urgent { lines.append("Viser alltid først: \(urgent)") }
        if report.hits.isEmpty { lines.append("Ingen treff.") }
        for (number, hit) in report.hits.enumerated() {
            lines += ["", "\(number + 1). \(hit.title) (\(hit.address))"]
            lines += hit.places.map { "   \($0)" }
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
