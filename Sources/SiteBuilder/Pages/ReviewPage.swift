/// «Revisjonsstatus»: every chapter with its owner and its next review.
struct ReviewPage: Page {
    static let template = TemplateName.review

    var layout: Layout
    /// How it stands, in one sentence.
    var summary: String
    /// The roles that own chapters.
    var roles: [FilterOption]
    /// Every ``ReviewRow``, next review first, as the theme rendered it.
    var rows: Fragment

    var values: TemplateValues {
        ["summary": summary, "roles": roles, "rows": rows]
    }
}

/// The state of one chapter.
struct ReviewRow: TemplateContent, Hashable {
    static let template = TemplateName.reviewRow

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
    /// What else is to be said: `utkast`, `endret etter godkjenning`.
    var remark: String?

    var values: TemplateValues {
        [
            "chapter": chapter, "kindTitle": kindTitle, "owner": owner, "ownerID": ownerID,
            "approvedOn": approvedOn, "nextReview": nextReview, "remark": remark,
        ]
    }
}
