internal import CCmarkGFM

/// The source as the parser gets it: line breaks are `\n`, there is no NUL and no byte order mark.
struct SourceText {
    let bytes: [UInt8]
    let firstLine: Int
    /// Where each line begins in `bytes`.
    let lineStarts: [Int32]

    init(_ source: some Sequence<UInt8>, firstLine: Int) throws(ParseRefusal) {
        // A part of a string is copied as a whole, which `Array(source)` alone would not do.
        var bytes = source.withContiguousStorageIfAvailable { Array($0) } ?? Array(source)
        guard bytes.count <= ParseLimits.bytes else {
            throw ParseRefusal(reason: .bytes, limit: ParseLimits.bytes, line: firstLine)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if Self.holds(0x0D, bytes) || Self.holds(0, bytes) { bytes = Self.normalized(bytes) }
        self.bytes = bytes
        self.firstLine = firstLine
        lineStarts = Self.lineStarts(bytes)
    }

    private static func holds(_ byte: Int32, _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0, byte, buffer.count) != nil } ?? false
        }
    }

    private static func lineStarts(_ bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var offset = 0
            while let found = memchr(base + offset, 0x0A, buffer.count - offset) {
                offset = UnsafeRawPointer(found) - base + 1
                starts.append(Int32(offset))
            }
        }
        return starts
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
