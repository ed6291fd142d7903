import ArgumentParser
import CalendarDate
import FileSystem
import Handbook
import HandbookEditing

/// `hjemmel new handbok`.
struct NewHandbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbok", abstract: "Lag en liten håndbok som virker.",
        discussion: "Mappen må være tom, eller ikke finnes fra før.", aliases: ["håndbok"])

    @Argument(help: ArgumentHelp("Mappen som håndboka legges i.", valueName: "mappe"))
    var folder: String?

    @Option(help: ArgumentHelp("Tittelen. Ellers «Kvalitetshåndbok».", valueName: "tekst"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Dagen eksemplene godkjennes, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func run() throws {
        let answers = try Question.answers([
            (Question(text: "Mappe", option: "<mappe>"), folder),
            (Question(text: "Tittel", option: "--title", standard: "Kvalitetshåndbok"), title),
        ])
        let path = answers[0].withoutEndingSlash
        let files = EditedFiles(source: path)
        let new = try files.attempt {
            try NewHandbook(title: answers[1], on: date ?? Clock.today)
        }
        let isMade = try prepare(path)
        do {
            try files.write(new.files)
        } catch {
            if isMade { try? parent(of: path).removeFolder(name(of: path)) }
            throw error
        }
        Output.write("Se etter feil: hjemmel check --source \(path)\n")
        Output.write("Lag nettstedet: hjemmel build --source \(path)\n")
    }

    /// Makes the folder, or checks that it is empty.
    ///
    /// - Returns: Whether it was made.
    private func prepare(_ path: String) throws -> Bool {
        let isFree: Bool
        do throws(SystemError) {
            if try parent(of: path).status(of: name(of: path)) == nil {
                try parent(of: path).makeFolder(name(of: path))
                return true
            }
            try Folder(at: path).finishChange()
            isFree = try Folder(at: path).names().isEmpty
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        guard isFree else {
            throw ValidationError("Mappen «\(path)» er ikke tom. Velg en som ikke finnes.")
        }
        return false
    }

    private func parent(of path: String) throws(SystemError) -> Folder {
        guard let slash = path.lastIndex(of: "/") else { return try Folder(at: ".") }
        return try Folder(at: slash == path.startIndex ? "/" : String(path[..<slash]))
    }

    private func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
