/// A name that never changes for one thing of one site: a UUID of version 8 (RFC 9562 section
/// 5.8), made of two FNV-1a digests (RFC 9923) of the site's id and the thing's own key.
///
/// It depends on neither the address of the site nor the day of the build.
struct FeedIdentifier: Hashable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// The name of a thing, by what it is called within a site.
    init(of key: String, in site: String) {
        let text = "\(site)\n\(key)"
        high = FeedIdentifier.digest("a\n\(text)") & ~0xF000 | 0x8000
        low = FeedIdentifier.digest("b\n\(text)") & ~(0b11 << 62) | 0b10 << 62
    }

    /// `urn:uuid:` and 32 hexadecimal digits in five groups.
    var description: String {
        let digits = FeedIdentifier.hexadecimal(high) + FeedIdentifier.hexadecimal(low)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    private static func digest(_ text: String) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            value ^= UInt64(byte)
            value &*= 0x0000_0100_0000_01b3
        }
        return value
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
