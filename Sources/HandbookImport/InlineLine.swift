import WordDocument

/// A line of Markdown while it is put together, so that the signs of emphasis keep their meaning.
///
/// CommonMark reads `**` as an end only after a letter, or after punctuation with a space or
/// punctuation behind it. Spaces and punctuation at the ends of a stretch therefore go outside it
/// where it matters, and a stretch that touches another one is left plain.
struct InlineLine {
    fileprivate enum Piece {
        case text(String, WordEmphasis)
        case atom(String)
    }

    private var pieces: [Piece] = []

    mutating func add(text: String, _ emphasis: WordEmphasis) {
        guard !text.isEmpty else { return }
        if case .text(let last, let form) = pieces.last, form == emphasis || text == " " {
            pieces[pieces.count - 1] = .text(last + text, form)
        } else {
            pieces.append(.text(text, emphasis))
        }
    }

    mutating func add(atom: String) {
        if !atom.isEmpty { pieces.append(.atom(atom)) }
    }

    /// The line, without spaces at its ends.
    var text: String {
        var result = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .atom(let atom):
                if atom.hasSuffix("\n") || atom == "<br>" {
                    result = InlineLine.withoutSpace(result)
                    // A break before any text, or at the end, is none.
                    if !result.isEmpty, pieces[(index + 1)...].contains(where: \.isSeen) {
                        result += atom
                    }
                } else {
                    result += atom
                }
            case .text(let text, let emphasis):
                InlineLine.append(
                    text, emphasis, to: &result, next: pieces[(index + 1)...].first?.firstCharacter)
            }
        }
        return InlineLine.withoutSpace(String(result.drop { $0 == " " }))
    }

    private static func withoutSpace(_ text: String) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private static func append(
        _ text: String, _ emphasis: WordEmphasis, to result: inout String, next: Character?
    ) {
        var core = Substring(text)
        let lead = core.prefix { $0.isWhitespace }
        core = core.dropFirst(lead.count)
        if result.last?.isWhitespace != true { result += lead }
        let tail = String(core.reversed().prefix { $0.isWhitespace })
        core = core.dropLast(tail.count)
        guard !core.isEmpty else { return }
        let touches = result.last.map { "*~>".contains($0) } ?? false
        guard !emphasis.isEmpty, !touches, core.contains(where: { $0.isLetter || $0.isNumber })
        else {
            result += MarkdownText.escaped(String(core)) + tail
            return
        }
        var (before, after) = ("", "")
        if result.last.map(isWord) ?? false {
            before = String(core.prefix { !isWord($0) })
            core = core.dropFirst(before.count)
        }
        if tail.isEmpty, next.map(isWord) ?? false {
            after = String(core.reversed().prefix { !isWord($0) }.reversed())
            core = core.dropLast(after.count)
        }
        let (open, close) = marks(emphasis)
        result += MarkdownText.escaped(before) + open + MarkdownText.escaped(String(core)) + close
        result += MarkdownText.escaped(after) + tail
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func marks(_ emphasis: WordEmphasis) -> (open: String, close: String) {
        var (open, close) = ("", "")
        func add(_ before: String, _ after: String) {
            open += before
            close = after + close
        }
        if emphasis.contains(.struck) { add("~~", "~~") }
        if emphasis.contains(.bold) { add("**", "**") }
        if emphasis.contains(.italic) { add("*", "*") }
        if emphasis.contains(.raised) { add("<sup>", "</sup>") }
        if emphasis.contains(.lowered) { add("<sub>", "</sub>") }
        return (open, close)
    }
}

extension InlineLine.Piece {
    fileprivate var isSeen: Bool {
        switch self {
        case .text(let text, _): text.contains { !$0.isWhitespace }
        case .atom(let atom): !atom.hasSuffix("\n") && atom != "<br>"
        }
    }

    fileprivate var firstCharacter: Character? {
        switch self {
        case .text(let text, _): text.first
        case .atom(let atom): atom.first
        }
    }
}
