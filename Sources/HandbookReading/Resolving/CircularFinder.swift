import Handbook

/// Finds the circulars of the register in running text: `rundskriv R35-00 pkt. 4.18.1`,
/// `Hovednr. 35`, `R 35–00 punkt 4`.
///
/// Letters of either case, spaces, full stops and kinds of hyphens in a name do not matter; a name
/// begins and ends with a word.
struct CircularFinder: Sendable {
    /// One circular in a text.
    struct Mention {
        let circular: Circular.ID
        /// `4.18.1`.
        let point: String?
        /// The name with its point, as offsets in UTF-8.
        let range: Range<Int>
    }

    /// A name as it is compared: its letters and digits.
    private struct Name: Sendable {
        let key: [UInt8]
        let circular: Circular.ID
    }

    private let names: [Name]
    /// The first letters of all names, small and capital.
    private let beginnings: Set<UInt8>

    init(_ circulars: [Circular]) {
        names = circulars.flatMap { circular in
            ([circular.number] + circular.names).flatMap(CircularFinder.spellings).map {
                Name(key: $0, circular: circular.id)
            }
        }.filter { !$0.key.isEmpty }.sorted { $0.key.count > $1.key.count }
        beginnings = Set(names.flatMap { [$0.key[0], CircularFinder.capital($0.key[0])] })
    }

    /// Every mention of a text, in its order.
    func mentions(in text: String) -> [Mention] {
        guard !names.isEmpty else { return [] }
        let bytes = Array(text.utf8)
        var found: [Mention] = []
        var index = 0
        while index < bytes.count {
            guard beginnings.contains(bytes[index]), !isWord(bytes, index - 1),
                let (name, end) = name(at: index, in: bytes)
            else {
                index += 1
                continue
            }
            let point = point(after: end, in: bytes)
            let last = point?.end ?? end
            found.append(
                Mention(circular: name.circular, point: point?.text, range: index..<last))
            index = last
        }
        return found
    }

    /// `Hovednr. 35` is `hovednummer 35` too.
    private static func spellings(_ name: String) -> [[UInt8]] {
        let key = Array(name.lowercased().utf8).filter { isKept($0) }
        let short = Array("hovednr".utf8)
        let long = Array("hovednummer".utf8)
        if key.starts(with: long) { return [key, short + key.dropFirst(long.count)] }
        if key.starts(with: short) { return [key, long + key.dropFirst(short.count)] }
        return [key]
    }

    /// Letters, digits and all beyond ASCII except the dashes, which begin with E2.
    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case 0xC3, 0xA0...0xBF: true
        default: false
        }
    }

    private static func capital(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
    }

    private func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default: return bytes[index] >= 0xA0 || bytes[index] == 0xC3
        }
    }

    /// The longest name that begins here, and where it ends.
    private func name(at start: Int, in bytes: [UInt8]) -> (name: Name, end: Int)? {
        for name in names {
            var index = start
            var matched = 0
            while matched < name.key.count, index < bytes.count {
                let byte = bytes[index]
                let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
                if small == name.key[matched] {
                    matched += 1
                } else if matched == 0 || !CircularFinder.isJoint(byte) {
                    break
                }
                index += 1
            }
            if matched == name.key.count, !isWord(bytes, index) { return (name, index) }
        }
        return nil
    }

    /// What may stand between the letters and digits of a name: space, full stop, hyphen, dash.
    private static func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "\n"), 0xC2,
            0xA0, 0xE2, 0x80, 0x90...0x95:
            true
        default: false
        }
    }

    /// `pkt. 4.18.1`, `punkt 4.18`, `kapittel 4`: what stands right after the name.
    private func point(after start: Int, in bytes: [UInt8]) -> (text: String, end: Int)? {
        var index = start
        func skipSpaces() {
            while index < bytes.count, [UInt8(ascii: " "), 0xC2, 0xA0].contains(bytes[index]) {
                index += 1
            }
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ",") { index += 1 }
        skipSpaces()
        let rest = bytes[index...]
        guard
            let word = ["pkt.", "pkt", "punkt", "pkt.nr.", "kapittel", "kap."].first(where: {
                rest.starts(with: $0.utf8)
            })
        else { return nil }
        index += word.utf8.count
        skipSpaces()
        let digits = bytes[index...].prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
        }
        var number = Array(digits)
        while number.last == UInt8(ascii: ".") { number.removeLast() }
        guard let first = number.first, first != UInt8(ascii: ".") else { return nil }
        return (String(decoding: number, as: UTF8.self), index + number.count)
    }
}
