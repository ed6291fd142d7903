import Templates

/// What was planned and done in a year: «Er internkontrollen gjennomført etter årshjulet?».
struct EvaluationPage: Page {
    static let template = "arsevaluering"

    var layout: Layout
    /// The year.
    var year: Int
    /// The evaluations of other years.
    var otherYears: [PageLink] = []
    /// The wheel of the year.
    var wheelHref: String
    /// `31 av 40 planlagte gjøremål er kvittert ut …`
    var summary: String
    /// The day that the evaluation tells the state of.
    var asOf: DisplayDate
    /// The four quarters as bars, inline SVG.
    var chart: Fragment
    /// The four quarters, then the year.
    var quarters: [EvaluationRow]
    /// The same by category.
    var categories: [EvaluationGroup]
    /// Activity by activity.
    var activities: [EvaluationRow]

    static let fields = TemplateFields<Self> {
        ("year", \.year)
        ("otherYears", \.otherYears)
        ("wheelHref", \.wheelHref)
        ("summary", \.summary)
        ("asOf", \.asOf)
        ("chart", \.chart)
        ("quarters", \.quarters)
        ("categories", \.categories)
        ("activities", \.activities)
    }
}

/// The quarters of one category.
struct EvaluationGroup: TemplatePart, Hashable {
    /// The title of the category.
    var title: String
    /// The four quarters, then the year.
    var rows: [EvaluationRow]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("rows", \.rows)
    }
}

/// What was planned and done of one thing.
struct EvaluationRow: TemplatePart, Hashable {
    /// `1. kvartal`, or the title of an activity.
    var title: String
    /// The place in the wheel.
    var href: String?
    /// The title of the category; nil where the table says it.
    var category: String?
    /// The responsible role.
    var responsible: PageLink?
    /// How many times it was planned.
    var planned: Int
    /// Done in time.
    var done: Int
    /// Done after the deadline.
    var late: Int
    /// The deadline has passed, and nobody has said that it was done.
    var leftOut: Int
    /// Not yet due and not yet done.
    var ahead: Int
    /// When it was done, and what was noted: `12. juni 2026: Ti saker sett på.`
    var notes: [String] = []
    /// Whether the row is a sum.
    var isSum = false

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("category", \.category)
        ("responsible", \.responsible)
        ("planned", \.planned)
        ("done", \.done)
        ("late", \.late)
        ("leftOut", \.leftOut)
        ("ahead", \.ahead)
        ("hasLeftOut", { $0.leftOut > 0 })
        ("notes", \.notes)
        ("isSum", \.isSum)
    }
}
