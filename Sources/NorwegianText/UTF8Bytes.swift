/// Reading and writing single scalars in UTF-8 bytes.
extension Span<UInt8> {
    /// The scalar value that starts at `index`, and how many bytes it takes.
    ///
    /// Bytes that are no well-formed UTF-8 count as U+FFFD, one byte each.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[index])
        if lead < 0x80 { return (lead, 1) }
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= count else { return (0xFFFD, 1) }
        var value = lead & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = UInt32(self[index + offset])
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | (byte & 0x3F)
        }
        return (value, length)
    }
}

extension [UInt8] {
    /// Appends the UTF-8 bytes of a scalar value.
    mutating func append(scalar value: UInt32) {
        switch value {
        case ..<0x80:
            append(UInt8(value))
        case ..<0x800:
            append(UInt8(0xC0 | value >> 6))
            append(UInt8(0x80 | value & 0x3F))
        case ..<0x1_0000:
            append(UInt8(0xE0 | value >> 12))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        default:
            append(UInt8(0xF0 | value >> 18))
            append(UInt8(0x80 | value >> 12 & 0x3F))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        }
    }

    /// Appends a combining mark, composed with the last letter where a composed letter exists.
    mutating func append(mark: UInt32) {
        if let base = last, base < 0x80, let letter = WordScalar.composed(UInt32(base), mark) {
            removeLast()
            append(scalar: letter)
        } else {
            append(scalar: mark)
        }
    }
}
