import ArgumentParser
import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import SiteBuilder
import SourceFiles

/// `hjemmel build`: from the folder of the handbook to the site.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lag nettstedet.",
        discussion: """
            Finner programmet feil i håndboka, skriver det dem ut alle sammen, og det gamle \
            nettstedet blir stående. Det gjør det også når du avbryter med Ctrl-C.
            """,
        aliases: ["bygg"])

    @OptionGroup var options: SourceOptions

    @OptionGroup var approval: ApprovalOption

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

    @Flag(help: "Vis hvor lang tid hvert steg tar.")
    var timings = false

    @OptionGroup var choice: OfficeChoice

    func run() throws {
        let start = Clock.seconds
        let interruption = BuildInterruption(of: output.withoutEndingSlash)
        var times = StageTimes()
        var office = 0
        func begin(_ stage: BuildStage) {
            times.begin(stage)
            if choice.allOffices, stage == .planning { office += 1 }
            ProgressLine.say(office > 0 ? "\(stage.title), kontor \(office)" : stage.title)
        }
        defer { ProgressLine.end() }
        begin(.finding)
        let today = asOf ?? options.today
        let past = try asOf.map { try PastEdition(of: options.source, on: $0) }
        let written = try past?.tree ?? options.tree()
        let newest = HandbookReading(
            written, on: today, findsHints: options.hints, onlyOffice: choice.office,
            observe: begin)
        let edition = try ReaderEdition(
            of: written, read: newest, in: options.source, before: past?.commit, on: today,
            onlyOffice: choice.office)
        let reading = edition.reading
        let shown = approval.raised(
            options.shown((newest.diagnostics + edition.diagnostics).sorted()))
        Output.error(
            report: DiagnosticReport(diagnostics: shown, source: options.source).text)
        // Nobody can fix what was written then; it is shown as well as it can be.
        guard let handbook = reading.handbook,
            asOf != nil || !shown.contains(where: { $0.severity == .error })
        else {
            Output.error("Nettstedet er ikke endret. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        let chosen = try theme.chosen(for: handbook)
        let carried = try carriedEditions(of: handbook, theme: chosen.theme)
        begin(.dating)
        let plan = try plan(
            of: edition, common: handbook, theme: chosen.theme, carrying: carried.editions,
            observe: begin)
        office = 0
        begin(.publishing)
        do {
            try interruption.guarding(Publisher(compresses: compress)).publish(
                plan.output, to: output,
                apartFrom: [options.source] + [chosen.folder].compactMap(\.self)
            ).tellWarnings(at: output)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        ProgressLine.end()
        let drafts =
            try choice.allOffices
            ? handbook.draftCount : choice.one(of: reading, common: handbook).draftCount
        if drafts > 0 { Output.write("Utkast som ikke er med: \(drafts).\n") }
        let withheld = handbook.withheldCount
        if withheld > 0 {
            Output.write("Kapitler som ikke er med før de er godkjent: \(withheld).\n")
        }
        if timings { Output.write(VisibleText(lines: times.table() + "\n")) }
        if let text = carried.text { Output.write(VisibleText(lines: text + "\n")) }
        Output.write("Laget \(plan.pageCount) sider på \(Clock.duration(since: start)).\n")
        Output.write("Åpne \(output.withoutEndingSlash)/index.html i nettleseren.\n")
        // Taking a large handbook apart before the process ends would only cost time.
        withExtendedLifetime((reading, handbook, plan)) { Build.exit() }
    }

    /// The site of the common handbook, of one office or of all.
    private func plan(
        of edition: ReaderEdition, common: Handbook, theme: Theme, carrying editions: [Edition],
        observe: BuildStage.Observer
    ) throws -> SitePlan {
        let (reading, tree) = (edition.reading, edition.tree)
        let today = asOf ?? options.today
        let purpose = asOf.map(SitePurpose.past) ?? .publishing
        // The dates of git are those of the files as they stand.
        let history = asOf == nil ? EditHistory(of: options.source) : .unknown
        history.tellAbsence()
        func published(_ handbook: Handbook) -> Handbook {
            edition.compared(handbook.withoutDrafts.dated(by: history))
        }
        if choice.allOffices {
            return try SitePlan(
                ofOffices: try choice.all(of: reading).map(published), sharing: common,
                from: tree, theme: theme, on: today, for: purpose, observe: observe)
        }
        return try SitePlan(
            of: published(try choice.one(of: reading, common: common)), from: tree, theme: theme,
            on: today, for: purpose, carrying: editions, observe: observe)
    }

    /// The earlier editions that go with the site: none with one of the past.
    private func carriedEditions(
        of handbook: Handbook, theme: Theme
    ) throws(EnvironmentFailure) -> CarriedEditions {
        guard asOf == nil else { return .none }
        guard !choice.allOffices else { return CarriedEditions(leavingOut: handbook) }
        return try CarriedEditions(
            of: handbook, office: choice.office, from: options.source, in: output, theme: theme,
            on: options.today)
    }
}

extension Output {
    /// A report on standard error; nothing when it is empty.
    static func error(report text: String) {
        if !text.isEmpty { error(VisibleText(lines: String(text.dropLast()))) }
    }
}
