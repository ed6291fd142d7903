import Handbook

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Leads the links of a text of the whole book so that they are right in a book of a part.
///
/// In the whole book, which stands at the root of the site, a link leads to a place (`#rutiner/a`,
/// `#rutiner/a:anker`), to a file from the root, or out of the site. A place that the part lacks
/// becomes the page; a file gets the way to the root before it. Text cannot be taken for a link: its
/// quotes are escaped.
struct LedLinks {
    private let root: String
    private let part: BookPlaces
    private let whole: BookPlaces

    /// For a part of the book with the places `whole`.
    init(of part: Book, outOf whole: BookPlaces) {
        root = Links(from: part.address).root
        self.part = part.places
        self.whole = whole
    }

    /// The text with its links led on.
    func leading(_ html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(html.count + html.count / 8)
        html.withUnsafeBufferPointer { html in
            var done = 0
            var index = 0
            while let start = LedLinks.nextAddress(in: html, from: &index) {
                let rest = UnsafeBufferPointer(rebasing: html[start...])
                guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
                index = start + end
                guard let led = led(rest[..<end]) else { continue }
                result += html[done..<start]
                result += led.utf8
                done = index
            }
            result += html[done...]
        }
        return result
    }

    /// Where the next value of `href` or `src` begins.
    private static func nextAddress(
        in html: UnsafeBufferPointer<UInt8>, from index: inout Int
    ) -> Int? {
        guard let base = html.baseAddress else { return nil }
        while index < html.count,
            let sign = memchr(base + index, CInt(UInt8(ascii: "=")), html.count - index)
        {
            let place = UnsafeRawPointer(sign) - UnsafeRawPointer(base)
            index = place + 1
            guard index < html.count, html[index] == UInt8(ascii: "\"") else { continue }
            if isAddress(html[..<place]) { return place + 2 }
        }
        return nil
    }

    /// Whether a text ends in the name of an attribute with an address.
    private static func isAddress(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for name in ["href", "src"] where text.suffix(name.utf8.count).elementsEqual(name.utf8) {
            return text.dropLast(name.utf8.count).last.map { $0 <= UInt8(ascii: " ") } ?? false
        }
        return false
    }

    /// Another address in the place of one; `nil` where it is right already.
    private func led(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard let first = address.first else { return nil }
        guard first == UInt8(ascii: "#") else {
            let sign = address.first { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
            return sign == UInt8(ascii: ":")
                ? nil : root + String(decoding: address, as: UTF8.self)
        }
        let place = address.dropFirst()
        let name = place.prefix { $0 != UInt8(ascii: ":") }
        let page = Address(path: String(decoding: name, as: UTF8.self) + ".html")
        guard !part.holds(page), whole.holds(page) else { return nil }
        let anchor = place.dropFirst(name.count + 1)
        return root + page.path
            + (anchor.isEmpty ? "" : "#" + String(decoding: anchor, as: UTF8.self))
    }
}
