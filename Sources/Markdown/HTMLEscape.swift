/// Escaping for HTML, in runs over UTF-8.
public enum HTMLEscape {
    /// Appends text with `<`, `>`, `&` and `"` escaped: safe in content and in quoted attributes.
    public static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if isDone == nil { append(String(text), to: &output) }
    }

    /// Appends UTF-8 with `<`, `>`, `&` and `"` escaped.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        while let index = firstEscaped(in: bytes, from: start) {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            switch bytes[index] {
            case 0x26: output.append("&amp;")
            case 0x3C: output.append("&lt;")
            case 0x3E: output.append("&gt;")
            default: output.append("&quot;")
            }
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Where the first byte from `start` on stands that is escaped. Most text has none, so eight
    /// bytes are looked at together.
    private static func firstEscaped(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let places = escapedPlaces(in: word)
            if places != 0 { return index + places.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            if escapedPlaces(in: UInt64(bytes[index])) & 0x80 != 0 { return index }
            index += 1
        }
        return nil
    }

    /// The highest bit of each byte that is escaped; above the lowest of them there may be others.
    private static func escapedPlaces(in word: UInt64) -> UInt64 {
        // `"` and `&` differ in one bit only, and so do `<` and `>`.
        let quotes = (word & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222
        let angles = (word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C
        return zeros(in: quotes) | zeros(in: angles)
    }

    /// The highest bit of each byte that is zero; above the lowest of them there may be others.
    private static func zeros(in word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Appends an address for a quoted attribute: what may not stand in an address is percent-encoded,
    /// percent signs and reserved characters are kept.
    public static func appendAddress(_ address: String, to output: inout [UInt8]) {
        for byte in address.utf8 {
            switch byte {
            case 0x26:
                output.append("&amp;")
            case 0x27:
                output.append("&#x27;")
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B,
                0x3D, 0x3F, 0x40, 0x5F, 0x7E:
                output.append(byte)
            default:
                output.append(0x25)
                output.append(hexadecimal(byte >> 4))
                output.append(hexadecimal(byte & 15))
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? 0x30 + digit : 0x37 + digit
    }
}

extension [UInt8] {
    /// Appends the bytes of a literal as they are.
    mutating func append(_ literal: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
