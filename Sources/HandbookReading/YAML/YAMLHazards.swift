import NorwegianText
import Diagnostics
import Yams

/// What makes a YAML text dangerous rather than wrong.
enum YAMLHazards {
    /// Deeper nesting than this is refused before the parser sees it.
    static let deepestNesting = 32
    /// A list in brackets with more items than this is refused, because the parser takes time for each that
    /// grows with those before it. A list with an item on each line is no such list.
    static let longestFlowList = 10_000

    /// A fault when the text would cost too much to read.
    static func refusal(of text: String, at place: YAMLPlace) -> Diagnostic? {
        var depth = 0
        var line = 1
        var dashes = 0
        var commas = 0
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, dashes) = (line + 1, 0)
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                if depth == 0 { commas = 0 }
            case UInt8(ascii: ","): commas += depth > 0 ? 1 : 0
            case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += previous <= 0x20 ? 1 : 0
            default: break
            }
            previous = byte
            if commas > longestFlowList {
                return Diagnostic(
                    .yamlNesting, file: place.file,
                    at: SourcePosition(line: place.firstLine + line - 1, column: 1),
                    "En liste i hakeparenteser har mer enn \(longestFlowList) ledd.",
                    suggestion: "Skriv listen med ett ledd på hver linje, eller del den.")
            }
            if depth > deepestNesting || dashes > deepestNesting {
                return Diagnostic(
                    .yamlNesting, file: place.file,
                    at: SourcePosition(line: place.firstLine + line - 1, column: 1),
                    "Teksten er nøstet dypere enn \(deepestNesting) nivåer.",
                    suggestion: "Skriv listen enklere.")
            }
        }
        return nil
    }

    /// Whether anchors that stand in each other could multiply. Two are needed for that, and many
    /// uses; few texts look like it, and their tree without the uses tells whether it is real.
    static func mayMultiply(_ text: String) -> Bool {
        text.holds("&") && tokens(UInt8(ascii: "&"), in: text) > 1
            && tokens(UInt8(ascii: "*"), in: text) > 8
    }

    /// The text with each use of an anchor made a plain word of the same length.
    static func withoutUses(_ text: String) -> String {
        text.replacing("*", with: "x")
    }

    /// How often an indicator may begin a value.
    private static func tokens(_ indicator: UInt8, in text: String) -> Int {
        var count = 0
        var previous = UInt8(ascii: "\n")
        var before = UInt8(ascii: "\n")
        for byte in text.utf8 {
            if previous == indicator, byte > 0x20,
                before <= 0x20 || "[{,:-?".utf8.contains(before)
            {
                count += 1
            }
            (before, previous) = (previous, byte)
        }
        return count
    }

    private static let anchorMessage =
        "YAML-ankere (&navn) og henvisninger (*navn) er ikke tillatt."
    private static let anchorMend =
        "Skriv verdien fullt ut, eller sett anførselstegn rundt teksten."

    /// A fault for the first anchor, which is met before anything that repeats it.
    static func anchor(in node: Node, at place: YAMLPlace) -> Diagnostic? {
        if node.anchor != nil {
            return Diagnostic(
                .yamlAnchor, file: place.file, at: place.position(node.mark), anchorMessage,
                suggestion: anchorMend)
        }
        switch node {
        case .scalar, .alias: return nil
        case .sequence(let sequence): return first(in: sequence, at: place)
        case .mapping(let mapping):
            return first(in: mapping.flatMap { [$0.key, $0.value] }, at: place)
        }
    }

    /// A fault for the first value with NUL in it, which only an escape can bring: as a character
    /// YAML does not allow it.
    static func nul(in node: Node, at place: YAMLPlace) -> Diagnostic? {
        switch node {
        case .alias: return nil
        case .scalar(let scalar):
            guard scalar.string.utf8.contains(0) else { return nil }
            return Diagnostic(
                .yamlSyntax, file: place.file, at: place.position(scalar.mark),
                "Teksten har et NUL-tegn, som ikke kan vises.", suggestion: "Slett tegnet.")
        case .sequence(let sequence):
            return sequence.lazy.compactMap { nul(in: $0, at: place) }.first
        case .mapping(let mapping):
            return mapping.lazy.compactMap {
                nul(in: $0.key, at: place) ?? nul(in: $0.value, at: place)
            }.first
        }
    }

    private static func first(
        in nodes: some Sequence<Node>, at place: YAMLPlace
    ) -> Diagnostic? {
        for node in nodes {
            if let fault = anchor(in: node, at: place) { return fault }
        }
        return nil
    }
}
