import ArgumentParser
import CalendarDate
import Diagnostics
import HandbookModel
import SiteBuilder

/// `hjemmel build`: from the folder of the handbook to the site.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lag nettstedet.",
        discussion: """
            Finner programmet feil i håndboka, skriver det dem ut alle sammen, og det gamle \
            nettstedet blir stående.
            """,
        aliases: ["bygg"])

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("Mappen som nettstedet legges i.", valueName: "mappe"))
    var output = Build.presentSite

    private static let presentSite = "Site"

    @OptionGroup var theme: ThemeOption

    @Option(
        help: ArgumentHelp(
            "Lag håndboka slik den gjaldt denne dagen, ÅÅÅÅ-MM-DD, ut fra git.",
            valueName: "dag"))
    var asOf: Day?

    func validate() throws {
        guard let asOf else { return }
        if asOf > options.today {
            throw ValidationError("Dagen for en tidligere utgave kan ikke komme etter i dag.")
        }
        if output.withoutEndingSlash == Build.presentSite {
            throw ValidationError(
                "En tidligere utgave tar plassen til dagens nettsted i \(output). "
                    + "Oppgi en annen mappe med --output.")
        }
    }

    @Flag(help: "Lag også komprimerte kopier (.gz) av tekstfilene, for en nettjener.")
    var compress = false

    func run() throws {
        let start = Clock.seconds
        let today = asOf ?? options.today
        let tree =
            try asOf.map { try PastEdition(of: options.source, on: $0).tree } ?? options.tree()
        let reading = HandbookReading(tree, on: today, findsHints: options.hints)
        let shown = options.shown(reading.diagnostics)
        Output.error(
            report: DiagnosticReport(diagnostics: shown, source: options.source).text)
        // Nobody can mend what was written then; it is shown as well as it can be.
        guard let handbook = reading.handbook,
            asOf != nil || !shown.contains(where: { $0.severity == .error })
        else {
            Output.error("Nettstedet er ikke endret. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        let chosen = try theme.chosen(for: handbook)
        // The dates of git are those of the files as they stand.
        let history = asOf == nil ? EditHistory(of: options.source) : .unknown
        let carried =
            try asOf == nil
            ? CarriedEditions(
                of: handbook, from: options.source, in: output, theme: chosen.theme, on: today)
            : .none
        let plan = try SitePlan(
            of: handbook.withoutDrafts.dated(by: history), from: tree, theme: chosen.theme,
            on: today, for: asOf.map(SitePurpose.past) ?? .publishing, carrying: carried.editions)
        do {
            _ = try Publisher(compresses: compress).publish(
                plan.output, to: output,
                apartFrom: [options.source] + [chosen.folder].compactMap(\.self))
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        let drafts = handbook.draftCount
        if drafts > 0 { print("Utkast som ikke er med: \(drafts).") }
        if let text = carried.text { print(text) }
        print("Laget \(plan.pageCount) sider på \(Clock.duration(since: start)).")
        print("Åpne \(output.withoutEndingSlash)/index.html i nettleseren.")
    }
}

extension Output {
    /// A report on standard error; nothing when it is empty.
    static func error(report text: String) {
        if !text.isEmpty { error(String(text.dropLast())) }
    }
}
