import Templates

/// The page above the handbooks of all offices, where one is chosen.
struct OfficeChoicePage: Page {
    static let template = "kontorvalg"

    var layout: Layout
    /// A line under the title.
    var lead: String?
    /// The home pages of the offices.
    var offices: [PageLink]

    static let fields = TemplateFields<Self> {
        ("lead", \.lead)
        ("offices", \.offices)
    }
}
