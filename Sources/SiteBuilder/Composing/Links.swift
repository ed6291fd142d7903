import HandbookModel
import LegalReferences

/// The one function from what is linked to, to an href: relative, so that the site opens from disk.
struct Links: Sendable {
    /// From the page to the root of the site: empty, `../`, `../../` …
    let root: String
    /// The places in the book that the links stand in; `nil` for those of an ordinary page.
    let book: BookPlaces?

    /// The links of the pages in the folder of this one; in a book, to places in it where it has
    /// them.
    init(from page: Address, in book: BookPlaces? = nil) {
        let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
        root = String(repeating: "../", count: depth)
        self.book = book
    }

    /// The href of a page, and perhaps of an anchor on it.
    func href(_ address: Address, anchor: String? = nil) -> String {
        if let place = book?.id(of: address, anchor: anchor) { return "#" + Links.encode(place) }
        let page = root + address.path
        return anchor.map { "\(page)#\(Links.encode($0))" } ?? page
    }

    /// The href of a page that the program makes.
    func href(_ page: GeneratedPage, anchor: String? = nil) -> String {
        href(page.address, anchor: anchor)
    }

    /// The href of an anchor on the page that the link stands on.
    func href(here anchor: String, on address: Address) -> String {
        book == nil ? "#" + Links.encode(anchor) : href(address, anchor: anchor)
    }

    /// The href of a file that is copied along.
    func href(file: String) -> String { root + Links.encode(file) }

    /// A path or fragment as it stands in an address; bytes that mean something there become `%XX`.
    static func encode(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

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
