/// A short digest of a text, by which a later reading sees that it has changed.
///
/// FNV-1a with 64 bits (RFC 9923): enough to see a change, no protection against forgery.
struct TextFingerprint: Hashable, CustomStringConvertible {
    private let value: UInt64

    /// The digest of a text's UTF-8.
    init(of text: String) {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            value ^= UInt64(byte)
            value &*= 0x0000_0100_0000_01b3
        }
        self.value = value
    }

    /// Sixteen hexadecimal digits.
    var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
