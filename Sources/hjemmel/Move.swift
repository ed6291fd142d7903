import ArgumentParser
import Handbook
import HandbookEditing

/// `hjemmel move`: gives a chapter, or a folder of chapters, another place.
struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Flytt et kapittel, og rett alle lenker til det.",
        discussion: """
            Lenker til kapittelet og lenkene i det blir rettet, og det samme blir stier og navn på \
            skjema i alle YAML-filene og i hodet på kapitlene. Den gamle adressen sender leseren videre. Kan ikke \
            alt rettes, endres ingenting.
            """,
        aliases: ["flytt"])

    @Argument(help: ArgumentHelp("Filen eller mappen som skal flyttes.", valueName: "fra"))
    var from: String

    @Argument(help: ArgumentHelp("Den nye filen eller mappen.", valueName: "til"))
    var to: String

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    func run() throws {
        let files = EditedFiles(source: source, isTrial: dryRun)
        let tree = try files.tree()
        let move = try files.attempt {
            try ChapterMove(files.path(from), to: files.path(to), in: tree, on: Clock.today)
        }
        try files.write(move.changes)
        for address in move.redirects {
            Output.write("Den gamle adressen \(address) sender leseren videre.\n")
        }
    }
}
