/// The page at a former address, which leads to the present one.
struct RedirectPage: Page {
    static let template = TemplateName.redirect

    var layout: Layout
    /// The present address.
    var target: PageLink

    var values: TemplateValues {
        ("target", target)
    }
}
