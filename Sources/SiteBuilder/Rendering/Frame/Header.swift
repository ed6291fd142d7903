/// The head of every page, the same for all pages of one folder.
struct Header: TemplateContent {
    static let template = TemplateName.header

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

    var values: TemplateValues {
        ("siteTitle", siteTitle)
        ("office", office)
        ("homeHref", homeHref)
        ("searchHref", searchHref)
        ("urgentHref", urgentHref)
        ("entries", entries)
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

    var values: TemplateValues {
        ("title", title)
        ("href", href)
        ("isCurrent", isCurrent)
    }
}
