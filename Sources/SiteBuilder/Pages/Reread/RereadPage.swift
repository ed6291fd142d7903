import Templates

/// «Les på nytt»: the changes after which a chapter must be read again.
struct RereadPage: Page {
    static let template = "les-pa-nytt"

    var layout: Layout
    /// The roles that must know any of the chapters.
    var roles: [FilterOption]
    /// The changes, latest first.
    var changes: [RereadChange]

    static let fields = TemplateFields<Self> {
        ("roles", \.roles)
        ("changes", \.changes)
    }
}

/// One such change.
struct RereadChange: TemplatePart, Hashable {
    /// When.
    var date: DisplayDate
    /// The chapter.
    var chapter: PageLink
    /// What changed.
    var text: String
    /// Where the change is shown word for word; nil where no approved version is older.
    var comparison: String?
    /// The identifiers of the roles that must know the chapter, with a space between.
    var roles: String

    static let fields = TemplateFields<Self> {
        ("date", \.date)
        ("chapter", \.chapter)
        ("text", \.text)
        ("comparison", \.comparison)
        ("roles", \.roles)
    }
}
