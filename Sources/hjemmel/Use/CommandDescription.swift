import ArgumentParser
import FoundationEssentials

/// A command as the argument parser describes it to other tools, with its arguments and the commands
/// below it: what it knows apart from how it says it.
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        enum Kind: String, Decodable {
            case positional, option, flag
        }

        struct Name: Decodable {
            /// `long`, `short` or `longWithSingleDash`.
            let kind: String
            let name: String

            /// As it is typed: `--source`, `-h`.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let preferredName: Name?
        var valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        var abstract: String?
    }

    let superCommands: [String]?
    let shouldDisplay: Bool
    let commandName: String
    let aliases: [String]?
    var abstract: String?
    let discussion: String?
    let subcommands: [CommandDescription]?
    var arguments: [Argument]?
}

extension CommandDescription {
    private struct Tool: Decodable {
        let command: CommandDescription
    }

    /// The last of these commands, each below the one before; `nil` where the parser describes none.
    init?(of stack: [any ParsableCommand.Type]) {
        guard let root = stack.first,
            let tool = try? JSONDecoder().decode(Tool.self, from: Data(root._dumpHelp().utf8))
        else { return nil }
        var description = tool.command
        for command in stack.dropFirst() {
            let name = command._commandName
            guard let next = description.subcommands?.first(where: { $0.commandName == name })
            else { return nil }
            description = next
        }
        self = description
        nameBuiltIns()
    }

    /// Gives what the parser adds to every program its Norwegian words.
    private mutating func nameBuiltIns() {
        if commandName == "help" { abstract = "Vis hjelp til en kommando." }
        for index in (arguments ?? []).indices {
            switch arguments?[index].preferredName?.typed {
            case "--version": arguments?[index].abstract = "Vis versjonen."
            case "--help": arguments?[index].abstract = "Vis hjelp."
            case nil where commandName == "help": arguments?[index].valueName = "kommando"
            default: break
            }
        }
    }

    /// The commands from one to another that is below it or the same; `nil` where there are none.
    static func stack(
        to command: any ParsableCommand.Type, from root: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type]? {
        if ObjectIdentifier(command) == ObjectIdentifier(root) { return [root] }
        return root.configuration.subcommands.lazy
            .compactMap { stack(to: command, from: $0) }.first.map { [root] + $0 }
    }

    /// How the command is called: `hjemmel new kapittel`.
    var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// The commands below it that are shown.
    var shownSubcommands: [CommandDescription] { (subcommands ?? []).filter(\.shouldDisplay) }

    /// The arguments that are shown.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// The argument with a name as it is typed.
    func argument(named typed: String) -> Argument? {
        arguments?.first { $0.names?.contains { $0.typed == typed } ?? false }
    }
}

extension CommandDescription.Argument {
    /// `--source <mappe>`, `--strict`, `<fil>`.
    var synopsis: String {
        let value = "<\(valueName ?? "verdi")>"
        switch kind {
        case .positional: return value
        case .option: return (preferredName?.typed ?? "") + " " + value
        case .flag: return preferredName?.typed ?? ""
        }
    }

    /// The same with `...` where it may be repeated.
    var repeatingSynopsis: String { synopsis + (isRepeating ? " ..." : "") }

    /// With every name: `-h, --help`.
    var label: String {
        let typed = (names ?? []).sorted { $0.typed.utf8.count < $1.typed.utf8.count }
            .map(\.typed).joined(separator: ", ")
        switch kind {
        case .positional: return synopsis
        case .option: return typed + " <\(valueName ?? "verdi")>"
        case .flag: return typed
        }
    }
}
