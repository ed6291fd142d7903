import ArgumentParser
import FileSystem
import HandbookEditing

/// `hjemmel undo`: takes back the last change that a command made.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Angre den siste endringen som en hjemmel-kommando gjorde.",
        discussion: """
            Filene blir byte for byte slik de var. Er en av dem endret siden, endres ingenting. \
            Angrer du en gang til, gjøres endringen om igjen. Det som er publisert, angres med et \
            nytt forslag.
            """,
        aliases: ["angre"])

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    /// The folder of the handbook.
    private var place: String { HandbookFolder.found(in: source) }

    func run() throws {
        try InterruptedChange.finish(in: place)
        let root: Folder
        do throws(SystemError) {
            root = try Folder(at: place)
        } catch {
            throw EnvironmentFailure(
                message: "Fant ikke håndboka. \(error.description) Oppgi mappen med --source.")
        }
        let undo: Undo
        do throws(Undo.Refusal) {
            undo = try Undo(in: root)
        } catch {
            switch error {
            case .nothing:
                Output.error("hjemmel: Det er ingen endring å angre.")
                throw ExitCode(1)
            case .changedSince(let files):
                Output.error(
                    VisibleText(
                        lines: "hjemmel: Dette er endret siden, og ingenting er angret:\n"
                            + files.map { "  \(place.withoutEndingSlash)/\($0.onOneLine)" }
                            .joined(separator: "\n")))
                throw ExitCode(1)
            case .system(let error):
                throw InterruptedChange.failure(error, in: place)
            }
        }
        if !dryRun {
            do throws(SystemError) {
                try undo.make(in: root)
            } catch {
                throw InterruptedChange.failure(error, in: place)
            }
        }
        let done = dryRun ? "Ville angret" : "Angret"
        Output.write(VisibleText(lines: "\(done): hjemmel \(undo.change.title.onOneLine)\n"))
        for file in undo.files {
            let what = file.before == nil ? " (tilbake)" : file.after == nil ? " (fjernet)" : ""
            Output.write(
                VisibleText(
                    lines: "  \(place.withoutEndingSlash)/\(file.path.onOneLine)\(what)\n"))
        }
    }
}
