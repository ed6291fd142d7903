import Templates

/// A sheet to print and sign: what someone has read or done, with the versions.
struct SheetPage: Page {
    static let template = "kvittering"

    var layout: Layout
    /// What the signature says, in one sentence.
    var lead: String
    /// The page that the sheet belongs to.
    var back: PageLink
    /// What the first column holds: `Steg`, `Kapittel`.
    var column: String
    /// What is signed for, by stage or kind.
    var groups: [SheetGroup]
    /// Those who sign at the foot.
    var signers: [String]
    /// The day of the build.
    var madeOn: DisplayDate

    static let fields = TemplateFields<Self> {
        ("lead", \.lead)
        ("back", \.back)
        ("column", \.column)
        ("groups", \.groups)
        ("signers", \.signers)
        ("madeOn", \.madeOn)
    }
}

/// A part of a sheet under a heading of its own.
struct SheetGroup: TemplatePart, Hashable {
    /// The heading.
    var title: String
    /// Every ``SheetRow``, at least one, as the theme rendered it.
    var rows: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("rows", \.rows)
    }
}

/// A line to sign.
struct SheetRow: TemplateContent, Hashable {
    static let template = "kvitteringsrad"

    /// What is signed for; without an address where it has no page.
    var title: String
    /// Its page.
    var href: String?
    /// Who sees to it.
    var note: String?
    /// The version; nil where it has none.
    var version: DisplayDate?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("note", \.note)
        ("version", \.version)
    }
}
