import Templates

/// The head of every page, the same for all pages of one folder.
struct Header: TemplateContent {
    static let template = "hode"

    /// The name of the handbook.
    var siteTitle: String
    /// The office; nil for the common handbook.
    var office: String?
    /// The home page.
    var homeHref: String
    /// The search page.
    var searchHref: String
    /// What to do when something is urgent; nil where the handbook names no chapter.
    var urgentHref: String?
    /// At most five entries.
    var entries: [HeaderEntry]

    static let fields = TemplateFields<Self> {
        ("siteTitle", \.siteTitle)
        ("office", \.office)
        ("homeHref", \.homeHref)
        ("searchHref", \.searchHref)
        ("urgentHref", \.urgentHref)
        ("entries", \.entries)
    }
}

/// One entry in the head.
struct HeaderEntry: TemplatePart, Hashable {
    /// The text.
    var title: String
    /// The relative address.
    var href: String
    /// Whether the pages with this head belong to the entry.
    var isCurrent: Bool

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("isCurrent", \.isCurrent)
    }
}
