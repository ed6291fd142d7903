import ArgumentParser
import CalendarDate
import Diagnostics
import Git
import Handbook
import HandbookReading
import HandbookReports
import SiteBuilder

/// `hjemmel audit`: the folder that an auditor asks for on the first day.
struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lag en mappe til tilsyn.",
        discussion: """
            Mappen har dekning med mangler, kapitler med godkjenning og status, årsevalueringen \
            og paragrafer med veiledning: som én side til å lese og skrive ut, som regneark (CSV) \
            og som JSON.
            """,
        aliases: ["tilsynsmappe"])

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("Mappen som lages.", valueName: "mappe"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Lag mappen slik den ville vært denne dagen, ÅÅÅÅ-MM-DD, ut fra git.",
            valueName: "dag"))
    var asOf: Day?

    func validate() throws {
        if let asOf, asOf > options.today {
            throw ValidationError("Dagen for en tidligere utgave kan ikke komme etter i dag.")
        }
    }

    func run() throws {
        let day = asOf ?? options.today
        let past = try asOf.map { try PastEdition(of: options.source, on: $0) }
        let written = try past?.tree ?? options.tree()
        let newest = HandbookReading(written, on: day, findsHints: false)
        let edition = try ReaderEdition(
            of: written, read: newest, in: options.source, before: past?.commit, on: day)
        // Nobody can fix what was written then.
        let errors = options.shown((newest.diagnostics + edition.diagnostics).sorted()).filter {
            $0.severity == .error && past == nil
        }
        Output.error(report: DiagnosticReport(diagnostics: errors, source: options.source).text)
        guard let handbook = edition.reading.handbook, errors.isEmpty else {
            Output.error("Mappen er ikke laget. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        let report = AuditReport(
            of: handbook.withoutDrafts, on: day,
            commit: past?.commit ?? (try? GitRepository(around: options.source))?.commit,
            results: .results(of: handbook.withoutDrafts))
        let theme: Theme
        do throws(ThemeRefusal) {
            theme = try Theme.standard()
        } catch {
            throw EnvironmentFailure(message: error.message)
        }
        let plan = try AuditPlan(
            of: report, on: day, json: JSONText.pretty(report), theme: theme)
        do {
            try Publisher().publish(plan.output, to: output, apartFrom: [options.source])
                .tellWarnings(at: output)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        Output.write("Åpne \(output.withoutEndingSlash)/\(AuditPlan.page) i nettleseren.\n")
    }
}
