/// The way from the home page to the folder of a page; the page itself is not in it.
struct Breadcrumbs: TemplateContent {
    static let template = TemplateName.breadcrumbs

    /// The pages above, outermost first.
    var links: [PageLink]

    var values: TemplateValues {
        ("links", links)
    }
}
