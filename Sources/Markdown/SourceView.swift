import Diagnostics

/// The bytes of a ``SourceText``, valid while ``SourceText/withView(_:)`` runs.
struct SourceView {
    let bytes: UnsafeBufferPointer<UInt8>
    let lineStarts: UnsafeBufferPointer<Int32>
    let firstLine: Int

    /// The bytes of a line, counted from 0, without its line break.
    func line(_ index: Int) -> Range<Int> {
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = Int(lineStarts[index])
        let next = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
        return start..<next
    }

    /// The bytes of a line, counted from 0, without white space at its end.
    func trimmedLine(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let range = line(index)
        var end = range.upperBound
        while end > range.lowerBound, isSpace(end - 1) { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end])
    }

    /// Whether a byte of the source is a space or a tab.
    func isSpace(_ offset: Int) -> Bool {
        bytes[offset] == 0x20 || bytes[offset] == 0x09
    }
}

/// Turns places in the source into positions, quickest when they are asked for in order.
struct PositionCounter {
    let source: SourceView
    private var line = -1
    private var offset = 0
    private var column = 1

    init(source: SourceView) {
        self.source = source
    }

    /// The position of a byte of the source on a line that is counted from 0.
    mutating func position(line: Int, offset target: Int) -> SourcePosition {
        let range = source.line(line)
        let target = min(max(target, range.lowerBound), range.upperBound)
        if line != self.line || target < offset {
            self.line = line
            offset = range.lowerBound
            column = 1
        }
        for byte in UnsafeBufferPointer(rebasing: source.bytes[offset..<target]) {
            // Continuation bytes of UTF-8 do not begin a scalar.
            column += byte & 0xC0 != 0x80 ? 1 : 0
        }
        offset = target
        return SourcePosition(line: line + source.firstLine, column: column)
    }
}
