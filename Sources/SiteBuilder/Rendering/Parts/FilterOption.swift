import Templates

/// One choice in a filter.
struct FilterOption: TemplatePart, Hashable {
    /// The identifier, as rows carry it.
    var id: String
    /// The text.
    var title: String

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("title", \.title)
    }
}
