/// Finds, before the parser sees a text, what would cost it far more time than the text is long.
///
/// What is counted is never less than what the parser would make of the text, and for an honest text far
/// less than the ``ParseLimits``. How deep lists stand in each other over several lines is
/// left to the reader of the finished tree.
struct HostileSizes {
    private let source: SourceView

    /// The lines since the last empty one, in which a table may stand.
    private var run = Run()
    private var tableCells = 0
    private var textBeforeTables = 0

    private var linksAmongEmphasis = 0

    private var closingBrackets = 0
    private var definition = Definition()

    private struct Run {
        var lines = 0
        var bytes = 0
        var mostPipes = 0
        var closingBrackets = 0
        var emphasisMarks = 0
        /// The columns of a table that may have begun; 0 when none has.
        var columns = 0
    }

    /// The lines since the last `]:`, which may define the address of a link.
    private struct Definition {
        var bytes = 0
        var longest = 0
        var line = 0
    }

    static func check(_ source: SourceView) throws(ParseRefusal) {
        var sizes = HostileSizes(source: source)
        try sizes.check()
    }

    private init(source: SourceView) {
        self.source = source
    }

    private mutating func check() throws(ParseRefusal) {
        for line in source.lineStarts.indices {
            let shape = LineShape(source, line: line)
            try check(shape.containerMarks, .nesting, ParseLimits.nesting, line)
            try check(shape.parentheses, .parentheses, ParseLimits.parentheses, line)
            try checkTables(shape, line)
            try checkEmphasis(shape, line)
            countDefinitions(shape, line)
        }
        try check(
            closingBrackets * definition.longest, .linkReferences, ParseLimits.linkReferences,
            definition.line)
    }

    private mutating func checkTables(_ shape: LineShape, _ line: Int) throws(ParseRefusal) {
        if shape.isBlank {
            run = Run()
            return
        }
        run.mostPipes = max(run.mostPipes, shape.pipes)
        if shape.mayUnderlineTable {
            run.columns = max(run.columns, shape.pipes + 1)
            textBeforeTables += run.lines * run.bytes
            try check(
                textBeforeTables, .textBeforeTables, ParseLimits.textBeforeTables, line)
        }
        run.lines += 1
        run.bytes += shape.count
        guard run.columns > 0 else { return }
        // A row of n cells may have a pipe before and after each.
        try check(run.mostPipes - 1, .tableColumns, ParseLimits.tableColumns, line)
        tableCells += run.columns
        try check(tableCells, .tableCells, ParseLimits.tableCells, line)
    }

    private mutating func checkEmphasis(_ shape: LineShape, _ line: Int) throws(ParseRefusal) {
        guard shape.closingBrackets + shape.emphasisMarks > 0 else { return }
        let before = run.closingBrackets * run.emphasisMarks
        run.closingBrackets += shape.closingBrackets
        run.emphasisMarks += shape.emphasisMarks
        linksAmongEmphasis += run.closingBrackets * run.emphasisMarks - before
        try check(
            linksAmongEmphasis, .linksAmongEmphasis, ParseLimits.linksAmongEmphasis, line)
    }

    private mutating func countDefinitions(_ shape: LineShape, _ line: Int) {
        closingBrackets += shape.closingBrackets
        if shape.isBlank {
            definition.bytes = 0
        } else if shape.mayDefineLink {
            definition.bytes = shape.count
        } else if definition.bytes > 0 {
            definition.bytes += shape.count
        }
        if definition.bytes > definition.longest {
            definition.longest = definition.bytes
            definition.line = line
        }
    }

    private func check(
        _ value: Int, _ reason: ParseRefusal.Reason, _ limit: Int, _ line: Int
    ) throws(ParseRefusal) {
        if value > limit { throw refusal(reason, limit, line: line) }
    }

    private func refusal(
        _ reason: ParseRefusal.Reason, _ limit: Int, line: Int
    ) -> ParseRefusal {
        ParseRefusal(reason: reason, limit: limit, line: line + source.firstLine)
    }
}
