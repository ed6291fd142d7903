/// The search page: a field and a place for the results, which the search script fills.
struct SearchPage: Page {
    static let template = TemplateName.search

    var layout: Layout
    /// The index from A to Å, for readers without JavaScript.
    var indexHref: String

    var values: TemplateValues {
        ("indexHref", indexHref)
    }
}
