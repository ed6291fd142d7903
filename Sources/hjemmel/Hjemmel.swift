import ArgumentParser
import Diagnostics

/// The program: each command says what it needs and prints what it gets; how is done elsewhere.
@main
struct Hjemmel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hjemmel",
        abstract: "Lager kvalitetshåndboka som nettsted.",
        version: "hjemmel 0.1.0",
        subcommands: [
            Build.self, Serve.self, Edit.self, Check.self, New.self, Approve.self, Move.self,
            Rename.self, Remove.self, SetField.self, Done.self, Submit.self, UpdateCommand.self,
            UndoCommand.self, Review.self, Diff.self, Search.self, Audit.self, Calendar.self,
            Refs.self, Render.self, Import.self, ImportLaw.self, LawCommand.self, Export.self,
        ])

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try checkCommand(in: arguments)
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.exit(with: error, from: Self.self)
        }
    }

    /// Refuses a command that does not exist: the parser would call it an unexpected argument, or
    /// after `help` show the general help.
    private static func checkCommand(in arguments: [String]) throws {
        let asked = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
        guard let asked, !asked.hasPrefix("-") else { return }
        let names = configuration.subcommands.flatMap {
            [$0.configuration.commandName ?? "\($0)".lowercased()] + $0.configuration.aliases
        }
        guard asked != "help", !names.contains(asked) else { return }
        let near = nearMiss(of: asked, in: names).map { " Mente du '\($0)'?" } ?? ""
        throw ValidationError("Kommandoen '\(asked)' finnes ikke.\(near)")
    }
}
