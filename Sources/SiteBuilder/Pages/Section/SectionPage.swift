import Templates

/// The page of one section of law.
struct SectionPage: Page {
    static let template = "paragraf"

    var layout: Layout
    /// `§ 20 a`.
    var number: String
    /// The heading of the section; nil where the law has none.
    var heading: String?
    /// The law.
    var law: PageLink
    /// Where in the law: `Kapittel 4. Individuelle tjenester`.
    var place: String?
    /// The routine that governs it; nil where no routine rests on it.
    var routine: PageLink?
    /// The section at Lovdata.
    var lovdataHref: String
    /// When the office last compared its guidance with Lovdata.
    var comparedOn: DisplayDate?
    /// `for 5 måneder siden`.
    var comparedAge: String?
    /// Whether that is so long ago that readers should know.
    var isComparisonOld = false
    /// The act of the last change, with the day.
    var changedBy: String?
    /// The last day of a provision that ends.
    var lastDay: DisplayDate?
    /// When the section came into force or was repealed, where that matters.
    var validity: String?
    /// Whether the section no longer applies.
    var isRepealed = false
    /// The section itself, or others that the guidance cites, where they changed after it was
    /// approved; what happened as the note.
    var lawChanges: [PageLink] = []
    /// Changes of law that are adopted and not in force; what happens as the note.
    var comingLaw: [PageLink] = []
    /// Whether the office's guidance is a draft.
    var isDraft = false
    /// Whether a reader can rely on the guidance; nil where there is none in force.
    var trust: TrustLine?
    /// The document control of the guidance; nil where there is none.
    var control: DocumentControl?
    /// Whether the guidance changed after its approval.
    var isChangedAfterApproval = false
    /// The office's guidance; empty where it has none yet.
    var guidance: Fragment = .empty
    /// Whose the guidance is; nil without guidance, or where no offices share the handbook.
    var origin: Origin?
    /// ``Contents/fragment``.
    var contents: Fragment = .empty
    /// What cites the section, by kind.
    var citations: [CitationGroup] = []
    /// Pages that show how its letters are met.
    var demands: [PageLink] = []
    /// How many cite it.
    var citationCount = 0
    /// The section before it.
    var previous: PageLink?
    /// The section after it.
    var next: PageLink?

    static let fields = TemplateFields<Self> {
        ("number", \.number)
        ("heading", \.heading)
        ("law", \.law)
        ("place", \.place)
        ("routine", \.routine)
        ("lovdataHref", \.lovdataHref)
        ("comparedOn", \.comparedOn)
        ("comparedAge", \.comparedAge)
        ("isComparisonOld", \.isComparisonOld)
        ("changedBy", \.changedBy)
        ("lastDay", \.lastDay)
        ("validity", \.validity)
        ("isRepealed", \.isRepealed)
        ("lawChanges", \.lawChanges)
        ("comingLaw", \.comingLaw)
        ("isDraft", \.isDraft)
        ("trust", \.trust)
        ("control", \.control)
        ("isChangedAfterApproval", \.isChangedAfterApproval)
        ("guidance", \.guidance)
        ("contents", \.contents)
        ("origin", \.origin)
        ("citations", \.citations)
        ("demands", \.demands)
        ("citationCount", \.citationCount)
        ("previous", \.previous)
        ("next", \.next)
    }
}

/// What cites a section in one way.
struct CitationGroup: TemplatePart, Hashable {
    /// `Har § 17 som lovgrunnlag`.
    var title: String
    /// A word of its own for the anchor `side:…`.
    var id: String
    /// How many there are.
    var count: Int
    /// Whether it is the first, which stands open.
    var isFirst = false
    /// Every ``Citation``, at least one, as the theme rendered it.
    var citations: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("count", \.count)
        ("isFirst", \.isFirst)
        ("citations", \.citations)
    }
}

/// A document, an activity or a control that cites a section.
struct Citation: TemplateContent, Hashable {
    static let template = "henvisning"

    /// The title of the chapter or activity.
    var title: String
    /// Its page.
    var href: String
    /// Under which headings it cites; where in the section, such as `andre ledd`, as the note.
    var places: [PageLink] = []
    /// How many more places there are; nil for none.
    var more: Int?
    /// A sentence that tells more, plain.
    var sentence: String?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("places", \.places)
        ("more", \.more)
        ("sentence", \.sentence)
    }
}
