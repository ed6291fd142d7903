import ArgumentParser

/// The program: each command says what it needs and prints what it gets; how is done elsewhere.
@main
struct Hjemmel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hjemmel",
        abstract: "Lager kvalitetshåndboka som nettsted.",
        version: "hjemmel 0.1.0",
        subcommands: [
            Build.self, Calendar.self, Check.self, Refs.self, Render.self, ImportLaw.self,
        ])

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            NorwegianMessages.exit(with: error, from: Self.self)
        }
    }
}
