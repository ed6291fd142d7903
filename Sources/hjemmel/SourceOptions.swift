public import ArgumentParser
public import CalendarDate
import Diagnostics
import FileSystem
import Handbook
import SourceFiles

/// What every command takes that reads a handbook.
struct SourceOptions: ParsableArguments {
    @Option(
        name: .customLong("source"),
        help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var namedSource = "handbook"

    /// The folder of the handbook: what was named, or the handbook in a repository that was.
    var source: String { HandbookFolder.found(in: namedSource) }

    @Option(
        help: ArgumentHelp(
            "Dagen håndboka bygges for, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    @Flag(help: "Regn advarsler som feil.")
    var strict = false

    @Flag(help: "Vis også hint. De stopper aldri noe.")
    var hints = false

    /// The day of the run.
    var today: Day { date ?? Clock.today }

    /// The files of the handbook.
    func tree() throws(EnvironmentFailure) -> FileTree {
        try InterruptedChange.finish(in: source)
        do {
            return try FileTree.folder(at: source)
        } catch {
            throw EnvironmentFailure(
                message: "Fant ikke håndboka. \(error.description) Oppgi mappen med --source.")
        }
    }

    /// What is shown of what was found: without hints unless asked for, raised when strict.
    func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { hints || $0.severity != .hint }.map { strict ? $0.strict : $0 }
    }
}

extension Day: ExpressibleByArgument {
    /// Reads a day as the coordinator writes it.
    public init?(argument: String) {
        self.init(argument)
    }
}
