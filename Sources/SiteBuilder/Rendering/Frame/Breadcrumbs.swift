import Templates

/// The way from the home page to the folder of a page; the page itself is not in it.
struct Breadcrumbs: TemplateContent {
    static let template = "sti"

    /// The pages above, outermost first.
    var links: [PageLink]

    static let fields = TemplateFields<Self> {
        ("links", \.links)
    }
}
