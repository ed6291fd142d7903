import Diagnostics

/// The source as the parser gets it: line breaks are `\n`, there is no NUL and no byte order mark.
struct SourceText {
    let bytes: [UInt8]
    let firstLine: Int
    /// Where each line begins in `bytes`.
    let lineStarts: [Int32]

    init(_ source: some Sequence<UInt8>, firstLine: Int) {
        var bytes = Array(source)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.contains(where: { $0 == 0x0D || $0 == 0 }) { bytes = Self.normalized(bytes) }
        var lineStarts: [Int32] = [0]
        lineStarts.reserveCapacity(bytes.count / 40)
        bytes.withUnsafeBufferPointer { buffer in
            for offset in buffer.indices where buffer[offset] == 0x0A {
                lineStarts.append(Int32(offset + 1))
            }
        }
        self.bytes = bytes
        self.firstLine = firstLine
        self.lineStarts = lineStarts
    }

    /// The bytes with `\r\n` and `\r` as `\n`, and U+FFFD for NUL (CommonMark 2.3).
    private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0: result += [0xEF, 0xBF, 0xBD]
            case 0x0D: result.append(0x0A)
            case 0x0A where previous == 0x0D: break
            default: result.append(byte)
            }
            previous = byte
        }
        return result
    }

    /// The bytes of a line, counted from 0, without its line break.
    func line(_ index: Int) -> Range<Int> {
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = Int(lineStarts[index])
        let next = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
        return start..<next
    }
}

/// Turns places in the source into positions, quickest when they are asked for in order.
struct PositionCounter {
    let source: SourceText
    private var line = -1
    private var offset = 0
    private var column = 1

    init(source: SourceText) {
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
        while offset < target {
            // Continuation bytes of UTF-8 do not begin a scalar.
            if source.bytes[offset] & 0xC0 != 0x80 { column += 1 }
            offset += 1
        }
        return SourcePosition(line: line + source.firstLine, column: column)
    }
}
