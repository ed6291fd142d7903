/// Norwegian alphabetical order: a–z, æ, ø, å.
///
/// Follows the Norwegian tailoring of the Unicode collation algorithm (CLDR `nb`): `aa` sorts as
/// `å`, `ä` as `æ`, `ö` as `ø`, `ü` as `y`, `ð đ` as `d`; other accents and case decide only between
/// words that are otherwise equal. Punctuation counts as a space. Beyond CLDR, a run of digits is
/// a number, so that `§ 9` comes before `§ 10`.
public enum AlphabeticalOrder {
    /// A key whose bytes compare as the texts do; made once per text before sorting.
    public static func key(of text: String) -> [UInt8] {
        let normalized = Array(Normalization.normalize(text).utf8)
        var key: [UInt8] = []
        key.reserveCapacity(normalized.count * 2 + 1)
        appendPrimary(of: normalized.span, to: &key)
        key.append(0)
        key.append(contentsOf: normalized)
        key.append(0)
        key.append(contentsOf: text.utf8)
        return key
    }

    /// Whether `first` stands before `second`.
    public static func precedes(_ first: String, _ second: String) -> Bool {
        key(of: first).lexicographicallyPrecedes(key(of: second))
    }

    /// The heading in an index from A to Å under which `text` belongs: an upper-case letter, or
    /// `#` when it begins with no Norwegian letter.
    public static func initial(of text: String) -> String {
        var key: [UInt8] = []
        appendPrimary(of: Normalization.normalize(text).utf8.span, to: &key)
        guard let first = key.first(where: { $0 != space }), first >= letterA else { return "#" }
        switch Int(first - letterA) {
        case let letter where letter < 26:
            return String(UnicodeScalar(UInt8(0x41 + letter)))
        case 26: return "\u{C6}"
        case 27: return "\u{D8}"
        case 28: return "\u{C5}"
        default: return "#"
        }
    }

    private static let space: UInt8 = 1
    private static let digits: UInt8 = 2
    private static let letterA: UInt8 = 64
    private static let other: UInt8 = 128

    private static func appendPrimary(of text: Span<UInt8>, to key: inout [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if (0x30...0x39).contains(byte) {
                appendNumber(of: text, at: &index, to: &key)
                continue
            }
            let (value, length) = text.scalar(at: index)
            index += length
            switch value {
            case 0x61:
                if index < text.count, text[index] == 0x61 {
                    index += 1
                    key.append(letterA + 28)
                } else {
                    key.append(letterA)
                }
            case 0xE6, 0xE4: key.append(letterA + 26)
            case 0xF8, 0xF6: key.append(letterA + 27)
            case 0xE5: key.append(letterA + 28)
            case 0xFC: key.append(letterA + 24)
            case 0x62...0x7A: key.append(letterA + UInt8(value - 0x61))
            case 0x300...0x36F: continue
            case 0xDF...0x17F where value != 0xF7:
                var folded: [UInt8] = []
                Folding.fold(text.extracting((index - length)..<index), into: &folded)
                key.append(letterA + folded[0] - 0x61)
            case 0x180...:
                key.append(other)
                key.append(scalar: value)
            default:
                if let last = key.last, last != space { key.append(space) }
            }
        }
        if key.last == space { key.removeLast() }
    }

    /// A number sorts by its count of digits, then by the digits.
    private static func appendNumber(
        of text: Span<UInt8>, at index: inout Int, to key: inout [UInt8]
    ) {
        while index < text.count, text[index] == 0x30 { index += 1 }
        let start = index
        while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
        key.append(digits)
        key.append(UInt8(clamping: index - start + 2))
        for position in start..<index { key.append(text[position]) }
    }
}
