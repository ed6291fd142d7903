import Templates

/// The search page: a field and a place for the results, which the search script fills.
struct SearchPage: Page {
    static let template = "sok"

    var layout: Layout
    /// The index from A to Å, for readers without JavaScript.
    var indexHref: String

    static let fields = TemplateFields<Self> {
        ("indexHref", \.indexHref)
    }
}
