/// One choice in a filter.
struct FilterOption: TemplatePart, Hashable {
    /// The identifier, as rows carry it.
    var id: String
    /// The text.
    var title: String

    var values: TemplateValues {
        ("id", id)
        ("title", title)
    }
}
