/// What the tokenizer asks of the bytes.
extension Span<UInt8> {
    enum ScalarClass {
        case letter, digit, space
        /// Soft hyphen, zero-width space and joiners, byte order mark.
        case ignorable
        case sign(Token.Kind)
    }

    struct Scalar {
        var `class`: ScalarClass
        var length: Int
        var isCapital = false
        var isLineBreak = false

        var isIgnorable: Bool {
            if case .ignorable = `class` { true } else { false }
        }
    }

    /// The scalar that begins at the offset. Broken sequences count as one strange byte.
    func scalar(at offset: Int) -> Scalar {
        let byte = self[offset]
        if byte < 0x80 { return Self.ascii(byte) }
        let left = count - offset
        switch byte {
        case 0xC2 where left >= 2: return Self.latinSign(self[offset + 1])
        case 0xC3 where left >= 2:
            let second = self[offset + 1]
            if second == 0x97 || second == 0xB7 { return Scalar(class: .sign(.other), length: 2) }
            return Scalar(class: .letter, length: 2, isCapital: second < 0x9F)
        case 0xC4...0xDF where left >= 2: return Scalar(class: .letter, length: 2)
        case 0xE2 where left >= 3: return Self.punctuation(self[offset + 1], self[offset + 2])
        case 0xE3 where left >= 3 && self[offset + 1] == 0x80 && self[offset + 2] == 0x80:
            return Scalar(class: .space, length: 3)
        case 0xEF where left >= 3 && self[offset + 1] == 0xBB && self[offset + 2] == 0xBF:
            return Scalar(class: .ignorable, length: 3)
        case 0xEF where left >= 3: return Scalar(class: .sign(.other), length: 3)
        case 0xE0...0xEE where left >= 3: return Scalar(class: .letter, length: 3)
        case 0xF0...0xF4 where left >= 4: return Scalar(class: .sign(.other), length: 4)
        default: return Scalar(class: .sign(.other), length: 1)
        }
    }

    /// U+030A after `a`: how some systems write `å`.
    func isCombiningRing(at offset: Int) -> Bool {
        self[offset] == 0xCC && offset + 1 < count && self[offset + 1] == 0x8A
    }

    /// The byte in lower case, when it belongs to a capital.
    func folded(at offset: Int, isCapital: Bool) -> UInt8 {
        guard isCapital else { return self[offset] }
        return self[offset] == 0xC3 ? 0xC3 : self[offset] | 0x20
    }

    private static func ascii(_ byte: UInt8) -> Scalar {
        switch byte {
        case 0x61...0x7A: Scalar(class: .letter, length: 1)
        case 0x41...0x5A: Scalar(class: .letter, length: 1, isCapital: true)
        case 0x30...0x39: Scalar(class: .digit, length: 1)
        case 0x0A: Scalar(class: .space, length: 1, isLineBreak: true)
        case 0x09...0x0D, 0x20: Scalar(class: .space, length: 1)
        case UInt8(ascii: "."): Scalar(class: .sign(.fullStop), length: 1)
        case UInt8(ascii: ","): Scalar(class: .sign(.comma), length: 1)
        case UInt8(ascii: ":"): Scalar(class: .sign(.colon), length: 1)
        case UInt8(ascii: ";"): Scalar(class: .sign(.semicolon), length: 1)
        case UInt8(ascii: "/"): Scalar(class: .sign(.slash), length: 1)
        case UInt8(ascii: "("): Scalar(class: .sign(.openParenthesis), length: 1)
        case UInt8(ascii: ")"): Scalar(class: .sign(.closeParenthesis), length: 1)
        case UInt8(ascii: "'"): Scalar(class: .sign(.apostrophe), length: 1)
        case UInt8(ascii: "-"): Scalar(class: .sign(.hyphen), length: 1)
        case UInt8(ascii: "%"): Scalar(class: .sign(.percent), length: 1)
        default: Scalar(class: .sign(.other), length: 1)
        }
    }

    /// U+0080–00BF: the hard space, the soft hyphen, `§`.
    private static func latinSign(_ second: UInt8) -> Scalar {
        switch second {
        case 0xA0: Scalar(class: .space, length: 2)
        case 0xA7: Scalar(class: .sign(.sectionSign), length: 2)
        case 0xAD: Scalar(class: .ignorable, length: 2)
        case 0xAA, 0xB5, 0xBA: Scalar(class: .letter, length: 2)
        default: Scalar(class: .sign(.other), length: 2)
        }
    }

    /// U+2000–2FFF: spaces, hyphens, dashes, quotation marks.
    private static func punctuation(_ second: UInt8, _ third: UInt8) -> Scalar {
        switch (second, third) {
        case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): Scalar(class: .space, length: 3)
        case (0x80, 0xA8), (0x80, 0xA9): Scalar(class: .space, length: 3, isLineBreak: true)
        case (0x80, 0x8B...0x8F), (0x81, 0xA0): Scalar(class: .ignorable, length: 3)
        case (0x80, 0x90), (0x80, 0x91): Scalar(class: .sign(.hyphen), length: 3)
        case (0x80, 0x92...0x95), (0x88, 0x92): Scalar(class: .sign(.dash), length: 3)
        case (0x80, 0x99): Scalar(class: .sign(.apostrophe), length: 3)
        default: Scalar(class: .sign(.other), length: 3)
        }
    }
}
