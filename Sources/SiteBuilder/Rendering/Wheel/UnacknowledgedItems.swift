import Templates

/// What nobody has said is done, though its last day has passed or will pass within a year.
struct UnacknowledgedItems: TemplatePart, Hashable {
    /// The day that the acknowledgements are known up to: that of the build.
    var asOf: DisplayDate
    /// How many of the items were due before that day; the browser counts anew.
    var count: Int
    /// The items, each with ``ActivityItem/due``; those that are not yet due are hidden.
    var items: [UnacknowledgedItem]

    static let fields = TemplateFields<Self> {
        ("asOf", \.asOf)
        ("count", \.count)
        ("isNone", { $0.count == 0 })
        ("items", \.items)
    }
}

/// One of them.
struct UnacknowledgedItem: TemplatePart, Hashable {
    /// What is to be done.
    var title: String
    /// The chapter to use, or the place in the wheel.
    var href: String
    /// The responsible role.
    var responsible: PageLink?
    /// The last day in time.
    var due: DisplayDate
    /// `og 3 til siden 21. mai 2026`
    var remark: String?
    /// Whether it was due before the day of the build.
    var isDue: Bool

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("responsible", \.responsible)
        ("due", \.due)
        ("remark", \.remark)
        ("isDue", \.isDue)
    }
}
