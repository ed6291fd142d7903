/// What an office adds to a common chapter, set apart in its text.
struct Addition: TemplateContent {
    static let template = TemplateName.addition

    /// `Lokalt i Hamar`.
    var title: String
    /// The anchor of the heading.
    var id: String
    /// The level of the heading, 2–6.
    var level: Int
    /// The text.
    var body: Fragment
    /// The role that keeps it.
    var owner: PageLink?
    /// When it was approved.
    var approvedOn: DisplayDate?
    /// The role that approved it.
    var approver: PageLink?

    var values: TemplateValues {
        ("title", title)
        ("id", id)
        ("level", level)
        ("body", body)
        ("owner", owner)
        ("approvedOn", approvedOn)
        ("approver", approver)
    }
}
