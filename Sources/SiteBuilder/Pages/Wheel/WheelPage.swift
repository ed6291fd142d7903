import Templates

/// The annual wheel, as a drawing and as a list with the same content.
struct WheelPage: Page {
    static let template = "aarshjul"

    var layout: Layout
    /// The year.
    var year: Int
    /// The same wheel for other years.
    var otherYears: [PageLink] = []
    /// The evaluation of the year; nil for a year to come.
    var evaluationHref: String?
    /// What the year is to reach.
    var goals: [String] = []
    /// The wheel on one sheet; nil for other years than this.
    var posterHref: String?
    /// The drawing as inline SVG; empty where there is none.
    var drawing: Fragment = .empty
    /// The rings of the drawing, outermost first.
    var rings: [PosterEntry] = []
    /// The categories.
    var categories: [FilterOption]
    /// The roles.
    var roles: [FilterOption]
    /// The twelve months.
    var months: [MonthItems]
    /// Calendar files: for all, then for each role and each category.
    var calendars: [PageLink]

    static let fields = TemplateFields<Self> {
        ("year", \.year)
        ("otherYears", \.otherYears)
        ("evaluationHref", \.evaluationHref)
        ("goals", \.goals)
        ("posterHref", \.posterHref)
        ("drawing", \.drawing)
        ("rings", \.rings)
        ("categories", \.categories)
        ("roles", \.roles)
        ("months", \.months)
        ("calendars", \.calendars)
    }
}
