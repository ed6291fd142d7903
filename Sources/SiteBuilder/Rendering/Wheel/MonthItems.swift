import Templates

/// What happens in one month of the year.
struct MonthItems: TemplatePart, Hashable {
    /// 1 to 12. The browser shows the month it is by this number and the year.
    var number: Int
    /// The year.
    var year: Int
    /// `Juni`.
    var title: String
    /// Whether the site was built in this month; shown first, until the browser knows better.
    var isCurrent: Bool
    /// How many there are.
    var count = 0
    /// How many of them nobody has said were done, though due.
    var missed = 0
    /// Every ``ActivityItem``, in order of date, as the theme rendered it; may be empty.
    var activities: Fragment

    /// Whether any of them was missed.
    private var hasMissed: Bool { missed > 0 }

    static let fields = TemplateFields<Self> {
        ("number", \.number)
        ("year", \.year)
        ("title", \.title)
        ("isCurrent", \.isCurrent)
        ("count", \.count)
        ("missed", \.missed)
        ("hasMissed", \.hasMissed)
        ("activities", \.activities)
    }
}
