/// Finds, before the parser sees a text, what would cost it far more time than the text is long.
///
/// The library is polynomial in the columns of a table and in the depth of quotes and lists. What is
/// counted here is never less than what the parser would make of it.
struct HostileSizes {
    private let source: SourceText
    /// The columns of the table whose rows the next lines may be; 0 outside.
    private var tableColumns = 0
    private var tableCells = 0

    static func check(_ source: SourceText) throws(ParseRefusal) {
        var sizes = HostileSizes(source: source)
        try sizes.check()
    }

    private init(source: SourceText) {
        self.source = source
    }

    private mutating func check() throws(ParseRefusal) {
        guard source.bytes.count <= ParseLimits.bytes else {
            throw refusal(.bytes, ParseLimits.bytes, line: 0)
        }
        for line in source.lineStarts.indices {
            let range = source.line(line)
            let marks = containerMarks(in: range)
            guard marks <= ParseLimits.nesting else {
                throw refusal(.nesting, ParseLimits.nesting, line: line)
            }
            try checkTable(range, line: line)
        }
    }

    private func refusal(
        _ reason: ParseRefusal.Reason, _ limit: Int, line: Int
    ) -> ParseRefusal {
        ParseRefusal(reason: reason, limit: limit, line: line + source.firstLine)
    }

    /// How many quotes and list items a line may open.
    private func containerMarks(in range: Range<Int>) -> Int {
        var count = 0
        for offset in range {
            switch source.bytes[offset] {
            case 0x3E, 0x2D, 0x2B, 0x2A, 0x29, 0x2E: count += 1
            case 0x20, 0x09, 0x30...0x39: continue
            default: return count
            }
        }
        // A line of marks alone is a thematic break or an underline when they all are alike.
        return isOneMark(range) ? 0 : count
    }

    private func isOneMark(_ range: Range<Int>) -> Bool {
        let marks = source.bytes[range].filter { $0 != 0x20 && $0 != 0x09 }
        guard let first = marks.first, first == 0x2D || first == 0x2A else { return false }
        return marks.allSatisfy { $0 == first }
    }

    private mutating func checkTable(_ range: Range<Int>, line: Int) throws(ParseRefusal) {
        var pipes = 0
        var isDelimiter = true
        var isBlank = true
        for offset in range {
            switch source.bytes[offset] {
            case 0x7C:
                pipes += 1
                isBlank = false
            case 0x2D, 0x3A, 0x3E, 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39:
                isBlank = false
            case 0x20, 0x09:
                continue
            default:
                isBlank = false
                isDelimiter = false
            }
        }
        if isBlank {
            tableColumns = 0
        } else if isDelimiter, pipes > 0 {
            guard pipes <= ParseLimits.tableColumns + 1 else {
                throw refusal(.tableColumns, ParseLimits.tableColumns, line: line)
            }
            tableColumns = pipes + 1
        }
        // Cells that a row leaves out are made all the same.
        tableCells += tableColumns
        guard tableCells <= ParseLimits.tableCells else {
            throw refusal(.tableCells, ParseLimits.tableCells, line: line)
        }
    }
}
