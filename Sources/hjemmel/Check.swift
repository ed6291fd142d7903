import ArgumentParser
import Diagnostics
import Handbook
import HandbookEditing
import HandbookReading

/// `hjemmel check`: looks for faults and does nothing else.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Se etter feil i håndboka.",
        discussion: """
            Formen «github» og «gitlab» viser feilene ved linjene de gjelder, når et forslag \
            sjekkes hos en git-vert. Alle kodene er forklart på siden «Feilmeldinger» på nettstedet.

            Med --fix rettes det som bare kan rettes på én måte. Endringene vises først, og enten \
            skrives alle filene, eller ingen.
            """,
        aliases: ["sjekk"])

    /// How the result is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, github, gitlab
    }

    @OptionGroup var options: SourceOptions

    @OptionGroup var approval: ApprovalOption

    @Option(help: ArgumentHelp("Hvordan resultatet skrives ut.", valueName: "form"))
    var format = Format.text

    @Flag(help: "Rett det som bare kan rettes på én måte.")
    var fix = false

    @Flag(help: "Vis hva --fix ville rettet, og skriv ingenting.")
    var dryRun = false

    func validate() throws {
        guard fix || !dryRun else { throw ValidationError("--dry-run hører sammen med --fix.") }
        guard !fix || format == .text else {
            throw ValidationError("--fix og --format kan ikke brukes sammen.")
        }
    }

    func run() throws {
        if fix { return try makeFixes() }
        let tree = try options.tree()
        let reading = HandbookReading(
            tree, on: options.today, findsHints: options.hints,
            observe: { ProgressLine.say($0.title) })
        // Only what is approved has to be there; otherwise the history is not asked.
        let edition = Result { () throws(EnvironmentFailure) -> ReaderEdition? in
            guard reading.handbook?.settings.publishes == .approved else { return nil }
            return try ReaderEdition(
                of: tree, read: reading, in: options.source, on: options.today)
        }
        let unpublished = (try? edition.get())?.diagnostics ?? []
        ProgressLine.end()
        let shown = approval.raised(options.shown((reading.diagnostics + unpublished).sorted()))
        let report = DiagnosticReport(diagnostics: shown, source: options.source)
        switch format {
        case .text: Output.write(VisibleText(lines: shown.isEmpty ? "Ingen feil.\n" : report.text))
        case .json: Output.write(file: try report.json())
        case .github: Output.write(file: report.githubAnnotations)
        case .gitlab: Output.write(file: try report.gitlabReport())
        }
        let hasErrors = shown.contains { $0.severity == .error }
        // Faults of the content come first: they can be fixed without the history.
        if !hasErrors { _ = try edition.get() }
        // Taking a large handbook apart before the process ends would only cost time.
        withExtendedLifetime(reading) { Check.exit(withError: hasErrors ? ExitCode(1) : nil) }
    }

    /// Shows what can be fixed, writes it unless somebody says no, and shows what is left.
    private func makeFixes() throws {
        let files = EditedFiles(source: options.source)
        let tree = try files.tree()
        let fixes = try files.attempt {
            try MechanicalFixes(of: tree, on: options.today, findsHints: options.hints)
        }
        files.show(fixes.changes)
        guard !dryRun else {
            Output.write("\(Check.places(fixes.count)) kan rettes. Ingen filer er endret.\n")
            return
        }
        if !fixes.changes.isEmpty {
            guard try Question.confirms("Skal filene endres slik?") else {
                Output.write("Ingen filer er endret.\n")
                return
            }
            try files.writeSilently(fixes.changes)
        }
        Output.write("\(Check.places(fixes.count)) er rettet.\n")
        let shown = approval.raised(options.shown(fixes.remaining))
        let report = DiagnosticReport(diagnostics: shown, source: options.source)
        Output.write(VisibleText(lines: shown.isEmpty ? "Ingen feil.\n" : report.text))
        if shown.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }

    private static func places(_ count: Int) -> String {
        count == 1 ? "1 sted" : "\(count) steder"
    }
}
