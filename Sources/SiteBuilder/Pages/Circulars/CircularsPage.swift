import Templates

/// The circulars and what cites them.
struct CircularsPage: Page {
    static let template = "rundskriv"

    var layout: Layout
    /// The circulars, in the order of the register.
    var circulars: [CircularEntry]

    static let fields = TemplateFields<Self> {
        ("circulars", \.circulars)
    }
}

/// A circular with what cites it.
struct CircularEntry: TemplatePart, Hashable {
    /// The anchor.
    var id: String
    /// `R35-00`.
    var number: String
    /// What it is about.
    var title: String
    /// What else texts call it, with commas.
    var names: String?
    /// Where it can be read; nil where nobody has put in the address.
    var href: String?
    /// The chapters that cite it, the points as the note.
    var chapters: [PageLink] = []

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("number", \.number)
        ("title", \.title)
        ("names", \.names)
        ("href", \.href)
        ("chapters", \.chapters)
    }
}
