/// E-mail addresses as people write them (the dot-atom form of RFC 5322).
enum EmailAddress {
    /// The address around an `@`; `nil` where there is none.
    static func range(in text: TextBytes, around at: Int) -> Range<Int>? {
        var start = at
        while text[start - 1].isPartOfMailbox { start -= 1 }
        while start < at, text[start] == UInt8(ascii: ".") { start += 1 }
        var end = at + 1
        while text[end].isPartOfHost { end += 1 }
        while end > at, !text[end - 1].isASCIILetter { end -= 1 }
        var dot = end
        while dot > at, text[dot - 1] != UInt8(ascii: ".") { dot -= 1 }
        guard start < at, dot > at + 2, end - dot >= 2,
            (dot..<end).allSatisfy({ text[$0].isASCIILetter }),
            !pictures.contains(text.lowercased(dot..<end))
        else { return nil }
        return start..<end
    }

    /// `bilde@2x.png` is a picture for fine screens.
    private static let pictures: Set = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
}

extension UInt8 {
    fileprivate var isPartOfMailbox: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
            UInt8(ascii: "-"):
            true
        default: isASCIILetter || isDigit
        }
    }

    fileprivate var isPartOfHost: Bool {
        isASCIILetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
    }
}
