import ArgumentParser
import Diagnostics
import HandbookModel
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

    func run() throws {
        let reading = HandbookReading(try options.tree(), on: options.today, findsHints: false)
        let errors = options.shown(reading.diagnostics).filter { $0.severity == .error }
        Output.error(report: DiagnosticReport(diagnostics: errors, source: options.source).text)
        guard let handbook = reading.handbook, errors.isEmpty else {
            Output.error("Mappen er ikke laget. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        let report = AuditReport(
            of: handbook.withoutDrafts, on: options.today,
            commit: SourceCommit.read(around: options.source),
            results: .results(of: handbook.withoutDrafts))
        let theme: Theme
        do throws(ThemeRefusal) {
            theme = try Theme.standard()
        } catch {
            throw EnvironmentFailure(message: error.message)
        }
        let plan = try AuditPlan(
            of: report, on: options.today, json: JSONText.pretty(report), theme: theme)
        do {
            _ = try Publisher().publish(plan.output, to: output, apartFrom: [options.source])
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        Output.write("Åpne \(output.withoutEndingSlash)/\(AuditPlan.page) i nettleseren.\n")
    }
}
