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
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, dashes) = (line + 1, 0)
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += previous <= 0x20 ? 1 : 0
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
        return bomb(in: text, at: place)
    }

    /// A fault when anchors that stand in each other could multiply. Two are needed for that, and
    /// many uses; a text of sentences has no `&` right before a letter, though perhaps `*`. What is
    /// few enough never multiplies, and the tree tells afterwards whether it is real.
    private static func bomb(in text: String, at place: YAMLPlace) -> Diagnostic? {
        let anchors = tokens(UInt8(ascii: "&"), in: text)
        guard anchors.count > 1, tokens(UInt8(ascii: "*"), in: text).count > 8 else { return nil }
        let before = text.utf8.prefix(anchors[0])
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }
            .count { $0 & 0xC0 != 0x80 }
        return Diagnostic(
            .yamlAnchor, file: place.file,
            at: place.position(
                SourcePosition(
                    line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column + 1)),
            anchorMessage, mend: anchorMend)
    }

    /// The offsets at which an indicator may begin a value.
    private static func tokens(_ indicator: UInt8, in text: String) -> [Int] {
        var offsets: [Int] = []
        var previous = UInt8(ascii: "\n")
        var before = UInt8(ascii: "\n")
        for (offset, byte) in text.utf8.enumerated() {
            if previous == indicator, byte > 0x20,
                before <= 0x20 || "[{,:-?".utf8.contains(before)
            {
                offsets.append(offset - 1)
            }
            (before, previous) = (previous, byte)
        }
        return offsets
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
                mend: anchorMend)
        }
        switch node {
        case .scalar, .alias: return nil
        case .sequence(let sequence): return first(in: sequence, at: place)
        case .mapping(let mapping):
            return first(in: mapping.flatMap { [$0.key, $0.value] }, at: place)
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
