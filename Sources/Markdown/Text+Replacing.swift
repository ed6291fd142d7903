public import Diagnostics

extension Text {
    /// The text with parts of it replaced, in order.
    func replacing(_ replacements: [Replacement]) -> Text {
        guard !replacements.isEmpty else { return self }
        let utf8 = Array(content.utf8)
        var bytes: [UInt8] = []
        var jumps: [Jump] = []
        var end = 0
        for replacement in replacements {
            let range = replacement.range
            precondition(
                range.lowerBound >= end && range.upperBound <= utf8.count,
                "replacements in order, within the text")
            jumps += self.jumps(in: end..<range.lowerBound, movedTo: bytes.count)
            bytes += utf8[end..<range.lowerBound]
            if range.lowerBound > 0 {
                jumps.append(
                    Jump(
                        offset: Int32(bytes.count),
                        position: sourcePosition(at: range.lowerBound)))
            }
            bytes += replacement.text.utf8
            end = range.upperBound
            // What stands after the replacement stands where it was written.
            if end < utf8.count {
                jumps.append(
                    Jump(offset: Int32(bytes.count), position: sourcePosition(at: end)))
            }
        }
        jumps += self.jumps(in: end..<utf8.count, movedTo: bytes.count)
        bytes += utf8[end...]
        return Text(
            content: String(decoding: bytes, as: UTF8.self), position: position, jumps: jumps)
    }

    /// The place in the source of a UTF-8 offset that begins a scalar.
    public func sourcePosition(at offset: Int) -> SourcePosition {
        let last = jumps.last { Int($0.offset) <= offset }
        let base = last?.position ?? position
        let scalars = content.utf8.dropFirst(last.map { Int($0.offset) } ?? 0)
            .prefix(offset - (last.map { Int($0.offset) } ?? 0))
            .count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: base.line, column: base.column + scalars)
    }

    /// The jumps after the beginning of a range and within it, for a text in which it begins at
    /// another offset.
    private func jumps(in range: Range<Int>, movedTo start: Int) -> [Jump] {
        jumps.filter { range.contains(Int($0.offset)) && Int($0.offset) > range.lowerBound }.map {
            Jump(
                offset: $0.offset - Int32(range.lowerBound) + Int32(start),
                position: $0.position)
        }
    }
}
