/// «Dekningsoversikt»: which section of law has which routine, form, control and training.
struct CoveragePage: Page {
    static let template = TemplateName.coverage

    var layout: Layout
    /// How it stands, in one sentence: `4 av 31 krav er ikke dekket`.
    var summary: String
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

    var values: TemplateValues {
        ("summary", summary)
        ("columns", columns)
        ("laws", laws)
        ("roles", roles)
        ("rows", rows)
        ("csvHref", csvHref)
        ("demands", demands)
        ("countedOn", countedOn)
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
    /// Whether any demand is not met.
    var hasGap: Bool
    /// One cell per column.
    var cells: [CoverageCell]

    var values: TemplateValues {
        ("law", law)
        ("reference", reference)
        ("heading", heading)
        ("href", href)
        ("order", order)
        ("roles", roles)
        ("hasGap", hasGap)
        ("cells", cells)
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
    /// What covers it: every ``LinkLine``, as the theme rendered it.
    var links: Fragment
    /// What is said where nothing does; nil for whether it is demanded.
    var instead: String?

    var values: TemplateValues {
        ("column", column)
        ("isGap", isGap)
        ("isRequired", isRequired)
        ("links", links)
        ("instead", instead)
    }
}
