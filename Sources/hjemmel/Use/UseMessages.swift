import ArgumentParser
import Diagnostics

/// What is said about a command line that could not be understood.
struct UseMessages {
    let command: CommandDescription
    let type: any ParsableCommand.Type

    /// The fault, perhaps help to the argument, and how the command is used.
    func text(of failure: ParserFailure) -> String {
        let help = argument(in: failure).flatMap { argument in
            argument.abstract.map { "Hjelp: \(argument.synopsis)  \($0)\n" }
        }
        return UseMessages.text(message(of: failure), command, help: help ?? "")
    }

    /// A fault in the words of the command that found it.
    static func text(
        _ message: String, _ command: CommandDescription?, help: String = ""
    ) -> String {
        "Feil: \(message)\n" + help + (command.map { HelpText(command: $0).usage } ?? "")
    }

    private func message(of failure: ParserFailure) -> String {
        switch failure {
        case .unknownOption(let name):
            return "Ukjent valg '\(name)'" + (suggestion(for: name) ?? "")
        case .missingValue(let option):
            return "Mangler verdi for '\(synopsis(option))'"
        case .unexpectedValue(let option, let value):
            return "Valget '\(option)' tar ingen verdi, men fikk '\(value)'."
        case .unexpectedArguments(let values):
            let list = values.map { "'\($0)'" }.joined(separator: ", ")
            return values.count == 1
                ? "Uventet argument \(list)" : "\(values.count) uventede argumenter: \(list)"
        case .missingArgument:
            return "Mangler argumentet '\(argument(in: failure)?.repeatingSynopsis ?? "")'"
        case .invalidValue(let value, _, _, let reason):
            return "Verdien '\(value)' er ugyldig for '\(argument(in: failure)?.synopsis ?? "")'"
                + (reason.map { ": \($0)" } ?? possibleValues(of: argument(in: failure)))
        case .invalidOption(let option): return "Ugyldig valg '\(option)'"
        case .exclusive: return "Du har gitt valg som utelukker hverandre."
        case .missingCommand: return "Mangler en kommando."
        case .unsupportedShell(let shell):
            let name = shell.map { " for '\($0)'" } ?? ""
            return "Kan ikke lage fullføring\(name). Oppgi en av 'zsh', 'bash' eller 'fish'."
        case .refused(let message): return message
        case .help, .other: return "Kommandoen kan ikke brukes slik."
        }
    }

    private func suggestion(for name: String) -> String? {
        guard name.hasPrefix("--") else { return nil }
        let known = command.shownArguments.flatMap { $0.names ?? [] }.map(\.typed)
        return nearMiss(of: name, in: known.filter { $0.hasPrefix("--") }).map {
            ". Mente du '\($0)'?"
        }
    }

    private func synopsis(_ option: String) -> String {
        command.argument(named: option)?.valueName.map { "\(option) <\($0)>" } ?? option
    }

    /// `. Oppgi en av 'text' eller 'json'.`
    private func possibleValues(of argument: CommandDescription.Argument?) -> String {
        let values = (argument?.allValues ?? []).map { "'\($0)'" }
        guard let last = values.last else { return "" }
        let list =
            values.count == 1
            ? last : values.dropLast().joined(separator: ", ") + " eller " + last
        return ". Oppgi \(values.count == 1 ? "" : "en av ")\(list)."
    }

    /// The argument that a failure is about.
    private func argument(in failure: ParserFailure) -> CommandDescription.Argument? {
        switch failure {
        case .missingValue(let option): command.argument(named: option)
        case .invalidValue(_, let option?, _, _): command.argument(named: option)
        case .invalidValue(_, nil, let property, _): argument(ofProperty: property)
        case .missingArgument(let property): argument(ofProperty: property)
        default: nil
        }
    }

    /// The argument that a property of the command stands for: an option by its name, another by its
    /// place.
    private func argument(ofProperty property: String) -> CommandDescription.Argument? {
        if let option = command.argument(named: "--\(property)") { return option }
        let wrappers = Mirror(reflecting: type.init()).children.filter {
            "\(Swift.type(of: $0.value))".hasPrefix("Argument<")
        }
        let positional = (command.arguments ?? []).filter { $0.kind == .positional }
        guard let place = wrappers.firstIndex(where: { $0.label == "_\(property)" }),
            positional.indices.contains(wrappers.distance(from: wrappers.startIndex, to: place))
        else { return nil }
        return positional[wrappers.distance(from: wrappers.startIndex, to: place)]
    }
}
