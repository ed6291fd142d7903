import ArgumentParser
import Handbook
import HandbookEditing

/// `hjemmel new aktivitet`.
struct NewActivityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aktivitet", abstract: "Legg en aktivitet til i årshjulet.")

    @Argument(help: ArgumentHelp("Hva som skal gjøres.", valueName: "tittel"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Når, for eksempel juni eller «første mandag i juni».", valueName: "når"))
    var when: String?

    @Option(
        help: ArgumentHelp("Rollen som har ansvaret; id-en eller tittelen.", valueName: "rolle"))
    var responsible: String?

    @Option(help: ArgumentHelp("Kategorien. Ellers den første i årshjulet.", valueName: "id"))
    var category: String?

    @Option(
        help: ArgumentHelp(
            "Et lovgrunnlag, for eksempel «sotjl. § 17». Kan gjentas.", valueName: "paragraf"))
    var basis: [String] = []

    @Option(help: ArgumentHelp("Kapittelet som forteller hvordan.", valueName: "fil"))
    var chapter: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        let answers = try Question.answers([
            (Question(text: "Hva skal gjøres", option: "<tittel>"), title),
            (Question(text: "Når", option: "--when"), when),
            (
                Question(
                    text: "Ansvarlig", option: "--responsible",
                    choices: responsible == nil ? RoleList.lines(in: tree) : []),
                responsible
            ),
        ])
        let new = try files.attempt {
            try NewActivity(
                NewActivity.Request(
                    title: answers[0], when: answers[1], responsible: answers[2],
                    category: category, basis: basis, chapter: chapter.map(files.path)),
                in: tree, on: Clock.today)
        }
        try files.write([new.change])
    }
}
