import Templates

/// What an office adds to a common chapter, set apart in its text.
struct Addition: TemplateContent {
    static let template = "tillegg"

    /// `Lokalt i Hamar`.
    var title: String
    /// The anchor of the heading.
    var id: String
    /// The level of the heading, 2–6.
    var level: Int
    /// The text.
    var body: Fragment
    /// The role that keeps it.
    var owner: SlotLink?
    /// When it was approved.
    var approvedOn: DisplayDate?
    /// The role that approved it.
    var approver: SlotLink?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("level", \.level)
        ("body", \.body)
        ("owner", \.owner)
        ("approvedOn", \.approvedOn)
        ("approver", \.approver)
    }
}

/// A link in a text that several pages show.
struct SlotLink: TemplatePart, Hashable {
    /// The text.
    var title: String
    /// Where it leads.
    var href: Slot

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
    }
}
