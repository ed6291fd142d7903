import Diagnostics
import Yams

/// A fault that the YAML parser found, told so that a coordinator can fix it.
struct YAMLFault {
    private let code: DiagnosticCode
    private let position: SourcePosition
    private let message: String
    private let suggestion: String

    init(_ error: YamlError, in text: String) {
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            self.init(
                .yamlDuplicateKey,
                YAMLFault.second(key, after: SourcePosition(context.mark), in: text),
                "Nøkkelen «\(key)» står to ganger.", "Slett den ene, eller slå dem sammen.")
        case .scanner(let context?, "found unexpected end of stream", _, _):
            self.init(
                .yamlSyntax, SourcePosition(context.mark), "Et anførselstegn er ikke lukket.",
                "Sett anførselstegn både foran og bak teksten.")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let (message, suggestion) = YAMLFault.words(for: problem)
            self.init(.yamlSyntax, SourcePosition(mark), message, suggestion)
        case .reader(_, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            self.init(
                .yamlSyntax, SourcePosition(line: line, column: 1),
                "Teksten har et tegn som ikke er tillatt i YAML.",
                "Slett tegnet og skriv det på nytt.")
        default:
            self.init(
                .yamlSyntax, .start, "YAML-teksten kan ikke leses.",
                "Sammenlign med et kapittel som virker.")
        }
    }

    private init(
        _ code: DiagnosticCode, _ position: SourcePosition, _ message: String, _ suggestion: String
    ) {
        self.code = code
        self.position = position
        self.message = message
        self.suggestion = suggestion
    }

    /// The fault as a diagnostic of the file.
    func diagnostic(at place: YAMLPlace) -> Diagnostic {
        Diagnostic(
            code, file: place.file, at: place.position(position), message, suggestion: suggestion)
    }

    /// What libyaml's English problem means in the coordinator's words.
    private static func words(for problem: String) -> (message: String, suggestion: String) {
        switch problem {
        case "mapping values are not allowed in this context":
            ("Et kolon står inne i en tekst.", "Sett anførselstegn rundt hele teksten.")
        case "could not find expected ':'":
            (
                "Et kolon mangler etter nøkkelen.",
                "Skriv «nøkkel: verdi», og rykk inn lange tekster."
            )
        case "did not find expected key", "did not find expected '-' indicator":
            (
                "Innrykket passer ikke med linjene over.",
                "La nøkler på samme nivå stå like langt inn, og sett anførselstegn rundt tekster "
                    + "som inneholder spesialtegn."
            )
        case "found character that cannot start any token":
            (
                "En verdi begynner med et tegn som YAML ikke tillater, for eksempel tabulator, @ eller `.",
                "Bruk mellomrom i innrykk, og sett anførselstegn rundt teksten."
            )
        case "found undefined alias", "did not find expected alphabetic or numeric character":
            ("En verdi begynner med * eller &.", "Sett anførselstegn rundt teksten.")
        case "but found another document":
            ("Teksten har en linje til med ---.", "Behold bare den første og den siste.")
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            (
                "En liste i klammer er ikke lukket.",
                "Skriv listen med ett punkt på hver linje: «- punkt»."
            )
        default:
            (
                "YAML-teksten kan ikke leses her.",
                "Se etter manglende kolon, innrykk eller anførselstegn."
            )
        }
    }

    /// Where a key stands the second time: the parser tells only the first.
    private static func second(
        _ key: String, after first: SourcePosition, in text: String
    ) -> SourcePosition {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated().dropFirst(first.line) {
            let content = line.drop { $0 == " " || $0 == "-" }
            let column = line.unicodeScalars.count - content.unicodeScalars.count + 1
            let isKey = [key, "\"\(key)\"", "'\(key)'"].contains {
                content.hasPrefix($0)
                    && content.dropFirst($0.count).drop { $0 == " " }.hasPrefix(":")
            }
            if column == first.column, isKey {
                return SourcePosition(line: index + 1, column: column)
            }
        }
        return first
    }
}
