import Templates

/// The page of one law: its sections and what the handbook has on each.
struct LawPage: Page {
    static let template = "lov"

    var layout: Layout
    /// `lov 18. desember 2009 nr. 131`.
    var officialName: String?
    /// Short names and abbreviations, with commas.
    var shortNames: String?
    /// The law at Lovdata.
    var lovdataHref: String
    /// When the list of sections was last compared with Lovdata.
    var comparedOn: DisplayDate?
    /// `for 5 måneder siden`.
    var comparedAge: String?
    /// Whether that is so long ago that readers should know.
    var isComparisonOld = false
    /// When the law came into force or was repealed, where that matters.
    var validity: String?
    /// The parts of the law, in order.
    var parts: [LawPart]

    static let fields = TemplateFields<Self> {
        ("officialName", \.officialName)
        ("shortNames", \.shortNames)
        ("lovdataHref", \.lovdataHref)
        ("comparedOn", \.comparedOn)
        ("comparedAge", \.comparedAge)
        ("isComparisonOld", \.isComparisonOld)
        ("validity", \.validity)
        ("parts", \.parts)
        ("contents", \.contents)
    }

    /// The headings of the parts.
    private var contents: Fragment {
        Contents(
            entries: parts.compactMap { part in
                part.title.map { Contents.Entry(level: 2, title: $0, id: part.id) }
            }
        ).fragment
    }
}

/// A chapter of a law.
struct LawPart: TemplatePart, Hashable {
    /// The heading; nil where a law has no chapters.
    var title: String?
    /// The anchor, unique on the page.
    var id: String
    /// Every ``LawSection``, as the theme rendered it.
    var sections: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("sections", \.sections)
    }
}

/// A section in the list of its law.
struct LawSection: TemplateContent, Hashable {
    static let template = "lovparagraf"

    /// `§ 17`.
    var number: String
    /// The heading.
    var heading: String?
    /// The anchor of the line.
    var id: String
    /// The page of the section; nil where the handbook has nothing to say of it.
    var href: String?
    /// The section at Lovdata, where it has no page here.
    var lovdataHref: String?
    /// Whether the office has written guidance.
    var hasGuidance: Bool
    /// How many chapters cite it, in words: `3 kapitler`; nil for none.
    var citedBy: String?
    /// Whether the section no longer applies.
    var isRepealed = false
    /// When it ends to apply, or that it does not yet.
    var status: String?
    /// What is adopted of changes, and not in force.
    var coming: String?

    static let fields = TemplateFields<Self> {
        ("number", \.number)
        ("heading", \.heading)
        ("id", \.id)
        ("href", \.href)
        ("lovdataHref", \.lovdataHref)
        ("hasGuidance", \.hasGuidance)
        ("citedBy", \.citedBy)
        ("isRepealed", \.isRepealed)
        ("status", \.status)
        ("coming", \.coming)
    }
}
