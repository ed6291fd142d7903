import Templates

/// «Kontorene»: how each office uses the common handbook.
struct OfficesPage: Page {
    static let template = "kontorer"

    var layout: Layout
    /// One or two sentences under the title.
    var lead: String
    /// The offices, one only in an office's own handbook.
    var offices: [OfficePart]

    static let fields = TemplateFields<Self> {
        ("lead", \.lead)
        ("offices", \.offices)
    }
}

/// One office.
struct OfficePart: TemplatePart, Hashable {
    /// `Nav Hamar`.
    var title: String
    /// The anchor.
    var id: String
    /// How many common chapters are adopted, in one sentence.
    var summary: String
    /// What the office says, by the name of the value.
    var facts: [OfficeFact]
    /// Chapters under headings: not adopted, added to, own, replaced; none that is empty.
    var groups: [OfficeGroup]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("summary", \.summary)
        ("facts", \.facts)
        ("groups", \.groups)
    }
}

/// A value of the office.
struct OfficeFact: TemplatePart, Hashable {
    /// `Utbetalingsdager`.
    var name: String
    /// What the office says; nil where it says nothing.
    var value: String?

    static let fields = TemplateFields<Self> {
        ("name", \.name)
        ("value", \.value)
    }
}

/// Chapters that share how the office stands to them.
struct OfficeGroup: TemplatePart, Hashable {
    /// `Ikke vedtatt`.
    var title: String
    /// How many there are.
    var count: Int
    /// The chapters; `href` is empty for one that the handbook does not have.
    var items: [OfficeItem]

    /// Whether the list is short enough to stand open.
    var isShort: Bool { count <= 10 }

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("count", \.count)
        ("items", \.items)
        ("isShort", \.isShort)
    }
}

/// A chapter in such a list.
struct OfficeItem: TemplatePart, Hashable {
    /// The title.
    var title: String
    /// The page; nil where this handbook does not have it.
    var href: String?
    /// A few words more.
    var note: String?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("note", \.note)
    }
}
