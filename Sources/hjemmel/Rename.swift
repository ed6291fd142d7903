public import ArgumentParser
public import HandbookEditing

/// `hjemmel rename`: gives a role, an office or a term another name, everywhere.
struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gi en rolle, et kontor eller et begrep nytt navn overalt.",
        discussion: """
            Alle filer som nevner navnet, blir rettet: hodet i kapitlene, YAML-filene, steg i \
            opplæringsløp og mappen til et kontor. En rolle og et kontor kan oppgis med id eller \
            tittel. Er det nye navnet en tittel, følger id-en av den. Det gamle navnet på et begrep \
            blir et synonym så lenge det står i tekstene. Kan ikke alt rettes, endres ingenting.
            """,
        aliases: ["gi-nytt-navn"])

    @Argument(help: ArgumentHelp("Hva som får nytt navn.", valueName: "hva"))
    var kind: Renaming.Kind

    @Argument(help: ArgumentHelp("Navnet nå.", valueName: "fra"))
    var from: String

    @Argument(help: ArgumentHelp("Det nye navnet.", valueName: "til"))
    var to: String

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    func run() throws {
        let files = EditedFiles(source: source, isTrial: dryRun)
        let tree = try files.tree()
        let renaming = try files.attempt {
            try Renaming(kind, from: from, to: to, in: tree, on: Clock.today)
        }
        try files.write(renaming.changes)
        for note in renaming.notes { Output.write("\(note)\n") }
    }
}

extension Renaming.Kind: ExpressibleByArgument {}
