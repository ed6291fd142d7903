internal import NorwegianText

/// Cuts a text into tokens, in one pass over its UTF-8.
///
/// Folding (C26): ASCII and Latin-1 capitals become small, soft hyphens and zero-width characters
/// vanish, `a` with a combining ring becomes `å`. Invalid UTF-8 gives tokens of kind `.other`.
struct Tokenizer {
    private let vocabulary: Vocabulary
    private(set) var text = TokenizedText()
    private var position = 0
    private var space = Token.Space.none
    private var lineBreaks = 0
    private var line: Int32 = 0

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// The tokens of a text. The text is shorter than 2 GiB.
    static func tokenize(_ utf8: Span<UInt8>, vocabulary: Vocabulary) -> TokenizedText {
        var tokenizer = Tokenizer(vocabulary: vocabulary)
        tokenizer.run(utf8)
        return tokenizer.text
    }

    private mutating func run(_ utf8: Span<UInt8>) {
        text.tokens.reserveCapacity(utf8.count / 5)
        text.folded = Array(utf8)
        while position < utf8.count {
            let scalar = utf8.scalar(at: position)
            switch scalar.class {
            case .ignorable:
                position += scalar.length
            case .space:
                addSpace(isLineBreak: scalar.isLineBreak)
                position += scalar.length
            case .letter:
                readWord(utf8)
            case .digit:
                readNumber(utf8)
            case .sign(let kind):
                add(kind, end: position + scalar.length)
            }
        }
    }

    private mutating func addSpace(isLineBreak: Bool) {
        if isLineBreak {
            lineBreaks += 1
            line += 1
            text.lineHasLowerCase.append(false)
        }
        switch (lineBreaks, space) {
        case (2..., _): space = .blankLine
        case (1, _): space = .one
        case (_, .none): space = .one
        default: space = .several
        }
    }

    private mutating func readWord(_ utf8: Span<UInt8>) {
        var token = Token(kind: .word, space: space, start: Int32(position), end: 0, line: line)
        token.foldedStart = Int32(position)
        var letters = LetterCase()
        var hash = FoldedHash()
        var end = position
        var foldedEnd = position
        reading: while position < utf8.count {
            let byte = utf8[position]
            if byte >= 0x61, byte <= 0x7A {
                // Most letters are small ones of ASCII, and folded as they stand.
                if foldedEnd < position { text.folded[foldedEnd] = byte }
                letters.add(isCapital: false, isSmallS: byte == 0x73)
                hash.add(byte)
                foldedEnd += 1
                position += 1
                end = position
                continue
            }
            let scalar = utf8.scalar(at: position)
            switch scalar.class {
            case .letter:
                let start = Int(token.foldedStart)
                if utf8.isCombiningRing(at: position), foldedEnd > start,
                    text.folded[foldedEnd - 1] == UInt8(ascii: "a")
                {
                    text.folded[foldedEnd - 1] = 0xC3
                    text.folded[foldedEnd] = 0xA5
                    foldedEnd += 1
                    hash = FoldedHash(text.folded[start..<foldedEnd])
                } else {
                    letters.add(isCapital: scalar.isCapital, isSmallS: false)
                    for offset in position..<(position + scalar.length) {
                        let byte = utf8.folded(at: offset, isCapital: scalar.isCapital)
                        text.folded[foldedEnd] = byte
                        foldedEnd += 1
                        hash.add(byte)
                    }
                }
                position += scalar.length
                end = position
            case .ignorable:
                position += scalar.length
            default:
                break reading
            }
        }
        token.end = Int32(end)
        token.foldedEnd = Int32(foldedEnd)
        token.letterCase = letters.result
        if letters.hasSmall { text.lineHasLowerCase[Int(line)] = true }
        if vocabulary.mayHold(hash.value) {
            let folded = text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
            token.word = vocabulary.word(folded, hash: hash.value)
        }
        if token.word >= 0 {
            token.meaning = vocabulary.entries[Int(token.word)].meaning
            token.value = vocabulary.entries[Int(token.word)].value
        }
        append(token)
    }

    private mutating func readNumber(_ utf8: Span<UInt8>) {
        var token = Token(kind: .number, space: space, start: Int32(position), end: 0, line: line)
        var value: Int32 = 0
        while position < utf8.count, (0x30...0x39).contains(utf8[position]) {
            // Nine digits are more than any section, year or amount that the rules look at.
            if value >= 0 {
                value = value < 100_000_000 ? value * 10 + Int32(utf8[position] - 0x30) : -1
            }
            position += 1
        }
        token.value = value
        token.end = Int32(position)
        append(token)
    }

    private mutating func add(_ kind: Token.Kind, end: Int) {
        append(
            Token(kind: kind, space: space, start: Int32(position), end: Int32(end), line: line))
        position = end
    }

    private mutating func append(_ token: Token) {
        text.tokens.append(token)
        space = .none
        lineBreaks = 0
    }
}

/// How a word is written, gathered letter by letter.
private struct LetterCase {
    private var capitals = 0
    private var small = 0
    private var beginsWithCapital = false
    private var lastIsSmallS = false

    var hasSmall: Bool { small > 0 }

    mutating func add(isCapital: Bool, isSmallS: Bool) {
        if capitals + small == 0 { beginsWithCapital = isCapital }
        if isCapital { capitals += 1 } else { small += 1 }
        lastIsSmallS = isSmallS
    }

    var result: Token.Case {
        if capitals == 0 { return .lower }
        if small == 0 { return .upper }
        if small == 1, lastIsSmallS, capitals > 1 { return .upperWithFinalS }
        return capitals == 1 && beginsWithCapital ? .capitalised : .mixed
    }
}
