/// One pass over a text in search of sentence boundaries.
struct SentenceScan {
    private let length: Int
    private var position = 0
    /// Where the present sentence began.
    private var sentenceStart = 0
    private var found: [Int] = []

    init(length: Int) {
        self.length = length
    }

    mutating func boundaries(in utf8: Span<UInt8>) -> [Int] {
        position = firstInk(from: 0, in: utf8).position
        sentenceStart = position
        while position < length {
            switch utf8[position] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                endAfterTerminator(in: utf8)
            case UInt8(ascii: "\n"):
                endAtBlankLine(in: utf8)
            case 0xE2 where utf8.hasBytes(0xE2, 0x80, 0xA6, at: position):
                endAfterTerminator(in: utf8)
            default:
                position += 1
            }
        }
        return found
    }

    /// A terminator ends the sentence when white space and something that begins one follow.
    private mutating func endAfterTerminator(in utf8: Span<UInt8>) {
        let terminator = position
        while position < length, utf8.isTerminatorOrClosing(at: position) {
            position += utf8.scalarLength(at: position)
        }
        let next = firstInk(from: position, in: utf8)
        guard next.position > position, next.position < length else { return }
        let isSingleFullStop =
            utf8[terminator] == UInt8(ascii: ".")
            && !(terminator + 1 < length && utf8[terminator + 1] == UInt8(ascii: "."))
        if next.isAfterBlankLine || !isSingleFullStop && utf8.beginsSentence(at: next.position)
            || isSingleFullStop && fullStopEnds(terminator, before: next.position, in: utf8)
        {
            begin(at: next.position)
        }
        position = next.position
    }

    private mutating func endAtBlankLine(in utf8: Span<UInt8>) {
        let next = firstInk(from: position, in: utf8)
        if next.isAfterBlankLine, next.position < length { begin(at: next.position) }
        position = max(next.position, position + 1)
    }

    private mutating func begin(at offset: Int) {
        guard found.last != offset, offset > sentenceStart else { return }
        found.append(offset)
        sentenceStart = offset
    }

    /// Whether the full stop ends a sentence, by what stands before and after it.
    private func fullStopEnds(
        _ stop: Int, before next: Int, in utf8: Span<UInt8>
    ) -> Bool {
        guard utf8.beginsSentence(at: next) else { return false }
        var start = stop
        while start > sentenceStart, utf8.isInkOfWord(at: start - 1) { start -= 1 }
        let word = start..<stop
        if word.isEmpty { return true }
        if utf8.isNumber(word) {
            // «3. Kommunen skal» at the head of a sentence, «den 1. Januar», «1. LEDD».
            return start > sentenceStart && !utf8.isDigit(at: next)
                && !utf8.isWordAfterOrdinal(at: next)
        }
        if utf8.isSingleCapital(word) {
            // An initial; but «§ 20 A. Kommunen» ends.
            return utf8.isAfterNumber(word)
        }
        switch utf8.abbreviation(word) {
        case .none: return true
        case .never: return false
        case .beforeCapital: return utf8.isCapital(at: next)
        }
    }

    private func firstInk(
        from start: Int, in utf8: Span<UInt8>
    ) -> (position: Int, isAfterBlankLine: Bool) {
        var position = start
        var lineBreaks = 0
        while position < length {
            let width = utf8.spaceLength(at: position)
            if width == 0 { break }
            if utf8[position] == UInt8(ascii: "\n") { lineBreaks += 1 }
            position += width
        }
        return (position, lineBreaks >= 2)
    }
}
