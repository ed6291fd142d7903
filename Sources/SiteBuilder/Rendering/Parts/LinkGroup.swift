import Templates

/// Links under a heading of their own, such as the routines that a role owns.
struct LinkGroup: TemplatePart, Hashable {
    /// The heading.
    var title: String
    /// The anchor of the heading, unique on the page.
    var id: String
    /// The links, at least one.
    var links: [PageLink]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("links", \.links)
    }
}

/// Links under a heading of their own where they may be as many as the handbook has chapters.
struct LongLinkGroup: TemplatePart, Hashable {
    /// The heading.
    var title: String
    /// The anchor of the heading, unique on the page.
    var id: String
    /// The page of what the heading names; nil where it has none.
    var href: String?
    /// Every ``PageLink``, at least one, as the theme rendered it.
    var links: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("href", \.href)
        ("links", \.links)
    }
}
