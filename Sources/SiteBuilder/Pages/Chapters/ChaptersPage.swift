/// Every chapter by folder: where «Kapitler» in the head leads.
struct ChaptersPage: Page {
    static let template = TemplateName.chapters

    var layout: Layout
    /// The index from A to Å.
    var indexHref: String
    /// The folders with their chapters, in order.
    var groups: [LongLinkGroup]

    var values: TemplateValues {
        ("indexHref", indexHref)
        ("groups", groups)
    }
}
