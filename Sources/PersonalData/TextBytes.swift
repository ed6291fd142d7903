/// The bytes of a text, zero outside it.
struct TextBytes {
    let bytes: UnsafeBufferPointer<UInt8>

    subscript(index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// The value of a digit.
    func digit(_ index: Int) -> UInt8? {
        let value = self[index] &- UInt8(ascii: "0")
        return value < 10 ? value : nil
    }

    /// Whether these bytes stand here.
    func has(_ word: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where bytes[index + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The index of the first byte of the word that ends before an index: letters of any language.
    func wordStart(before end: Int) -> Int {
        var index = end
        while self[index - 1].isLetter { index -= 1 }
        return index
    }

    /// The index after spaces and marks of emphasis.
    func afterMarks(_ start: Int) -> Int {
        var index = start
        while true {
            switch self[index] {
            case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\""):
                index += 1
            case 0xC2 where self[index + 1] == 0xA0: index += 2
            default: return index
            }
        }
    }

    /// The index before spaces and marks of emphasis.
    func beforeMarks(_ end: Int) -> Int {
        var index = end
        while true {
            switch self[index - 1] {
            case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\""):
                index -= 1
            case 0xA0 where self[index - 2] == 0xC2: index -= 2
            default: return index
            }
        }
    }

    /// Whether a capital stands here: A–Z, or those of Latin-1, À to Þ, among them Æ, Ø and Å.
    func isCapital(at index: Int) -> Bool {
        self[index].isCapitalLetter
            || (self[index] == 0xC3 && (0x80...0x9E).contains(self[index + 1]))
    }

    /// A part in small letters; Æ, Ø and Å too.
    func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }
}

extension UInt8 {
    /// A–z, or a part of a letter outside ASCII.
    var isLetter: Bool {
        let small = self | 0x20
        return (0x61...0x7A).contains(small) || self >= 0x80
    }

    /// A–z.
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    /// A–Z.
    var isCapitalLetter: Bool { (0x41...0x5A).contains(self) }

    /// 0–9.
    var isDigit: Bool { self &- 0x30 < 10 }
}
