import ArgumentParser
import CalendarDate
import EmbeddedHandbooks
import EmbeddedFiles
import FileSystem
import Git
import Handbook
import HandbookEditing

/// `hjemmel new handbok`.
struct NewHandbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbok", abstract: "Lag en håndbok i en mappe som står på egne ben.",
        discussion: """
            Håndboka ligger i «handbook» i mappen, sammen med det en git-vert trenger for å \
            sjekke forslag og lage nettstedet. Er git på maskinen, blir mappen et git-lager. \
            Mappen må være tom, eller ikke finnes fra før.
            """,
        aliases: ["håndbok"])

    @Argument(help: ArgumentHelp("Mappen som håndboka legges i.", valueName: "mappe"))
    var folder: String?

    @Option(help: ArgumentHelp("Tittelen. Ellers «Kvalitetshåndbok».", valueName: "tekst"))
    var title: String?

    @Flag(
        help: """
            Begynn med hele kvalitetshåndboka for de sosiale tjenestene i Nav, som et forslag \
            ingen har vedtatt. Ellers blir det en liten håndbok med eksempler.
            """)
    var full = false

    @Option(
        help: ArgumentHelp(
            "Dagen eksemplene godkjennes, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func run() throws {
        let answers = try Question.answers([
            (
                Question(text: "Mappe", option: "<mappe>", suggestion: "kvalitetshandbok"),
                folder
            ),
            (Question(text: "Tittel", option: "--title", standard: "Kvalitetshåndbok"), title),
        ])
        let path = answers[0].withoutEndingSlash
        let files = EditedFiles(source: path)
        let new = try files.attempt {
            try NewHandbook(
                title: answers[1], extent: full ? .whole : .small, from: EmbeddedFile.handbooks,
                on: date ?? Clock.today)
        }
        let isMade = try prepare(path)
        do {
            try files.writeSilently(new.files)
        } catch {
            if isMade { try? parent(of: path).removeFolder(name(of: path)) }
            throw error
        }
        Output.write(
            "Laget «\(path)» med \(new.files.count) filer. Håndboka ligger i "
                + "«\(path)/\(NewHandbook.folder)».\n")
        Output.write(told(NewRepository(in: path, message: "Første utgave av håndboka"), in: path))
        Output.write("Gå inn i mappen: cd \(quoted(path))\n")
        Output.write("Se etter feil: hjemmel check\n")
        Output.write("Se håndboka mens du skriver: hjemmel serve\n")
        Output.write("Lag nettstedet: hjemmel build\n")
        Output.write("Resten står i LES-MEG.md.\n")
    }

    /// What became of the repository, and what is left to do.
    private func told(_ repository: NewRepository, in path: String) -> VisibleText {
        switch repository.outcome {
        case .committed: "git er satt i gang, og alt er lagret som første utgave.\n"
        case .uncommitted:
            """
            git er satt i gang. git vet ikke hvem du er, så lagre første utgave selv:
              git config --global user.name "Navnet ditt"
              git config --global user.email "adressen@din.no"
              git -C \(quoted(path)) add --all
              git -C \(quoted(path)) commit -m "Første utgave av håndboka"

            """
        case .insideAnother: "Mappen ligger i et git-lager fra før og ble ikke et eget.\n"
        case .absent: "git finnes ikke på maskinen. Mappen er ikke et git-lager.\n"
        }
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

    /// A path as it is written in a shell.
    private func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "-_./".utf8.contains($0)
        }
        return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    }
}
