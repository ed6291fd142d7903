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

    static let fields = TemplateFields<Self> {
        ("homeHref", \.homeHref)
        ("searchHref", \.searchHref)
        ("indexHref", \.indexHref)
    }
}
