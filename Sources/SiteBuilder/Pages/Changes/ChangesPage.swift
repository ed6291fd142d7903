import Templates

/// What is new in the handbook, from the chapters' own notes.
struct ChangesPage: Page {
    static let template = "endringer"

    var layout: Layout
    /// The changes by month, latest first.
    var periods: [ChangePeriod]
    /// The Atom feed.
    var feedHref: String?
    /// «Les på nytt».
    var rereadHref: String?

    static let fields = TemplateFields<Self> {
        ("periods", \.periods)
        ("feedHref", \.feedHref)
        ("rereadHref", \.rereadHref)
    }
}

/// The changes of one month.
struct ChangePeriod: TemplatePart, Hashable {
    /// `Januar 2026`.
    var title: String
    /// The anchor, unique on the page.
    var id: String
    /// Every ``ChangeNote``, latest first, as the theme rendered it.
    var changes: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("changes", \.changes)
    }
}
