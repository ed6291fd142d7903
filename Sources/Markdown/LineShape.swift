/// What a line of Markdown may be, judged by its bytes alone.
struct LineShape {
    /// The length in bytes.
    let count: Int
    private(set) var isBlank = true
    private(set) var pipes = 0
    private(set) var closingBrackets = 0
    /// The marks that may begin or end emphasis.
    private(set) var emphasisMarks = 0
    /// The most closing parentheses of one word after its last opening one. The parser looks at each
    /// anew where an address ends.
    private(set) var parentheses = 0
    /// The quotes and list items that the line may open.
    private(set) var containerMarks = 0
    /// Whether the line may stand between the head and the rows of a table.
    private(set) var mayUnderlineTable = false
    /// Whether the address of a link may be defined in the line.
    private(set) var mayDefineLink = false

    init(_ source: SourceView, line: Int) {
        let range = source.line(line)
        count = range.count
        let bytes = UnsafeBufferPointer(rebasing: source.bytes[range])
        read(bytes)
        containerMarks = Self.containerMarks(bytes)
    }

    private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
        isBlank = line.allSatisfy(Self.isSpace)
        var hasDash = false
        var hasColon = false
        var closing = 0
        var lastParenthesis = 0
        // All but a few signs, which most of a text is, says nothing of its shape.
        for (index, byte) in line.enumerated() where Self.isSign(byte) {
            switch byte {
            case 0x28:
                closing = 0
                lastParenthesis = index
            case 0x29:
                // Another word begins to count anew.
                if line[lastParenthesis..<index].contains(where: Self.isSpace) { closing = 0 }
                lastParenthesis = index
                closing += 1
                if closing > parentheses { parentheses = closing }
            case 0x7C:
                pipes += 1
            case 0x2D:
                hasDash = true
            case 0x3A:
                hasColon = true
                if index > 0, line[index - 1] == 0x5D { mayDefineLink = true }
            case 0x2A, 0x5F, 0x7E:
                emphasisMarks += 1
            default:
                closingBrackets += 1
            }
        }
        // Dashes alone underline a heading.
        mayUnderlineTable =
            hasDash && (pipes > 0 || hasColon) && line.allSatisfy(Self.mayUnderlineTable)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The signs that tell of a line's shape: parentheses, `|`, `-`, `:`, `]`, `*`, `_` and `~`.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x2A, 0x7C, 0x2D, 0x3A, 0x5D, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Whether a byte may stand in the line under the head of a table: its own signs, and the marks of
    /// quotes and lists before them.
    private static func mayUnderlineTable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x7C, 0x2D, 0x29, 0x3A, 0x3E, 0x2A, 0x2B, 0x2E, 0x30...0x39: true
        default: false
        }
    }

    private static func containerMarks(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        var first: UInt8 = 0
        var isBreak = true
        func endsMark(_ index: Int) -> Bool {
            index >= line.count || line[index] == 0x20 || line[index] == 0x09
        }
        while index < line.count {
            let byte = line[index]
            var end = index + 1
            switch byte {
            case 0x20, 0x09:
                index = end
                continue
            case 0x3E:
                break
            case 0x2A, 0x2B, 0x2D:
                guard endsMark(end) else { return count }
            case 0x30...0x39:
                while end < line.count, (0x30...0x39).contains(line[end]) { end += 1 }
                guard end < line.count, line[end] == 0x2E || line[end] == 0x29 else { return count }
                end += 1
                guard endsMark(end) else { return count }
            default:
                return count
            }
            if count == 0 { first = byte }
            isBreak = isBreak && byte == first && (byte == 0x2A || byte == 0x2D)
            count += 1
            index = end
        }
        // Alike dashes or stars alone are a line between two parts.
        return isBreak ? 0 : count
    }
}
