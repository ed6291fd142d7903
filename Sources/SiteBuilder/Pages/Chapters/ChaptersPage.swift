import Templates

/// Every chapter by folder: where «Kapitler» in the head leads.
struct ChaptersPage: Page {
    static let template = "kapitler"

    var layout: Layout
    /// The index from A to Å.
    var indexHref: String
    /// The folders with their chapters, in order.
    var groups: [LongLinkGroup]

    static let fields = TemplateFields<Self> {
        ("indexHref", \.indexHref)
        ("groups", \.groups)
    }
}
