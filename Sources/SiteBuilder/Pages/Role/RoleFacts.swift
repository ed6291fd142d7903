import Templates

/// What a role does, knows and answers for: on its own page, or on that of the chapter about it.
struct RoleFacts: TemplatePart {
    /// The role that stands in.
    var substitute: PageLink?
    /// What the role answers for, one point each.
    var responsibilities: [String] = []
    /// What it owns, approves and is to follow, by group.
    var groups: [LongLinkGroup] = []
    /// The sheet to sign for what it must know.
    var sheetHref: String?
    /// «Les på nytt».
    var rereadHref: String?
    /// What it does in the year.
    var months: [MonthItems] = []
    /// What nobody has said is done.
    var unacknowledged: UnacknowledgedItems?
    /// The annual wheel.
    var wheelHref: String?
    /// The calendar of the role.
    var calendarHref: String?

    static let fields = TemplateFields<Self> {
        ("substitute", \.substitute)
        ("responsibilities", \.responsibilities)
        ("groups", \.groups)
        ("sheetHref", \.sheetHref)
        ("rereadHref", \.rereadHref)
        ("months", \.months)
        ("unacknowledged", \.unacknowledged)
        ("wheelHref", \.wheelHref)
        ("calendarHref", \.calendarHref)
    }
}
