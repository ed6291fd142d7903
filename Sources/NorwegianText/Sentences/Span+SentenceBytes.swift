/// What the sentence splitter asks of the bytes.
extension Span<UInt8> {
    func hasBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8, at offset: Int) -> Bool {
        offset + 2 < count && self[offset] == first && self[offset + 1] == second
            && self[offset + 2] == third
    }

    func isDigit(at offset: Int) -> Bool {
        (0x30...0x39).contains(self[offset])
    }

    /// The length of the white space at the offset, or 0: ASCII, U+00A0, U+2000–200A, U+202F.
    func spaceLength(at offset: Int) -> Int {
        switch self[offset] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2 where offset + 1 < count && self[offset + 1] == 0xA0: return 2
        case 0xE2 where offset + 2 < count && self[offset + 1] == 0x80:
            let last = self[offset + 2]
            return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : 0
        default: return 0
        }
    }

    func scalarLength(at offset: Int) -> Int {
        let length =
            switch self[offset] {
            case 0xC0...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...: 4
            default: 1
            }
        return Swift.min(length, count - offset)
    }

    /// `.`, `!`, `?`, `…`, and what may close after them: quotation marks and parentheses.
    func isTerminatorOrClosing(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
            UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"):
            true
        case 0xC2: offset + 1 < count && self[offset + 1] == 0xBB
        case 0xE2:
            hasBytes(0xE2, 0x80, 0x9D, at: offset) || hasBytes(0xE2, 0x80, 0x99, at: offset)
                || hasBytes(0xE2, 0x80, 0xA6, at: offset)
        default: false
        }
    }

    /// A capital letter, ASCII or of the block Latin-1 (`Æ`, `Ø`, `Å`).
    func isCapital(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case 0xC3: offset + 1 < count && (0x80...0x9E).contains(self[offset + 1])
        default: false
        }
    }

    /// Whether a sentence may begin here: a capital, a digit, `§`, an opening mark; a lower-case
    /// letter never begins one.
    func beginsSentence(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): false
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
            UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"):
            false
        case 0xC3: isCapital(at: offset)
        default: true
        }
    }

    /// Bytes of words and of abbreviations with inner full stops (`f.eks`).
    func isInkOfWord(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), 0xC3:
            true
        // The second byte of the block Latin-1, not of `«`, `»`, `§` and the hard space.
        case 0x80...0xBF: offset > 0 && self[offset - 1] == 0xC3
        default: false
        }
    }

    func isNumber(_ range: Range<Int>) -> Bool {
        range.allSatisfy { isDigit(at: $0) }
    }

    func isSingleCapital(_ range: Range<Int>) -> Bool {
        isCapital(at: range.lowerBound) && range.count == scalarLength(at: range.lowerBound)
    }

    /// Whether a number and one space stand before the range, as in `20 A`.
    func isAfterNumber(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        return before > 0 && self[before] == 0x20 && isDigit(at: before - 1)
    }
}
