/// One occurrence of an activity of the annual wheel, or one activity without a day of its own.
struct ActivityItem: TemplateContent, Hashable {
    static let template = TemplateName.activity

    /// The anchor, unique on the page; nil where nothing links to the item.
    var id: String?
    /// The number of the activity in the drawing of the wheel; nil without a drawing.
    var number: Int?
    /// What is to be done.
    var title: String
    /// The chapter or form to use; nil where the activity names none.
    var href: String?
    /// When, in words: `juni`, `3., 10. og 17. november`.
    var when: String
    /// The day, where the activity has one.
    var date: DisplayDate?
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
    /// What else is to be said, a few words each: the rhythm, a move, the deadline, what is done.
    var notes: [String] = []

    var values: TemplateValues {
        ("id", id)
        ("number", number)
        ("title", title)
        ("href", href)
        ("when", when)
        ("date", date)
        ("category", category)
        ("categoryTitle", categoryTitle)
        ("responsible", responsible)
        ("roles", roles)
        ("legalBasis", legalBasis)
        ("notes", notes)
    }
}
