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
        var hasMark = false
        var hasDash = false
        var hasColon = false
        var hasOther = false
        var closing = 0
        var previous: UInt8 = 0
        for byte in line {
            // Letters and all but ASCII, which are most of a text, say nothing of its shape.
            if byte > 0x5D, byte != 0x7C {
                if byte == 0x5F || byte == 0x7E { emphasisMarks += 1 }
                hasOther = true
                previous = byte
                continue
            }
            switch byte {
            case 0x20, 0x09:
                closing = 0
                previous = byte
                continue
            case 0x28:
                closing = 0
                hasOther = true
            case 0x7C:
                pipes += 1
            case 0x2D:
                hasDash = true
            case 0x29:
                closing += 1
                if closing > parentheses { parentheses = closing }
            case 0x3A:
                hasColon = true
                if previous == 0x5D { mayDefineLink = true }
            case 0x5D:
                closingBrackets += 1
                hasOther = true
            case 0x2A:
                emphasisMarks += 1
            case 0x3E, 0x2B, 0x2E, 0x30...0x39:
                // The marks of quotes and lists may stand before.
                break
            default:
                hasOther = true
            }
            hasMark = true
            previous = byte
        }
        isBlank = !hasMark && !hasOther
        // Dashes alone underline a heading.
        mayUnderlineTable = hasDash && !hasOther && (pipes > 0 || hasColon)
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
