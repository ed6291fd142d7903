import ArgumentParser

/// What the argument parser could not do with the command line.
///
/// The parser keeps its errors to itself and gives only sentences, in English and with the user's
/// words in them. This reads the error's cases and values by reflection, so that nothing is ever
/// looked for in a sentence. Version 1.8.2, which `Package.swift` pins, has these cases; what a later
/// one adds is ``other``.
enum ParserFailure {
    /// Help is asked for.
    case help
    case unknownOption(String)
    case missingValue(option: String)
    /// A flag with a value.
    case unexpectedValue(option: String, value: String)
    case unexpectedArguments([String])
    /// An argument or option that must be there, by the name of its property.
    case missingArgument(property: String)
    case invalidValue(String, option: String?, property: String, reason: String?)
    case invalidOption(String)
    /// Options of which only one may be given.
    case exclusive
    case missingCommand
    case unsupportedShell(String?)
    /// What a command itself found wrong.
    case refused(String)
    case other
}

extension ParserFailure {
    /// The failure in an error, and the commands that were being called, the outermost first; `nil`
    /// for an error that is not the parser's.
    static func read(
        _ error: any Error, from root: any ParsableCommand.Type
    ) -> (failure: ParserFailure, commands: [any ParsableCommand.Type])? {
        let fields = Mirror(reflecting: error).children
        if error is CleanExit, let command = commandToHelp(fields, root) {
            return CommandDescription.stack(to: command, from: root).map { (.help, $0) }
        }
        guard let stack = fields.first(where: { $0.label == "commandStack" })?.value,
            let commands = stack as? [any ParsableCommand.Type],
            let inner = fields.first(where: { $0.label == "parserError" })?.value
        else { return nil }
        return (ParserFailure(inner), commands)
    }

    /// The command that a command without a task of its own asks to show help for.
    private static func commandToHelp(
        _ fields: Mirror.Children, _ root: any ParsableCommand.Type
    ) -> (any ParsableCommand.Type)? {
        guard let base = fields.first(where: { $0.label == "base" })?.value,
            let request = Mirror(reflecting: base).children.first, request.label == "helpRequest"
        else { return nil }
        return unwrapped(request.value) as? any ParsableCommand.Type ?? root
    }

    private init(_ error: Any) {
        guard let payload = Mirror(reflecting: error).children.first else {
            self = "\(error)" == "missingSubcommand" ? .missingCommand : .other
            return
        }
        let values = ParserFailure.values(in: payload.value)
        let texts = values.compactMap { $0 as? String }
        let names = values.compactMap(ParserFailure.name)
        switch payload.label {
        case "helpRequested": self = .help
        case "unknownOption": self = .unknownOption(names.last ?? "")
        case "missingValueForOption": self = .missingValue(option: names.last ?? "")
        case "missingValueOrUnknownCompositeOption": self = .unknownOption(names.last ?? "")
        case "unexpectedValueForOption":
            self = .unexpectedValue(option: names.last ?? "", value: texts.last ?? "")
        case "unexpectedExtraValues":
            let pairs = Mirror(reflecting: payload.value).children.map(\.value)
            self = .unexpectedArguments(
                pairs.compactMap { ParserFailure.values(in: $0).last as? String })
        case "duplicateExclusiveValues": self = .exclusive
        case "noValue":
            self = .missingArgument(property: ParserFailure.property(payload.value) ?? "")
        case "unableToParseValue":
            self = .invalidValue(
                texts.first ?? "", option: names.first,
                property: values.compactMap(ParserFailure.property).first ?? "",
                reason: values.compactMap { ParserFailure.unwrapped($0) as? any Error }.first
                    .map(ParserFailure.message))
        case "invalidOption": self = .invalidOption(payload.value as? String ?? "")
        case "nonAlphanumericShortOption": self = .invalidOption("-\(payload.value)")
        case "unsupportedShell":
            self = .unsupportedShell(ParserFailure.unwrapped(payload.value) as? String)
        case "userValidationError":
            self =
                (payload.value as? any Error).map { .refused(ParserFailure.message($0)) } ?? .other
        case "noArguments":
            self = ParserFailure(payload.value)
        default: self = .other
        }
    }

    /// The values of a tuple, or the one value.
    private static func values(in payload: Any) -> [Any] {
        let mirror = Mirror(reflecting: payload)
        return mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [payload]
    }

    /// An option as it is typed, from the parser's `Name`.
    private static func name(_ value: Any) -> String? {
        let value = unwrapped(value)
        guard "\(type(of: value))" == "Name", let name = Mirror(reflecting: value).children.first
        else { return nil }
        let text = values(in: name.value)[0]
        return (name.label == "long" ? "--" : "-") + "\(text)"
    }

    /// The name of a property, from the parser's `InputKey`.
    private static func property(_ value: Any) -> String? {
        // A payload with a label is a tuple of one.
        let value = values(in: value)[0]
        guard "\(type(of: value))" == "InputKey" else { return nil }
        return Mirror(reflecting: value).children.first { $0.label == "name" }?.value as? String
    }

    private static func unwrapped(_ value: Any) -> Any {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value ?? value : value
    }

    private static func message(_ error: any Error) -> String {
        (error as? ValidationError)?.message ?? "\(error)"
    }
}
