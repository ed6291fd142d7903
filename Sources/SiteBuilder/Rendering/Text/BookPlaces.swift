import Handbook

/// The places of a book: which pages of the site it holds the text of, and the ids they have there.
///
/// The id of a page is its address without `.html`, and that of an anchor on it follows after a
/// colon: `rutiner/vilkar:slik-gjør-du`. No address has a colon, and every address of a chapter
/// has a slash, so that no id can be another's or one of the theme's (`side:…`).
struct BookPlaces: Sendable {
    /// What stands between the id of a page and that of an anchor.
    static let separator = ":"

    private let pages: Set<PagePath>

    /// The places of a book with the text of these pages.
    init(_ pages: some Sequence<PagePath>) {
        self.pages = Set(pages)
    }

    /// The id that a page has in every book that holds it.
    static func place(of page: PagePath) -> String {
        String(Substring(page.path.utf8.dropLast(".html".utf8.count)))
    }

    /// The id of a page, or of an anchor on it; `nil` for a page that is not in the book.
    func id(of page: PagePath, anchor: String? = nil) -> String? {
        guard pages.contains(page) else { return nil }
        let place = BookPlaces.place(of: page)
        // The months of the wheel have no anchors in a book.
        guard let anchor, page != GeneratedPage.wheel.address else { return place }
        return place + BookPlaces.separator + anchor
    }
}
