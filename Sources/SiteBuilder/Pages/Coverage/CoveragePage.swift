import Templates

/// «Dekningsoversikt»: which section of law has which routine, form, control and training.
struct CoveragePage: Page {
    static let template = "dekning"

    var layout: Layout
    /// How it stands: `Alle 59 krav har en rutine. 0 av 120 gjøremål er kvittert i år.`
    var summary: String
    /// Written, planned and done.
    var figures: [CoverageFigure] = []
    /// What the rows can be narrowed to, with how many there are.
    var filters: [CoverageFilter] = []
    /// The columns after the first: routine, form, control, training, activity, owner.
    var columns: [FilterOption]
    /// The laws.
    var laws: [FilterOption]
    /// The roles.
    var roles: [FilterOption]
    /// The rows, by law and section.
    var rows: [CoverageRow]
    /// The same as a CSV file.
    var csvHref: String
    /// Pages that show how single letters of the law are met.
    var demands: [PageLink] = []
    /// The day of the count.
    var countedOn: DisplayDate

    static let fields = TemplateFields<Self> {
        ("summary", \.summary)
        ("figures", \.figures)
        ("filters", \.filters)
        ("total", \.rows.count)
        ("columns", \.columns)
        ("laws", \.laws)
        ("roles", \.roles)
        ("rows", \.rows)
        ("csvHref", \.csvHref)
        ("demands", \.demands)
        ("countedOn", \.countedOn)
    }
}

/// One section of law and what covers it.
struct CoverageRow: TemplatePart, Hashable {
    /// The identifier of the law.
    var law: String
    /// `Sosialtjenesteloven § 17`.
    var reference: String
    /// The heading of the section.
    var heading: String?
    /// The page of the section.
    var href: String
    /// The place of the section among all, for sorting.
    var order: Int
    /// The identifiers of the roles that the demands apply to, with a space between.
    var roles: String
    /// The ids of the ``CoverageFilter``s that it belongs to, with a space between.
    var filters: String
    /// Whether any demand is not met.
    var hasGap: Bool
    /// One cell per column.
    var cells: [CoverageCell]

    static let fields = TemplateFields<Self> {
        ("law", \.law)
        ("reference", \.reference)
        ("heading", \.heading)
        ("href", \.href)
        ("order", \.order)
        ("roles", \.roles)
        ("filters", \.filters)
        ("hasGap", \.hasGap)
        ("cells", \.cells)
    }
}

/// What covers a section in one respect.
struct CoverageCell: TemplatePart, Hashable {
    /// The title of the column, for narrow screens.
    var column: String
    /// Whether the office demands something here that is not there.
    var isGap: Bool
    /// Whether the office demands something here.
    var isRequired: Bool
    /// How many cover it, in words, where they are more than one: `4 rutiner`.
    var count: String?
    /// What covers it: every ``LinkLine``, as the theme rendered it.
    var links: Fragment
    /// What is said where nothing does; nil for whether it is demanded.
    var instead: String?

    static let fields = TemplateFields<Self> {
        ("column", \.column)
        ("isGap", \.isGap)
        ("isRequired", \.isRequired)
        ("count", \.count)
        ("links", \.links)
        ("instead", \.instead)
    }
}

/// How many sections have come so far: written, planned or done.
struct CoverageFigure: TemplatePart, Hashable {
    /// `Skrevet`.
    var title: String
    /// How many sections.
    var count: Int
    /// What that means: `paragrafer har en rutine`.
    var text: String

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("count", \.count)
        ("text", \.text)
    }
}

/// A part of the rows.
struct CoverageFilter: TemplatePart, Hashable {
    /// The id, in the address too.
    var id: String
    /// `Uten kontroll`.
    var title: String
    /// How many rows.
    var count: Int

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("title", \.title)
        ("count", \.count)
    }
}
