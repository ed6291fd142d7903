import ArgumentParser
import CalendarDate
import Handbook
import HandbookEditing
import HandbookReading
import HandbookReports
import Redlines
import SourceFiles

/// `hjemmel approve`: says that a chapter is approved as it stands.
struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Godkjenn kapitler slik de står.",
        discussion: """
            Skriver dato, rolle og sjekksum i hodet på kapittelet. Et utkast blir gjeldende. \
            Endres teksten senere, viser håndboka at den er endret etter godkjenning. Den som er \
            dokumentansvarlig, kan ikke godkjenne. Av en mappe godkjennes alt som kan det: utkast og \
            kapitler som rollen selv har ansvaret for, hoppes over og nevnes.
            """,
        aliases: ["godkjenn"])

    @Argument(
        help: ArgumentHelp(
            "Filene med kapitlene, eller mapper for alle kapitlene i dem.", valueName: "kapitler"))
    var chapters: [String]

    @Option(help: ArgumentHelp("Rollen som godkjenner; id-en i roller.yaml.", valueName: "rolle"))
    var by: String

    @Option(help: ArgumentHelp("Hva som er endret. Blir et endringsnotat.", valueName: "tekst"))
    var note: String?

    @Flag(help: "Endringen må leses på nytt av dem som har lest kapittelet.")
    var reread = false

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Option(
        help: ArgumentHelp("Dagen det ble godkjent, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    func validate() throws {
        try Clock.refuseAhead(date)
        if let note, note.allSatisfy(\.isWhitespace) {
            throw ValidationError("Endringsnotatet er tomt. Skriv hva som er endret.")
        }
        if reread, note == nil {
            throw ValidationError("Skriv med --note hva som må leses på nytt.")
        }
    }

    /// The folder of the handbook.
    private var place: String { HandbookFolder.found(in: source) }

    func run() throws {
        let files = EditedFiles(source: source, isTrial: dryRun)
        let tree = try files.tree()
        let day = date ?? Clock.today
        let approvals = try files.attempt {
            try Approvals(
                chapters.map(files.path),
                ChapterApproval.Request(
                    chapter: "", role: by, day: day, note: note, mustBeReadAgain: reread),
                in: tree)
        }
        try tellChanges(since: approvals, in: tree)
        if approvals.changes.count == 1 {
            try files.write(approvals.changes)
        } else if !dryRun {
            try files.writeSilently(approvals.changes)
        }
        for chapter in approvals.approved {
            Output.write(
                "«\(chapter.title)» \(dryRun ? "ville blitt" : "er") godkjent av "
                    + "\(approvals.approver) \(day.longText).\n")
        }
        for other in approvals.passedOver {
            Output.write(
                "Ikke godkjent: \(place.withoutEndingSlash)/\(other.file). \(other.reason)\n")
        }
    }

    /// What the texts say otherwise than when they were approved last.
    private func tellChanges(since approvals: Approvals, in tree: FileTree) throws {
        let changed = approvals.approved.filter(\.isChanged)
        guard !changed.isEmpty else { return }
        let reading = HandbookReading(tree, on: Clock.today, findsHints: false)
        let texts = ApprovedTexts(of: reading, in: place)
        for chapter in changed {
            Output.write("\(place.withoutEndingSlash)/\(chapter.file): endret siden ")
            guard let handbook = reading.handbook, let old = texts.latest(of: chapter.file),
                let bytes = try? tree.read(chapter.file)
            else {
                Output.write("godkjenningen \(chapter.earlier?.day.longText ?? "").\n")
                continue
            }
            let comparison = ChapterComparison(
                from: handbook.version(of: old.bytes, file: chapter.file, approvedOn: old.day),
                to: handbook.version(of: bytes, file: chapter.file))
            Output.write(
                VisibleText(
                    lines: "godkjenningen \(old.day.longText). \(Redline.legend)\n"
                        + "\(comparison.plainText)\n"))
        }
    }
}
