import Handbook
import LegalReferences
import Templates

/// The one function from what is linked to, to an href: relative, so that the site opens from disk.
struct Links: Sendable {
    /// From the page to the root of the site: empty, `../`, `../../` …
    let root: String
    /// The places in the book that the links stand in; `nil` for those of an ordinary page.
    let book: BookPlaces?

    /// The links of the pages in the folder of this one; in a book, to places in it where it has
    /// them.
    init(from page: PagePath, in book: BookPlaces? = nil) {
        let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
        root = String(repeating: "../", count: depth)
        self.book = book
    }

    /// The href of a page, and perhaps of an anchor on it.
    func href(_ address: PagePath, anchor: String? = nil) -> String {
        if let place = book?.id(of: address, anchor: anchor) { return "#" + Links.encode(place) }
        let page = root + address.path
        return anchor.map { "\(page)#\(Links.encode($0))" } ?? page
    }

    /// The href of a page that the program makes.
    func href(_ page: GeneratedPage, anchor: String? = nil) -> String {
        href(page.address, anchor: anchor)
    }

    /// The href of a file that is copied along.
    func href(file: String) -> String { root + Links.encode(file) }

    /// Writes what stands in a slot on this page: an address, which holds nothing that HTML would
    /// have to escape. What is neither address nor anchor is filled by who made the slot.
    func append(_ slot: Slot, to html: inout [UInt8]) {
        switch slot {
        case .link(let page, let anchor):
            html += href(PagePath(path: page), anchor: anchor).utf8
        case .file(let path): html += href(file: path).utf8
        case .mark, .content: break
        }
    }

    /// A fragment as it stands on this page.
    func written(_ fragment: Fragment) -> [UInt8] { fragment.filled(by: append) }

    /// A path or fragment as it stands in an address; bytes that mean something there become `%XX`.
    static func encode(_ text: String) -> String { encode(text, keeping: isPlain) }

    /// A value in the query of an address, in which `/` becomes `%2F` too.
    static func encode(value: String) -> String {
        encode(value) { isPlain($0) && $0 != UInt8(ascii: "/") }
    }

    private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(isKept) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(2 * text.utf8.count)
        for byte in text.utf8 {
            if isKept(byte) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexDigit(byte >> 4))
                result.append(hexDigit(byte & 15))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// What stands as it is in a path or fragment: RFC 3986 unreserved characters, `/` and `:`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
