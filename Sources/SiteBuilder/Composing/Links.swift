import HandbookModel
import LegalReferences

/// The one function from what is linked to, to an href: relative, so that the site opens from disk.
struct Links: Sendable {
    /// From the page to the root of the site: empty, `../`, `../../` …
    let root: String

    /// The links of the pages in the folder of this one.
    init(from page: Address) {
        let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
        root = String(repeating: "../", count: depth)
    }

    /// The href of a page, and perhaps of an anchor on it.
    func href(_ address: Address, anchor: String? = nil) -> String {
        let page = root + address.path
        return anchor.map { "\(page)#\(Links.encode($0))" } ?? page
    }

    /// The href of a page that the program makes.
    func href(_ page: GeneratedPage, anchor: String? = nil) -> String {
        href(page.address, anchor: anchor)
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
