/// Escaping for HTML, in runs over UTF-8.
public enum HTMLEscape {
    /// Appends text with `<`, `>`, `&` and `"` escaped: safe in content and in quoted attributes.
    public static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if isDone == nil { append(String(text), to: &output) }
    }

    /// Appends UTF-8 with `<`, `>`, `&` and `"` escaped.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        // One bit for each of `"`, `&`, `<` and `>`.
        let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x40, escaped & (1 << UInt64(byte)) != 0 else { continue }
            let entity: StaticString
            switch byte {
            case 0x26: entity = "&amp;"
            case 0x3C: entity = "&lt;"
            case 0x3E: entity = "&gt;"
            default: entity = "&quot;"
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            output.append(entity)
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
