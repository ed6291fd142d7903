import ArgumentParser
import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import HandbookReports

/// `hjemmel review`: the chapters that somebody must do something with.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vis hvilke kapitler som må gjennomgås.",
        discussion: """
            Listen har det som er forfalt eller snart skal revideres, det som er endret etter \
            godkjenning, det som bygger på en endret lov, og det som mangler godkjenning eller \
            ansvarlig. Med --format text eller markdown kan den sendes som den er.
            """,
        aliases: ["revisjon"])

    /// How the list is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ics, markdown
    }

    @OptionGroup var options: SourceOptions

    @Option(
        help: ArgumentHelp(
            "Bare det som en rolle er dokumentansvarlig for; id-en i roller.yaml.",
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
        if lawChanges, format == .ics {
            throw ValidationError("--law-changes kan ikke skrives som kalender.")
        }
    }

    func run() throws {
        let reading = HandbookReading(try options.tree(), on: options.today, findsHints: false)
        let errors = options.shown(reading.diagnostics).filter { $0.severity == .error }
        guard let handbook = reading.handbook else {
            Output.error(
                report: DiagnosticReport(diagnostics: errors, source: options.source).text)
            throw ExitCode(1)
        }
        // Faults are no reason to hide what is due.
        if !errors.isEmpty {
            Output.error("Håndboka har \(errors.count) feil. Kjør «hjemmel check» for å se dem.")
        }
        try checkRole(in: handbook)
        let days = within.map { options.today.distance(to: $0.end(after: options.today)) }
        let report = ReviewReport(
            of: handbook, on: options.today, role: role, within: days ?? ReviewStatus.soon)
        let text = ReviewText(report: report, handbook: handbook, source: options.source)
        if lawChanges {
            switch format {
            case .text, .ics: Output.write(VisibleText(lines: text.plainChanges))
            case .markdown: Output.write(VisibleText(lines: text.markdownChanges))
            case .json: Output.write(file: try text.changesJSON())
            }
            return
        }
        switch format {
        case .text: Output.write(VisibleText(lines: text.plain))
        case .markdown: Output.write(VisibleText(lines: text.markdown))
        case .json: Output.write(file: try text.json())
        case .ics: Output.write(try stream(of: report, in: handbook))
        }
    }

    private func checkRole(in handbook: Handbook) throws {
        guard let role, handbook.role(role) == nil else { return }
        let near = nearMiss(of: role, in: handbook.roles.map(\.id)).map { " Mente du «\($0)»?" }
        throw ValidationError("Rollen «\(role)» er ukjent.\(near ?? "")")
    }

    private func stream(of report: ReviewReport, in handbook: Handbook) throws -> [UInt8] {
        guard let file = CalendarFile(of: report, in: handbook) else {
            Output.error("Ingen kapitler skal gjennomgås, og en tom kalender er ikke gyldig.")
            throw ExitCode(1)
        }
        return file.stream(in: handbook)
    }
}
