import ArgumentParser
import CalendarDate
import Handbook
import HandbookEditing

/// `hjemmel done`: notes that an activity of the annual wheel was done.
struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Før en aktivitet i årshjulet som gjennomført.",
        discussion: """
            Skriver dagen, og en merknad om du vil, under aktiviteten i aarshjul.yaml. \
            Årsevalueringen teller det med.
            """,
        aliases: ["gjennomført", "gjennomfort"])

    @Argument(help: ArgumentHelp("Id-en til aktiviteten.", valueName: "aktivitet"))
    var activity: String

    @Option(help: ArgumentHelp("En kort merknad, uten personopplysninger.", valueName: "tekst"))
    var note: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Option(
        help: ArgumentHelp("Dagen det ble gjort, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func validate() throws {
        try Clock.refuseAhead(date)
    }

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        let day = date ?? Clock.today
        let done = try files.attempt {
            try ActivityDone(activity, on: day, note: note, in: tree)
        }
        try files.write([done.change])
        Output.write("«\(done.title)» er ført som gjennomført \(day.longText).\n")
    }
}
