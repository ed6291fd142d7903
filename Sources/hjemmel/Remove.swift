import ArgumentParser
import HandbookEditing

/// `hjemmel remove`: takes a chapter out of the handbook.
struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fjern et kapittel.",
        discussion: """
            Med --use peker alle lenker og lister på et annet kapittel i stedet, og den gamle adressen \
            sender leseren dit. Uten --use fjernes kapittelet bare når ingenting viser til det. \
            Ellers vises stedene, og ingenting er endret.
            """,
        aliases: ["fjern"])

    @Argument(help: ArgumentHelp("Filen med kapittelet.", valueName: "kapittel"))
    var chapter: String

    @Option(help: ArgumentHelp("Kapittelet som skal brukes i stedet.", valueName: "erstatning"))
    var use: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    func run() throws {
        let files = EditedFiles(source: source, isTrial: dryRun)
        let tree = try files.tree()
        let removal = try files.attempt {
            try ChapterRemoval(
                files.path(chapter), using: use.map(files.path), in: tree, on: Clock.today)
        }
        try files.write(removal.changes)
        let done = dryRun ? "ville blitt fjernet" : "er fjernet"
        Output.write("«\(removal.title)» \(done). Angre med «hjemmel undo».\n")
    }
}
