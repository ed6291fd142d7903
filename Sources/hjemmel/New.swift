public import ArgumentParser
import CalendarDate
import FileSystem
public import Handbook
import HandbookEditing

/// `hjemmel new`: makes what is to be written, with everything filled in that can be.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Lag et nytt kapittel, skjema eller opplæringsløp, en aktivitet eller en håndbok.",
        discussion: """
            Det du ikke oppgir, blir du spurt om i terminalen. En fil som finnes, blir aldri \
            skrevet over.
            """,
        subcommands: [
            NewChapterCommand.self, NewFormCommand.self, NewPathCommand.self,
            NewActivityCommand.self, NewHandbookCommand.self,
        ],
        aliases: ["opprett"])
}

/// What all that makes a chapter takes.
struct NewChapterOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Tittelen på kapittelet.", valueName: "tittel"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Rollen som er dokumentansvarlig; id-en eller tittelen.", valueName: "rolle"))
    var responsible: String?

    @Option(
        help: ArgumentHelp(
            "Mappen i håndboka. Ellers den der slike kapitler ligger.", valueName: "mappe"))
    var folder: String?

    @Option(
        name: .customLong("basis"),
        help: ArgumentHelp(
            "Et lovgrunnlag, for eksempel «sotjl. § 17». Kan gjentas.", valueName: "paragraf"))
    var basis: [String] = []

    @Option(
        name: .customLong("applies-to"),
        help: ArgumentHelp(
            "En rolle som må kjenne kapittelet. Kan gjentas.", valueName: "rolle"))
    var appliesTo: [String] = []

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    /// Makes a chapter of a kind, and shows where it is.
    func make(_ kind: ChapterKind) throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        let answers = try Question.answers([
            (Question(text: "Tittel", option: "<tittel>"), title),
            (
                Question(
                    text: "Dokumentansvarlig", option: "--responsible",
                    choices: responsible == nil ? RoleList.lines(in: tree) : []),
                responsible
            ),
        ])
        let new = try files.attempt {
            try NewChapter(
                NewChapter.Request(
                    kind: kind, title: answers[0], responsible: answers[1],
                    folder: folder.map(files.path), basis: basis, appliesTo: appliesTo),
                in: tree, on: Clock.today)
        }
        try files.write([new.change])
        Output.write(
            "Kapittelet er et utkast. Skriv teksten, og få det godkjent: "
                + "hjemmel approve \(new.change.file) --by ROLLE\n")
    }
}

/// `hjemmel new kapittel`.
struct NewChapterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kapittel", abstract: "Lag et kapittel: en rutine, eller en annen type.")

    @OptionGroup var options: NewChapterOptions

    @Option(help: ArgumentHelp("Typen, for eksempel rutine eller fagside.", valueName: "type"))
    var type = ChapterKind.routine

    func run() throws { try options.make(type) }
}

extension ChapterKind: ExpressibleByArgument {
    /// The kinds that can be chosen: guidance is chosen by its place.
    public static var allValueStrings: [String] {
        allCases.filter { $0 != .guidance }.map(\.rawValue)
    }

    /// Reads a kind as the front matter writes it, and without `æøå`.
    public init?(argument: String) {
        let kinds = ChapterKind.allCases.filter { $0 != .guidance }
        guard
            let kind = kinds.first(where: {
                $0.rawValue == argument || (argument == "opplaringslop" && $0 == .path)
            })
        else { return nil }
        self = kind
    }
}

/// `hjemmel new skjema`.
struct NewFormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skjema", abstract: "Lag et skjema.")

    @OptionGroup var options: NewChapterOptions

    func run() throws { try options.make(.form) }
}

/// `hjemmel new opplæringsløp`.
struct NewPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opplæringsløp", abstract: "Lag et opplæringsløp.",
        aliases: ["opplaringslop", "opplaeringslop"])

    @OptionGroup var options: NewChapterOptions

    func run() throws { try options.make(.path) }
}
