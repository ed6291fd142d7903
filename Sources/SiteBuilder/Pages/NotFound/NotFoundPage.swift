/// The page for an address that is not there.
struct NotFoundPage: Page {
    static let template = TemplateName.notFound

    var layout: Layout
    /// The home page.
    var homeHref: String
    /// The search page.
    var searchHref: String
    /// The index from A to Å.
    var indexHref: String

    var values: TemplateValues {
        ("homeHref", homeHref)
        ("searchHref", searchHref)
        ("indexHref", indexHref)
    }
}
