/// The help to a command, in Norwegian.
struct HelpText {
    /// What no line is as wide as, and where the explanations begin.
    private static let width = 80
    private static let column = 26

    let command: CommandDescription

    /// All of it.
    var text: String {
        let about = [command.abstract, command.discussion].compactMap(\.self)
            .filter { !$0.isEmpty }
        let sections = [
            section("ARGUMENTER", command.shownArguments.filter { $0.kind == .positional }),
            section("VALG", command.shownArguments.filter { $0.kind != .positional }),
            commands,
        ].compactMap(\.self)
        let more =
            commands == nil
            ? "" : "\n  Se '\(callOfHelp) <kommando>' for mer hjelp."
        return about.map { HelpText.wrapped($0, at: 0) }.joined(separator: "\n\n")
            + (about.isEmpty ? "" : "\n\n") + "BRUK: \(synopsis)\n\n"
            + sections.joined(separator: "\n") + more
    }

    /// What is shown below a fault: how the command is used, and where to read more.
    var usage: String {
        "Bruk: \(synopsis)\n  Se '\(command.call) --help' for mer hjelp."
    }

    /// `hjemmel render [<fil>]`
    private var synopsis: String {
        let arguments = command.shownArguments.filter { !HelpText.isBuiltIn($0) }.map {
            $0.isOptional ? "[\($0.repeatingSynopsis)]" : $0.repeatingSynopsis
        }
        let below = command.shownSubcommands.isEmpty ? [] : ["<kommando>"]
        return ([command.call] + arguments + below).joined(separator: " ")
    }

    /// `hjemmel help new`
    private var callOfHelp: String {
        var words = (command.superCommands ?? []) + [command.commandName]
        words.insert("help", at: 1)
        return words.joined(separator: " ")
    }

    private var commands: String? {
        let shown = command.shownSubcommands.filter { $0.commandName != "help" }
        guard !shown.isEmpty else { return nil }
        return "KOMMANDOER:\n"
            + shown.map {
                HelpText.line(
                    ([$0.commandName] + ($0.aliases ?? [])).joined(separator: ", "),
                    $0.abstract ?? "")
            }.joined()
    }

    private func section(_ title: String, _ arguments: [CommandDescription.Argument]) -> String? {
        guard !arguments.isEmpty else { return nil }
        return "\(title):\n"
            + arguments.map { HelpText.line($0.label, HelpText.explanation(of: $0)) }.joined()
    }

    private static func isBuiltIn(_ argument: CommandDescription.Argument) -> Bool {
        ["--version", "--help"].contains(argument.preferredName?.typed)
    }

    /// What an argument does, with its values and the one that holds when it is left out.
    private static func explanation(of argument: CommandDescription.Argument) -> String {
        let values = (argument.allValues ?? []).filter { !$0.isEmpty }
        let more = [
            values.isEmpty || argument.kind == .flag
                ? nil : "verdier: \(values.joined(separator: ", "))",
            argument.defaultValue.map { "standard: \($0)" },
        ].compactMap(\.self)
        let brackets = more.isEmpty ? [] : ["(\(more.joined(separator: "; ")))"]
        return ([argument.abstract ?? ""] + brackets).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A label, and beside or below it what it means.
    private static func line(_ label: String, _ explanation: String) -> String {
        let label = "  " + label
        guard !explanation.isEmpty else { return label + "\n" }
        let text = wrapped(explanation, at: column)
        guard label.count < column else { return "\(label)\n\(text)\n" }
        return label + text.dropFirst(label.count) + "\n"
    }

    /// A text in lines that begin after so many spaces. Its own line breaks stay.
    private static func wrapped(_ text: String, at indent: Int) -> String {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, indent + line.count + 1 + word.count >= width {
                    lines.append(line)
                    line = String(word)
                } else {
                    line += (line.isEmpty ? "" : " ") + word
                }
            }
            lines.append(line)
        }
        let space = String(repeating: " ", count: indent)
        return lines.map { $0.isEmpty ? $0 : space + $0 }.joined(separator: "\n")
    }
}
