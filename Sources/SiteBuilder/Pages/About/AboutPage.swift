import Templates

/// «Om nettstedet»: how and when the site was made.
struct AboutPage: Page {
    static let template = "om"

    var layout: Layout
    /// Facts: built on, version of the program, number of pages, last change.
    var facts: [Fact]
    /// What the browser keeps of a reader's choices: the key, and what it is for.
    var stored: [Fact] = []
    /// Other pages about the site.
    var links: [PageLink] = []
    /// More text; empty where there is none.
    var body: Fragment = .empty

    static let fields = TemplateFields<Self> {
        ("facts", \.facts)
        ("stored", \.stored)
        ("links", \.links)
        ("body", \.body)
    }
}

/// A name and what it stands for.
struct Fact: TemplatePart, Hashable {
    /// `Bygget`.
    var name: String
    /// `21. november 2026`.
    var value: String

    static let fields = TemplateFields<Self> {
        ("name", \.name)
        ("value", \.value)
    }
}
