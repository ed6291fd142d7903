import Templates

/// One occurrence of an activity of the annual wheel, or one activity without a day of its own.
struct ActivityItem: TemplateContent, Hashable {
    static let template = "aktivitet"

    /// The anchor, unique on the page; nil where nothing links to the item.
    var id: String?
    /// What is to be done.
    var title: String
    /// The chapter or form to use; nil where the activity names none.
    var href: String?
    /// When, in words: `juni`, `3., 10. og 17. november`.
    var when: String
    /// The day, where the activity has one.
    var date: DisplayDate?
    /// Each time: first day, due day and how it stands (`k` done, `m` missed, `u` not asked for or to
    /// come), such as `2026-11-02/2026-11-30/u`, with a space between.
    var times = ""
    /// The identifier of the category.
    var category: String
    /// The title of the category.
    var categoryTitle: String
    /// The responsible roles.
    var responsible: [PageLink]
    /// The identifiers of all roles that lead or take part, with a space between.
    var roles: String
    /// The sections of law that the activity serves.
    var legalBasis: [LegalBasisLink] = []
    /// What else is to be said, a few words each: the recurrence, a move, the deadline, what is done.
    var notes: [String] = []

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("title", \.title)
        ("href", \.href)
        ("when", \.when)
        ("date", \.date)
        ("times", \.times)
        ("category", \.category)
        ("categoryTitle", \.categoryTitle)
        ("responsible", \.responsible)
        ("roles", \.roles)
        ("legalBasis", \.legalBasis)
        ("notes", \.notes)
    }
}
