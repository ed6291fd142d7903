import Templates

/// One line under the title on whether a reader can rely on the text; it turns into a warning on
/// the reader's own day.
struct TrustLine: TemplatePart {
    /// Whether the whole handbook is a proposal that no office has adopted.
    var isProposal = false
    /// Whether the text is as it was approved, and the law has not changed since.
    var isSound = false
    /// When it was approved; nil where it was not.
    var approvedOn: DisplayDate?
    /// Whom to ask: the role that keeps the text.
    var owner: PageLink?
    /// When it is to be looked at next.
    var nextReview: DisplayDate?
    /// The first day on which that is near.
    var soonFrom: String?
    /// The last day before that one.
    var calmUntil: String?
    /// Whether it is near on the day of the build; the browser decides again.
    var isSoon = false
    /// Whether it has passed on the day of the build; the browser decides again.
    var isOverdue = false

    static let fields = TemplateFields<Self> {
        ("isProposal", \.isProposal)
        ("isSound", \.isSound)
        ("approvedOn", \.approvedOn)
        ("owner", \.owner)
        ("nextReview", \.nextReview)
        ("soonFrom", \.soonFrom)
        ("calmUntil", \.calmUntil)
        ("isSoon", \.isSoon)
        ("isOverdue", \.isOverdue)
        ("isDue", { $0.isSoon || $0.isOverdue })
    }
}
