import Templates

/// The page at a former address, which leads to the present one.
struct RedirectPage: Page {
    static let template = "flyttet"

    var layout: Layout
    /// The present address.
    var target: PageLink

    static let fields = TemplateFields<Self> {
        ("target", \.target)
    }
}
