import Templates

/// The page for an address that is not there.
struct NotFoundPage: Page {
    static let template = "ikke-funnet"

    var layout: Layout
    /// The home page.
    var homeHref: String
    /// The search page.
    var searchHref: String
    /// The index from A to Å.
    var indexHref: String
    /// The names of the laws in addresses, with a space between: where a section without a page is
    /// asked for, a script leads on to its line.
    var laws: String

    static let fields = TemplateFields<Self> {
        ("homeHref", \.homeHref)
        ("searchHref", \.searchHref)
        ("indexHref", \.indexHref)
        ("laws", \.laws)
    }
}
