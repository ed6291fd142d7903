import Diagnostics

/// Raw HTML parted into comments and the rest.
struct HTMLParts {
    var comments: [Comment] = []
    var rest: RawHTML?

    init(_ literal: String, at position: SourcePosition) {
        let bytes = Array(literal.utf8)
        var kept: [UInt8] = []
        var keptPosition: SourcePosition?
        var line = position.line
        var column = position.column
        var index = 0
        while index < bytes.count {
            let here = SourcePosition(line: line, column: column)
            let start = index
            if let end = Self.endOfComment(in: bytes, at: index) {
                let text = Self.trimmed(bytes[(index + 4)..<(end - 3)])
                comments.append(
                    Comment(text: String(decoding: text, as: UTF8.self), position: here))
                index = end
            } else {
                if keptPosition == nil, !Self.isSpace(bytes[index]) { keptPosition = here }
                kept.append(bytes[index])
                index += 1
            }
            for byte in bytes[start..<index] {
                if byte == 0x0A {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
        if let keptPosition {
            rest = RawHTML(
                literal: String(decoding: kept, as: UTF8.self), position: keptPosition)
        }
    }

    /// The end of the comment that begins at a place; nil when none begins there or it has no end.
    private static func endOfComment(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start] == 0x3C, bytes[start...].starts(with: "<!--".utf8) else { return nil }
        var index = start + 4
        while index + 3 <= bytes.count {
            if bytes[index] == 0x2D, bytes[index...].starts(with: "-->".utf8) { return index + 3 }
            index += 1
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
