import Diagnostics
internal import CCmarkGFM

/// Where in the source the text of a leaf comes from.
///
/// Each line of the text is the end of a line of the source, without white space after it; or the text
/// is one piece of a line: a heading, or a cell, in which `\|` became `|`.
struct LeafMap {
    private var counter: PositionCounter
    private let content: UnsafeBufferPointer<UInt8>

    /// Whether the leaf is a cell.
    let isCell: Bool

    /// The line of the source, counted from 0, and the place in it where the current line begins.
    private var sourceLine: Int
    private var sourceStart: Int

    /// The current line of the content.
    private var lineStart = 0
    private var lineEnd: Int

    /// The place in a cell up to which pipes were counted.
    private var counted = 0

    /// The line of the source, counted from the first line of the parse.
    var line: Int { sourceLine + counter.source.firstLine }

    /// A leaf of whole lines, the first of which is the given line of the source.
    init(lines content: UnsafeBufferPointer<UInt8>, from line: Int, source: SourceView) {
        self.init(piece: content, line: line, offset: 0, source: source)
        lineEnd = endOfLine()
        sourceStart = startInSource()
    }

    /// A leaf that stands at one place of one line.
    init(
        piece content: UnsafeBufferPointer<UInt8>, line: Int, offset: Int, isCell: Bool = false,
        source: SourceView
    ) {
        counter = PositionCounter(source: source)
        self.content = content
        self.isCell = isCell
        sourceLine = line
        sourceStart = offset
        lineEnd = content.count
    }

    /// Whether the source goes on at another place at this byte of the content.
    func jumps(at place: Int) -> Bool {
        isCell && (content[place] == 0x7C || place > 0 && content[place - 1] == 0x7C)
    }

    /// The position of a place in the content. Places are asked for in order.
    mutating func position(_ place: Int) -> SourcePosition {
        // A line break at the end of the content begins no line.
        while place > lineEnd, lineEnd + 1 < content.count {
            sourceLine += 1
            lineStart = lineEnd + 1
            lineEnd = endOfLine()
            sourceStart = startInSource()
        }
        while isCell, counted < place {
            // The backslash before a pipe is not in the content.
            if content[counted] == 0x7C { sourceStart += 1 }
            counted += 1
        }
        return counter.position(
            line: sourceLine, offset: sourceStart + max(0, place - lineStart))
    }

    /// The end of the current line of the content, whose start is known.
    private func endOfLine() -> Int {
        let rest = UnsafeBufferPointer(rebasing: content[lineStart...])
        guard let start = UnsafeRawPointer(rest.baseAddress),
            let found = memchr(start, 0x0A, rest.count)
        else { return content.count }
        return lineStart + (UnsafeRawPointer(found) - start)
    }

    /// Where the current line of the content begins in the source.
    private func startInSource() -> Int {
        var end = lineEnd
        while end > lineStart, content[end - 1] == 0x20 || content[end - 1] == 0x09 { end -= 1 }
        let start = counter.source.line(sourceLine).lowerBound
        let length = counter.source.trimmedLine(sourceLine).count
        return start + max(0, length - (end - lineStart))
    }
}
