import Templates

/// A date as a reader sees it and as a machine reads it.
struct DisplayDate: TemplatePart, Hashable {
    /// `1. september 2023`.
    var text: String
    /// `2023-09-01`.
    var iso: String

    static let fields = TemplateFields<Self> {
        ("text", \.text)
        ("iso", \.iso)
    }
}
