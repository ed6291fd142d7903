import Diagnostics

/// Where in the source the text of a leaf comes from.
struct LeafMap {
    private var counter: PositionCounter
    private let content: UnsafeBufferPointer<UInt8>
    private let isCell: Bool

    /// The line of the source, counted from 0, and the place in it where the current line begins.
    private var sourceLine: Int
    private var sourceStart: Int
    /// The current line of the content: its start, and the place up to which breaks are counted.
    private var lineStart = 0
    private var scanned = 0

    /// The line of the source, counted from the first line of the parse.
    var line: Int { sourceLine + counter.source.firstLine }

    /// A leaf of whole lines, the first of which is the given line of the source.
    init(lines content: UnsafeBufferPointer<UInt8>, from line: Int, counter: PositionCounter) {
        self.counter = counter
        self.content = content
        isCell = false
        sourceLine = line
        sourceStart = 0
        sourceStart = startOfLine()
    }

    /// A leaf that stands at one place of one line: a heading, or a cell, where `\|` became `|`.
    init(
        piece content: UnsafeBufferPointer<UInt8>, line: Int, offset: Int, isCell: Bool,
        counter: PositionCounter
    ) {
        self.counter = counter
        self.content = content
        self.isCell = isCell
        sourceLine = line
        sourceStart = offset
    }

    /// Whether the source goes on at another place before this byte of the content.
    func jumps(at place: Int) -> Bool {
        isCell && (content[place] == 0x7C || place > 0 && content[place - 1] == 0x7C)
    }

    /// The position of a place in the content; quickest when asked for in order.
    mutating func position(_ place: Int) -> SourcePosition {
        if place < lineStart { return counter.position(line: sourceLine, offset: sourceStart) }
        while scanned < place, scanned < content.count {
            if content[scanned] == 0x0A {
                sourceLine += 1
                lineStart = scanned + 1
                sourceStart = startOfLine()
            } else if isCell, content[scanned] == 0x7C {
                // The backslash before the pipe is not in the content.
                sourceStart += 1
            }
            scanned += 1
        }
        return counter.position(line: sourceLine, offset: sourceStart + place - lineStart)
    }

    /// Where the current line of the content begins in the source: the content is the end of the
    /// line, white space at its end apart.
    private func startOfLine() -> Int {
        var end = lineStart
        var count = 0
        var trailing = 0
        while end < content.count, content[end] != 0x0A {
            trailing = content[end] == 0x20 || content[end] == 0x09 ? trailing + 1 : 0
            count += 1
            end += 1
        }
        let range = counter.source.line(sourceLine)
        var sourceEnd = range.upperBound
        while sourceEnd > range.lowerBound,
            counter.source.bytes[sourceEnd - 1] == 0x20
                || counter.source.bytes[sourceEnd - 1] == 0x09
        {
            sourceEnd -= 1
        }
        return max(range.lowerBound, sourceEnd - (count - trailing))
    }
}
