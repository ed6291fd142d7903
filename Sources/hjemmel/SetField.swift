public import ArgumentParser
public import HandbookEditing

/// `hjemmel set`: gives many chapters a value in their front matter.
struct SetField: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Sett en verdi i hodet på mange kapitler.",
        discussion: """
            For eksempel en ny dokumentansvarlig for alle rutinene: hjemmel set ansvarlig \
            fagkoordinator 20-rutiner. En mappe står for alle kapitlene i den.
            """,
        aliases: ["sett"])

    @Argument(
        help: ArgumentHelp(
            "Hva som settes: ansvarlig, revisjon_hver eller status.", valueName: "nøkkel"))
    var key: FieldSetting.Key

    @Argument(help: ArgumentHelp("Verdien, for eksempel id-en til en rolle.", valueName: "verdi"))
    var value: String

    @Argument(help: ArgumentHelp("Filer og mapper.", valueName: "kapitler"))
    var chapters: [String]

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    func run() throws {
        let files = EditedFiles(source: source, isTrial: dryRun)
        let tree = try files.tree()
        let setting = try files.attempt {
            try FieldSetting(
                key, to: value, of: chapters.map(files.path), in: tree, on: Clock.today)
        }
        try files.write(setting.changes)
        Output.write(
            "Kapitler som er endret: \(setting.changes.count). Hadde verdien fra før: "
                + "\(setting.unchangedCount).\n")
    }
}

extension FieldSetting.Key: ExpressibleByArgument {
    /// Reads a key as the front matter writes it, and in short.
    public init?(argument: String) {
        switch argument {
        case "ansvarlig": self = .responsible
        case "revisjon": self = .reviewInterval
        default: self.init(rawValue: argument)
        }
    }
}
