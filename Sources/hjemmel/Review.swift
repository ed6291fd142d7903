import ArgumentParser
import CalendarDate
import Diagnostics
import Handbook
import HandbookEditing
import HandbookReading
import HandbookReports

/// `hjemmel review`: the chapters that somebody must do something with.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vis hvilke kapitler som må gjennomgås.",
        discussion: """
            Listen har det som er forfalt eller snart skal revideres, det som er endret etter \
            godkjenning, det som bygger på en endret lov, og det som mangler godkjenning eller \
            ansvarlig, og hvem som skal godkjenne. Formen «epost» er en kort tekst til å lime inn \
            i en e-post, og «kalender» en fil til kalenderen. --role gir listen for én rolle.
            """,
        aliases: ["revisjon"])

    /// How the list is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, epost, kalender, markdown, json, ics

        init?(argument: String) {
            self.init(rawValue: argument == "tekst" ? "text" : argument)
        }
    }

    @OptionGroup var options: SourceOptions

    @Option(
        help: ArgumentHelp(
            "Bare det som en rolle er dokumentansvarlig for eller skal godkjenne; id-en eller "
                + "tittelen.",
            valueName: "rolle"))
    var role: String?

    @Option(
        help: ArgumentHelp(
            "Hvor lang tid før fristen et kapittel kommer med, for eksempel 30d, 6u eller 2m. "
                + "Ellers \(ReviewStatus.soon)d.", valueName: "tid"))
    var within: TimeSpan?

    @Flag(
        name: .customLong("law-changes"),
        help: "Vis bare lovendringene som er vedtatt, men ikke gjelder ennå.")
    var lawChanges = false

    @Option(help: ArgumentHelp("Hvordan listen skrives ut.", valueName: "form"))
    var format = Format.text

    func validate() throws {
        if lawChanges, [.epost, .ics, .kalender].contains(format) {
            throw ValidationError("--law-changes kan ikke skrives som kalender eller e-post.")
        }
    }

    func run() throws {
        let reading = HandbookReading(try options.tree(), on: options.today, findsHints: false)
        let errors = options.shown(reading.diagnostics).filter { $0.severity == .error }
        guard let undated = reading.handbook else {
            Output.error(
                report: DiagnosticReport(diagnostics: errors, source: options.source).text)
            throw ExitCode(1)
        }
        let handbook = undated.dated(by: EditHistory(of: options.source))
        // Faults are no reason to hide what is due.
        if !errors.isEmpty {
            Output.error("Håndboka har \(errors.count) feil. Kjør «hjemmel check» for å se dem.")
        }
        let role = try role.map { name in
            try EditedFiles(source: options.source).attempt { try handbook.role(named: name).id }
        }
        let days = within.map { options.today.distance(to: $0.end(after: options.today)) }
        let report = ReviewReport(
            of: handbook, on: options.today, role: role, within: days ?? ReviewStatus.soon)
        let text = ReviewText(report: report, handbook: handbook, source: options.source)
        if lawChanges {
            switch format {
            case .text, .epost, .ics, .kalender: Output.write(VisibleText(lines: text.plainChanges))
            case .markdown: Output.write(VisibleText(lines: text.markdownChanges))
            case .json: Output.write(file: try text.changesJSON())
            }
            return
        }
        switch format {
        case .text: Output.write(VisibleText(lines: text.plain))
        case .markdown: Output.write(VisibleText(lines: text.markdown))
        case .json: Output.write(file: try text.json())
        case .epost: Output.write(VisibleText(lines: text.mail(to: role)))
        case .ics, .kalender: Output.write(try stream(of: report, in: handbook))
        }
    }

    private func stream(of report: ReviewReport, in handbook: Handbook) throws -> [UInt8] {
        guard let file = CalendarFile(of: report, in: handbook) else {
            Output.error("Ingen kapitler skal gjennomgås, og en tom kalender er ikke gyldig.")
            throw ExitCode(1)
        }
        return file.stream(in: handbook)
    }
}
