/// Reads one ledd, bokstav or nr after the other.
struct PartReader {
    /// What one step has read; the expansions of a list or range together.
    enum Part {
        case ledd([Int])
        case bokstav([Character])
        case number([Int])
        /// `første punktum`, `siste ledd`: belongs to the match but has no field (C17).
        case unnumbered
    }

    let parser: SectionParser
    /// The token after the last one read.
    var end: Int
    /// Whether a step has succeeded.
    var hasRead = false
    /// Whether a letter may stand without the word *bokstav* (C15).
    private var allowsBareLetter = false

    private var text: TokenizedText { parser.text }

    init(parser: SectionParser, end: Int) {
        self.parser = parser
        self.end = end
    }

    /// The next part, or `nil` where none follows.
    mutating func next() -> Part? {
        var start = end
        // «2. pkt., bokstav b»: the full stop of the abbreviation does not end the reference.
        if hasRead, text.kind(start) == .fullStop, text.word(at: start - 1, is: "pkt") {
            start += 1
        }
        if text.kind(start) == .comma {
            start += 1
            if hasRead, text.meaning(start) == .and { start += 1 }
        } else if hasRead, text.meaning(start) == .and {
            start += 1
        } else if let part = parenthesisedLedd(at: start) ?? bareLetters(at: start) {
            return part
        }
        guard start < text.count, text.continuesBlock(start) else { return nil }
        if start > end, hasRead, text.kind(end) != .comma, let part = parenthesisedLedd(at: start) {
            return part
        }
        return ordinals(at: start) ?? leddBeforeNumber(at: start) ?? bokstav(at: start)
            ?? numbers(at: start)
    }

    /// `første ledd`, `1. og 2. ledd`, `annet til fjerde ledd`, `siste punktum`.
    private mutating func ordinals(at start: Int) -> Part? {
        guard let list = parser.ordinalList(at: start) else { return nil }
        end = list.end
        guard list.isLedd else { return .unnumbered }
        allowsBareLetter = true
        return list.values.isEmpty ? .unnumbered : .ledd(list.values)
    }

    /// `ledd 2`.
    private mutating func leddBeforeNumber(at start: Int) -> Part? {
        guard !hasRead, text.meaning(start) == .ledd,
            let list = parser.numberList(at: start + 1)
        else { return nil }
        end = list.end
        allowsBareLetter = true
        return .ledd(list.values)
    }

    /// `(3)` directly after the section, also `(1) og (2)`, `(1)–(3)` (C14).
    private mutating func parenthesisedLedd(at start: Int) -> Part? {
        guard let list = parser.parenthesisedList(at: start) else { return nil }
        end = list.end
        allowsBareLetter = true
        return .ledd(list.values)
    }

    /// `bokstav a`, `bokstavene a til c`, `litra b`, `bokst. a` (C5).
    private mutating func bokstav(at start: Int) -> Part? {
        guard text.meaning(start) == .bokstav else { return nil }
        var first = start + 1
        if text.kind(first) == .fullStop { first += 1 }
        guard let list = parser.letterList(at: first) else { return nil }
        end = list.end
        return .bokstav(list.letters)
    }

    /// `a)` or `a` after a ledd or nr (C15).
    private mutating func bareLetters(at start: Int) -> Part? {
        guard allowsBareLetter else { return nil }
        let hasParenthesis =
            text.isAttached(start + 1) && text.kind(start + 1) == .closeParenthesis
            && !parser.parentheses.isClosing(start + 1)
        guard hasParenthesis || parser.sectionLetter(at: start) != nil,
            let list = parser.letterList(at: start)
        else { return nil }
        allowsBareLetter = false
        end = list.end
        return .bokstav(list.letters)
    }

    /// `nr. 2`, `nr. 1, 2 eller 4`, `nr. 1–3` (C16).
    private mutating func numbers(at start: Int) -> Part? {
        guard text.meaning(start) == .number else { return nil }
        var first = start + 1
        if text.kind(first) == .fullStop { first += 1 }
        guard let list = parser.numberList(at: first) else { return nil }
        end = list.end
        allowsBareLetter = true
        return .number(list.values)
    }
}
