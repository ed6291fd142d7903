/// A line of a YAML text that is not empty.
struct PlainLine {
    /// The number, from 1.
    let number: Int
    /// Where the line begins.
    let start: Int
    /// What stands on it, without the spaces around it.
    let content: Range<Int>
    /// Whether it begins with a dash and a space.
    let isItem: Bool

    /// How many spaces stand before the content; of an item's content, the dash counts.
    var indent: Int { content.lowerBound - start }

    /// The lines of a text; `nil` where the text holds a sign that may mean more than itself, or
    /// that the YAML parser may refuse.
    static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [PlainLine]? {
        var lines: [PlainLine] = []
        lines.reserveCapacity(bytes.count / 24)
        var number = 1
        var start = 0
        while start < bytes.count {
            guard let (content, end) = content(from: start, in: bytes) else { return nil }
            if !content.isEmpty {
                let first = bytes[content.lowerBound]
                let isItem =
                    first == UInt8(ascii: "-") && content.count > 1
                    && bytes[content.lowerBound + 1] == UInt8(ascii: " ")
                lines.append(
                    PlainLine(number: number, start: start, content: content, isItem: isItem))
            }
            start = end + 1
            number += 1
        }
        return lines
    }

    /// The content of the line that begins at an offset, and the end of the line.
    private static func content(
        from start: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (Range<Int>, end: Int)? {
        var first = start
        while first < bytes.count, bytes[first] == UInt8(ascii: " ") { first += 1 }
        guard first - start <= deepestIndent else { return nil }
        var index = first
        var last = first
        var dashes = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            switch classes[Int(bytes[index])] {
            case .letter: last = index + 1
            case .space: break
            case .dash:
                // Dashes after spaces may be lists within each other.
                dashes += index > first && bytes[index - 1] == UInt8(ascii: " ") ? 1 : 0
                guard dashes < 8 else { return nil }
                last = index + 1
            case .lead:
                guard index + 1 < bytes.count, !isControl(bytes, at: index) else { return nil }
                last = index + 1
            case .refused: return nil
            }
            index += 1
        }
        return (first..<last, index)
    }

    /// What stands deeper is left to the parser, so that nobody's stack is filled by reading it.
    private static let deepestIndent = 64

    /// U+0080 to U+009F, and the line breaks U+2028 and U+2029.
    private static func isControl(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        if bytes[index] == 0xC2 { return bytes[index + 1] < 0xA0 }
        return bytes[index + 1] == 0x80 && index + 2 < bytes.count
            && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
    }

    private enum ByteClass {
        case letter, space, dash, refused
        /// 0xC2 or 0xE2, which begin some letters that are none.
        case lead
    }

    private static let classes: [ByteClass] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: " "): .space
        case UInt8(ascii: "-"), UInt8(ascii: "?"): .dash
        case 0xC2, 0xE2: .lead
        // Anchors, aliases, brackets and escapes; U+3000 and above with the marks of byte order.
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"),
            UInt8(ascii: "\\"), 0...0x1F, 0x7F, 0xE3...:
            .refused
        default: .letter
        }
    }

    /// The content of an item as a line of its own; `nil` where there is none.
    func item(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainLine? {
        var first = content.lowerBound + 1
        while first < content.upperBound, bytes[first] == UInt8(ascii: " ") { first += 1 }
        guard first < content.upperBound else { return nil }
        let isItem = bytes[first] == UInt8(ascii: "-")
        return PlainLine(
            number: number, start: start, content: first..<content.upperBound, isItem: isItem)
    }
}
