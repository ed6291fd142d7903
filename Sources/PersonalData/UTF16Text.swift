/// Texts in UTF-16, which office programs write.
public enum UTF16Text {
    /// The text in UTF-8; `nil` where it has neither a byte order mark nor zeros at every other
    /// place, as Western texts in UTF-16 have.
    public static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard let isLittle = isLittleEndian(bytes) else { return nil }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func isLittleEndian(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.starts(with: [0xFE, 0xFF]) { return false }
        let start = bytes.prefix(256)
        guard start.count >= 8 else { return nil }
        let zeros = [0, 1].map { rest in
            start.indices.count { $0 % 2 == rest && bytes[$0] == 0 }
        }
        if zeros[1] * 4 > start.count, zeros[0] == 0 { return true }
        if zeros[0] * 4 > start.count, zeros[1] == 0 { return false }
        return nil
    }
}
