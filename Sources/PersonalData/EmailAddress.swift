/// E-mail addresses as people write them (the dot-atom form of RFC 5322), also where the sign `@` is
/// written in another way.
enum EmailAddress {
    /// The address around a sign for `@`; `nil` where there is none, or one that nobody can have.
    static func range(in text: TextBytes, around sign: Sign) -> Range<Int>? {
        var start = sign.range.lowerBound
        while text[start - 1].isPartOfMailbox { start -= 1 }
        while start < sign.range.lowerBound, text[start] == UInt8(ascii: ".") { start += 1 }
        let (host, end) = host(in: text, from: sign.range.upperBound, spelled: sign.isSpelled)
        guard start < sign.range.lowerBound, let dot = host.lastIndex(of: UInt8(ascii: ".")),
            dot > 0, host.count - dot >= 3, host[(dot + 1)...].allSatisfy(\.isASCIILetter)
        else { return nil }
        let name = String(decoding: host, as: UTF8.self).lowercased()
        return isOfNobody(name) ? nil : start..<end
    }

    /// An address with its signs as they ought to be: `kari [at] x [dot] no` is `kari@x.no`.
    static func plain(_ text: TextBytes, _ range: Range<Int>) -> String {
        var index = range.lowerBound
        while index < range.upperBound {
            if let sign = Sign(in: text, at: index) {
                let (host, _) = host(
                    in: text, from: sign.range.upperBound, spelled: sign.isSpelled)
                return text.lowercased(range.lowerBound..<sign.range.lowerBound) + "@"
                    + String(decoding: host, as: UTF8.self).lowercased()
            }
            index += 1
        }
        return text.lowercased(range)
    }

    /// The name of a host, and where it ends.
    private static func host(
        in text: TextBytes, from start: Int, spelled: Bool
    ) -> (name: [UInt8], end: Int) {
        var name: [UInt8] = []
        var index = start
        while true {
            if text[index].isPartOfHost {
                name.append(text[index])
                index += 1
            } else if spelled, let next = Sign.dot(in: text, at: index), text[next].isPartOfHost {
                name.append(UInt8(ascii: "."))
                index = next
            } else {
                break
            }
        }
        while let last = name.last, !last.isASCIILetter {
            name.removeLast()
            index -= 1
        }
        return (name, index)
    }

    /// Pictures for fine screens (`bilde@2x.png`), and names that are kept for examples and tests
    /// (RFC 2606, RFC 6761).
    private static func isOfNobody(_ host: String) -> Bool {
        let parts = host.split(separator: ".")
        let last = parts.last.map(String.init) ?? ""
        let examples: Set = ["example.com", "example.net", "example.org"]
        return pictures.contains(last) || reserved.contains(last)
            || examples.contains(parts.suffix(2).joined(separator: "."))
    }

    private static let pictures: Set = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
    private static let reserved: Set = ["example", "test", "invalid", "localhost"]
}

extension EmailAddress {
    /// A sign for `@`, with the spaces around it where it is a word in brackets.
    struct Sign {
        /// Where it stands.
        let range: Range<Int>
        /// Whether it is a word in brackets, as in `kari [at] x.no`.
        let isSpelled: Bool

        /// The sign that begins at an index.
        init?(in text: TextBytes, at index: Int) {
            switch text[index] {
            case UInt8(ascii: "@"): self.init(index..<index + 1)
            case UInt8(ascii: "%") where text.has("%40", at: index): self.init(index..<index + 3)
            case UInt8(ascii: "&"):
                let entities: [StaticString] = ["&#64;", "&#x40;", "&#X40;", "&commat;"]
                guard let entity = entities.first(where: { text.has($0, at: index) }) else {
                    return nil
                }
                self.init(index..<index + entity.utf8CodeUnitCount)
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"):
                guard let end = Self.bracketed(in: text, at: index, Self.names) else { return nil }
                let start = text[index - 1] == UInt8(ascii: " ") ? index - 1 : index
                self.init(
                    start..<(text[end] == UInt8(ascii: " ") ? end + 1 : end), isSpelled: true)
            default: return nil
            }
        }

        private init(_ range: Range<Int>, isSpelled: Bool = false) {
            self.range = range
            self.isSpelled = isSpelled
        }

        /// The end of a full stop in words at an index: ` [dot] `.
        static func dot(in text: TextBytes, at index: Int) -> Int? {
            let start = text[index] == UInt8(ascii: " ") ? index + 1 : index
            guard let end = bracketed(in: text, at: start, ["dot", "punktum", "prikk"]) else {
                return nil
            }
            return text[end] == UInt8(ascii: " ") ? end + 1 : end
        }

        private static let names: Set = ["at", "a", "alfa", "alfakrøll", "krøllalfa", "snabel-a"]

        /// The end of one of some words in brackets.
        private static func bracketed(
            in text: TextBytes, at start: Int, _ words: Set<String>
        ) -> Int? {
            guard
                [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{")].contains(text[start])
            else { return nil }
            var end = start + 1
            while end < start + 14, text[end].isLetter || text[end] == UInt8(ascii: "-") {
                end += 1
            }
            guard [UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}")].contains(text[end]),
                words.contains(text.lowercased(start + 1..<end))
            else { return nil }
            return end + 1
        }
    }
}

extension UInt8 {
    fileprivate var isPartOfMailbox: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
            UInt8(ascii: "-"):
            true
        default: isASCIILetter || isDigit
        }
    }

    fileprivate var isPartOfHost: Bool {
        isASCIILetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
    }
}
