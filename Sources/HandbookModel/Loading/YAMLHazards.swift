import Diagnostics
import Yams

/// What makes a YAML text dangerous rather than wrong.
enum YAMLHazards {
    /// Deeper nesting than this is refused before the parser sees it.
    static let deepestNesting = 32

    /// A fault when the text would cost too much to read.
    static func refusal(of text: String, at place: YAMLPlace) -> Diagnostic? {
        var depth = 0
        var line = 1
        var dashes = 0
        var anchors = 0
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, dashes) = (line + 1, 0)
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += previous <= 0x20 ? 1 : 0
            case UInt8(ascii: "&"): anchors += 1
            case UInt8(ascii: "*"): aliases += 1
            default: break
            }
            previous = byte
            if depth > deepestNesting || dashes > deepestNesting {
                return Diagnostic(
                    .yamlNesting, file: place.file,
                    at: SourcePosition(line: place.firstLine + line - 1, column: 1),
                    "Teksten er nøstet dypere enn \(deepestNesting) nivåer.",
                    mend: "Skriv listen enklere.")
            }
        }
        // Few enough can never multiply; the tree tells afterwards whether they are real.
        guard anchors > 8, aliases > 8 else { return nil }
        return Diagnostic(
            .yamlAnchor, file: place.file,
            at: SourcePosition(line: place.firstLine, column: 1),
            "Teksten bruker YAML-ankere (&) og henvisninger (*), som ikke er tillatt.",
            mend: "Skriv verdiene fullt ut der de skal stå.")
    }

    /// A fault for each anchor; the first is met before anything that repeats it.
    static func anchors(in node: Node, at place: YAMLPlace) -> [Diagnostic] {
        if node.anchor != nil {
            return [
                Diagnostic(
                    .yamlAnchor, file: place.file, at: place.position(node.mark),
                    "YAML-ankere (&navn) og henvisninger (*navn) er ikke tillatt.",
                    mend: "Skriv verdien fullt ut, eller sett anførselstegn rundt teksten.")
            ]
        }
        switch node {
        case .scalar, .alias:
            return []
        case .sequence(let sequence):
            return sequence.flatMap { anchors(in: $0, at: place) }
        case .mapping(let mapping):
            return mapping.flatMap {
                anchors(in: $0.key, at: place) + anchors(in: $0.value, at: place)
            }
        }
    }
}
