import Templates

/// A link with its text.
struct PageLink: TemplateContent, Hashable {
    static let template = "lenke"

    /// The text.
    var title: String
    /// The relative address.
    var href: String
    /// A word or two after the link, such as the kind or the date.
    var note: String?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("note", \.note)
    }
}

/// A link in a list where every link has a line of its own, and nothing else.
struct LinkLine: TemplateContent, Hashable {
    static let template = "lenkelinje"

    /// The text.
    var title: String
    /// The relative address.
    var href: String

    /// The same link without its note.
    init(_ link: PageLink) {
        title = link.title
        href = link.href
    }

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
    }
}
