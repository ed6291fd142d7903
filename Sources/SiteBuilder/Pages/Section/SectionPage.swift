/// The page of one section of law.
struct SectionPage: Page {
    static let template = TemplateName.section

    var layout: Layout
    /// `§ 20 a`.
    var number: String
    /// The heading of the section; nil where the law has none.
    var heading: String?
    /// The law.
    var law: PageLink
    /// Where in the law: `Kapittel 4. Individuelle tjenester`.
    var place: String?
    /// The section at Lovdata.
    var lovdataHref: String
    /// When the office last compared its guidance with Lovdata.
    var comparedOn: DisplayDate?
    /// When the section came into force or was repealed, where that matters.
    var validity: String?
    /// Whether the section no longer applies.
    var isRepealed = false
    /// The section itself, or others that the guidance cites, where they changed after it was
    /// approved; what happened as the note.
    var lawChanges: [PageLink] = []
    /// Whether the office's guidance is a draft.
    var isDraft = false
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

    var values: TemplateValues {
        ("number", number)
        ("heading", heading)
        ("law", law)
        ("place", place)
        ("lovdataHref", lovdataHref)
        ("comparedOn", comparedOn)
        ("validity", validity)
        ("isRepealed", isRepealed)
        ("lawChanges", lawChanges)
        ("isDraft", isDraft)
        ("control", control)
        ("isChangedAfterApproval", isChangedAfterApproval)
        ("guidance", guidance)
        ("contents", contents)
        ("origin", origin)
        ("citations", citations)
        ("demands", demands)
        ("citationCount", citationCount)
        ("previous", previous)
        ("next", next)
    }
}

/// All chapters of one kind that cite a section.
struct CitationGroup: TemplatePart, Hashable {
    /// `Rutiner`.
    var title: String
    /// A word of its own for the anchor `side:…`.
    var id: String
    /// Every ``Citation``, at least one, as the theme rendered it.
    var citations: Fragment

    var values: TemplateValues {
        ("title", title)
        ("id", id)
        ("citations", citations)
    }
}

/// One place that cites a section.
struct Citation: TemplateContent, Hashable {
    static let template = TemplateName.citation

    /// The title of the chapter or activity.
    var title: String
    /// The place in the chapter.
    var href: String
    /// `andre ledd bokstav a`.
    var pinpoint: String?
    /// The sentence with the citation, plain.
    var sentence: String?
    /// Whether the chapter names the section as its legal basis.
    var isLegalBasis = false

    var values: TemplateValues {
        ("title", title)
        ("href", href)
        ("pinpoint", pinpoint)
        ("sentence", sentence)
        ("isLegalBasis", isLegalBasis)
    }
}
