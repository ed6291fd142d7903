import ArgumentParser
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
    var output = "Site"

    @Option(
        help: ArgumentHelp(
            "Mappen med et eget tema, eller «standard». Ellers det som handbok.yaml sier.",
            valueName: "mappe"))
    var theme: String?

    @OptionGroup var choice: OfficeChoice

    func run() throws {
        let start = Clock.seconds
        let tree = try options.tree()
        let reading = HandbookReading(
            tree, on: options.today, findsHints: options.hints, onlyOffice: choice.office)
        let shown = options.shown(reading.diagnostics)
        Output.error(
            report: DiagnosticReport(diagnostics: shown, source: options.source).text)
        guard let handbook = reading.handbook, !shown.contains(where: { $0.severity == .error })
        else {
            Output.error("Nettstedet er ikke endret. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        let (theme, themeFolder) = try chosenTheme(handbook)
        let plan = try plan(of: reading, common: handbook, from: tree, theme: theme)
        do {
            _ = try Publisher().publish(
                plan.output, to: output,
                apartFrom: [options.source] + [themeFolder].compactMap(\.self))
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        let drafts = handbook.draftCount
        if drafts > 0 { print("Utkast som ikke er med: \(drafts).") }
        print("Laget \(plan.pageCount) sider på \(Build.duration(Clock.seconds - start)).")
        print("Åpne \(output.withoutEndingSlash)/index.html i nettleseren.")
    }

    /// The site of the common handbook, of one office or of all.
    private func plan(
        of reading: HandbookReading, common: Handbook, from tree: FileTree, theme: Theme
    ) throws -> SitePlan {
        if choice.allOffices {
            return try SitePlan(
                ofOffices: try choice.all(of: reading).map(\.withoutDrafts), sharing: common,
                from: tree, theme: theme, on: options.today)
        }
        let handbook = try choice.one(of: reading, common: common)
        return try SitePlan(
            of: handbook.withoutDrafts, from: tree, theme: theme, on: options.today)
    }

    /// The theme that is asked for, and the folder it is read from.
    private func chosenTheme(_ handbook: Handbook) throws -> (Theme, folder: String?) {
        let name = theme ?? handbook.settings.theme
        do throws(ThemeRefusal) {
            if name == "standard" { return (try Theme.standard(), nil) }
            let folder = theme ?? "themes/\(name)"
            return (try Theme.folder(at: folder), folder)
        } catch {
            throw EnvironmentFailure(
                message: "Temaet «\(error.theme)» kan ikke brukes: \(error.message)")
        }
    }

    /// `0,42 sekunder`.
    private static func duration(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest) sekunder"
    }
}

extension Output {
    /// A report on standard error; nothing when it is empty.
    static func error(report text: String) {
        if !text.isEmpty { error(String(text.dropLast())) }
    }
}
