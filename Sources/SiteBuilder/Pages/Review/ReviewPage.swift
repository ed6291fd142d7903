import Templates

/// «Revisjonsstatus»: what must be done, and every chapter with its owner and its next review.
struct ReviewPage: Page {
    static let template = "revisjon"

    var layout: Layout
    /// How it stands, in one sentence.
    var summary: String
    /// What must be done, by the role that answers for it.
    var groups: [ReviewGroup] = []
    /// The roles that own chapters.
    var roles: [FilterOption]
    /// The statuses that chapters have, or get with time.
    var statuses: [FilterOption] = []
    /// Every ``ReviewRow``, next review first, as the theme rendered it.
    var rows: Fragment

    static let fields = TemplateFields<Self> {
        ("summary", \.summary)
        ("groups", \.groups)
        ("roles", \.roles)
        ("statuses", \.statuses)
        ("rows", \.rows)
    }
}

/// What one role must do something with.
struct ReviewGroup: TemplatePart {
    /// The role, or that there is none.
    var title: String
    /// The page of the role.
    var href: String?
    /// Its chapters.
    var chapters: [ReviewTask]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("chapters", \.chapters)
    }
}

/// One chapter that must be looked at.
struct ReviewTask: TemplatePart, Hashable {
    /// The chapter.
    var chapter: PageLink
    /// How it stands.
    var statuses: [StatusLabel]
    /// When it is to be looked at.
    var due: DisplayDate?

    static let fields = TemplateFields<Self> {
        ("chapter", \.chapter)
        ("statuses", \.statuses)
        ("due", \.due)
    }
}

/// The state of one chapter.
struct ReviewRow: TemplateContent, Hashable {
    static let template = "revisjonsrad"

    /// The chapter.
    var chapter: PageLink
    /// The kind as a reader sees it.
    var kindTitle: String
    /// The role that owns it.
    var owner: PageLink?
    /// The identifier of that role.
    var ownerID: String?
    /// When it was approved; nil for a draft.
    var approvedOn: DisplayDate?
    /// When it is to be looked at next.
    var nextReview: DisplayDate?
    /// How it stands.
    var statuses: [StatusLabel]
    /// The kinds of what holds on the day of the build, with a space between.
    var status: String

    static let fields = TemplateFields<Self> {
        ("chapter", \.chapter)
        ("kindTitle", \.kindTitle)
        ("owner", \.owner)
        ("ownerID", \.ownerID)
        ("approvedOn", \.approvedOn)
        ("nextReview", \.nextReview)
        ("statuses", \.statuses)
        ("status", \.status)
    }
}
