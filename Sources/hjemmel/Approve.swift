import ArgumentParser
import CalendarDate
import Handbook
import HandbookEditing

/// `hjemmel approve`: says that a chapter is approved as it stands.
struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Godkjenn et kapittel slik det står.",
        discussion: """
            Skriver dato, rolle og sjekksum i hodet på kapittelet. Et utkast blir gjeldende. \
            Endres teksten senere, viser håndboka at den er endret etter godkjenning. Den som er \
            dokumentansvarlig, kan ikke godkjenne.
            """,
        aliases: ["godkjenn"])

    @Argument(help: ArgumentHelp("Filen med kapittelet.", valueName: "kapittel"))
    var chapter: String

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

    func validate() throws {
        try Clock.refuseAhead(date)
        if let note, note.allSatisfy(\.isWhitespace) {
            throw ValidationError("Endringsnotatet er tomt. Skriv hva som er endret.")
        }
        if reread, note == nil {
            throw ValidationError("Skriv med --note hva som må leses på nytt.")
        }
    }

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        let day = date ?? Clock.today
        let approval = try files.attempt {
            try ChapterApproval(
                ChapterApproval.Request(
                    chapter: files.path(chapter), role: by, day: day, note: note,
                    mustBeReadAgain: reread),
                in: tree)
        }
        try files.write([approval.change])
        Output.write("«\(approval.title)» er godkjent av \(approval.approver) \(day.longText).\n")
    }
}
