import Templates

/// The index from A to Å: every chapter, section, role and term by name.
struct IndexPage: Page {
    static let template = "register"

    var layout: Layout
    /// The entries by first letter, in Norwegian order.
    var letters: [IndexLetter]

    static let fields = TemplateFields<Self> {
        ("letters", \.letters)
    }
}

/// What begins with one letter.
struct IndexLetter: TemplatePart, Hashable {
    /// The letter.
    var title: String
    /// The anchor, unique on the page.
    var id: String
    /// Every ``IndexEntry``, in Norwegian order, as the theme rendered it.
    var entries: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("entries", \.entries)
    }
}

/// One line of the index.
struct IndexEntry: TemplateContent, Hashable {
    static let template = "registerlenke"

    /// The name.
    var title: String
    /// The page.
    var href: String
    /// What it is: the kind of a chapter, `Rolle`, `Ordliste`, `Lov`.
    var note: String

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("note", \.note)
    }
}
