import Diagnostics

/// Cuts a text into parts, from its beginning to its end.
struct TextCutter {
    private let text: Text
    /// Where the rest begins: in UTF-8, in the source, and among the jumps.
    private var offset = 0
    private var position: SourcePosition
    private var jump = 0

    init(_ text: Text) {
        self.text = text
        position = text.position
    }

    /// The length of the rest in UTF-8 bytes.
    var length: Int { text.content.utf8.count - offset }

    /// Takes the first bytes of the rest, which end between scalars.
    mutating func take(_ length: Int) -> Text {
        let start = offset
        let end = start + length
        let beginning = position
        var jumps: [Text.Jump] = []
        while jump < text.jumps.count, Int(text.jumps[jump].offset) <= end {
            let next = text.jumps[jump]
            if next.offset < end, next.offset > start {
                jumps.append(
                    Text.Jump(offset: next.offset - Int32(start), position: next.position))
            }
            offset = Int(next.offset)
            position = next.position
            jump += 1
        }
        let utf8 = text.content.utf8
        let scalars = utf8.span.scalarCount(in: offset..<end)
        position = SourcePosition(line: position.line, column: position.column + scalars)
        offset = end
        let first = utf8.index(utf8.startIndex, offsetBy: start)
        let last = utf8.index(utf8.startIndex, offsetBy: end)
        return Text(
            content: String(text.content[first..<last]), position: beginning, jumps: jumps)
    }
}

extension Span<UInt8> {
    /// The number of scalars that begin in a range of UTF-8.
    func scalarCount(in range: Range<Int>) -> Int {
        extracting(range).withUnsafeBufferPointer { bytes in
            var count = 0
            // Continuation bytes of UTF-8 do not begin a scalar.
            for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }
}
