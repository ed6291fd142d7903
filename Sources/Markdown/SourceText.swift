/// The source as the parser gets it: line breaks are `\n`, there is no NUL and no byte order mark.
struct SourceText {
    let bytes: [UInt8]
    let firstLine: Int
    /// Where each line begins in `bytes`.
    let lineStarts: [Int32]

    init(_ source: some Sequence<UInt8>, firstLine: Int) throws(ParseRefusal) {
        var bytes = Array(source)
        guard bytes.count <= ParseLimits.bytes else {
            throw ParseRefusal(reason: .bytes, limit: ParseLimits.bytes, line: firstLine)
        }
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

    /// Lets a closure read the text without counting references to it.
    func withView<Result, Failure>(
        _ body: (SourceView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            try lineStarts.withUnsafeBufferPointer { lineStarts throws(Failure) in
                try body(
                    SourceView(bytes: bytes, lineStarts: lineStarts, firstLine: firstLine))
            }
        }
    }
}
