import Templates

/// «§ 25-1 bokstav a–e: slik oppfyller vi kravet»: what covers each letter of a provision.
struct DemandPage: Page {
    static let template = "krav"

    var layout: Layout
    /// How it stands, in one sentence.
    var summary: String
    /// The page of the section.
    var section: PageLink
    /// The letters.
    var points: [DemandPoint]
    /// The day of the build.
    var countedOn: DisplayDate

    static let fields = TemplateFields<Self> {
        ("summary", \.summary)
        ("section", \.section)
        ("points", \.points)
        ("countedOn", \.countedOn)
    }
}

/// One letter of the provision.
struct DemandPoint: TemplatePart {
    /// `Bokstav a`.
    var title: String
    /// The anchor of its heading.
    var id: String
    /// What it demands.
    var text: String
    /// Whether nothing covers it.
    var isGap: Bool
    /// What covers it, by kind.
    var groups: [LinkGroup]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("text", \.text)
        ("isGap", \.isGap)
        ("groups", \.groups)
    }
}
