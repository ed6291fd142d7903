import Templates

/// The document control of one chapter: who keeps it, who approved it, and until when it holds.
struct DocumentControl: TemplatePart {
    /// How it stands, the most urgent first.
    var statuses: [StatusLabel]
    /// The role that owns the chapter.
    var owner: PageLink?
    /// The role that steps in for the owner.
    var deputy: PageLink?
    /// The role that approved it.
    var approver: PageLink?
    /// When it was approved.
    var approvedOn: DisplayDate?
    /// How often it is reviewed: `12 måneder`.
    var interval: String
    /// When it is to be looked at next.
    var nextReview: DisplayDate?
    /// Whether that day had passed on the day of the build; the browser decides again.
    var isOverdue = false
    /// The version: the day of the latest change, where it is not that of the approval.
    var version: DisplayDate?
    /// The page that compares its versions; nil where there is only one.
    var comparison: ComparisonLink?
    /// The chapter in earlier editions, the latest first.
    var earlier: [EarlierVersion] = []

    static let fields = TemplateFields<Self> {
        ("statuses", \.statuses)
        ("owner", \.owner)
        ("deputy", \.deputy)
        ("approver", \.approver)
        ("approvedOn", \.approvedOn)
        ("interval", \.interval)
        ("nextReview", \.nextReview)
        ("isOverdue", \.isOverdue)
        ("version", \.version)
        ("comparison", \.comparison)
        ("earlier", \.earlier)
    }
}
