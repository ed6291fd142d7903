import Templates

/// One entry of a chapter's own list of changes.
struct ChangeNote: TemplateContent, Hashable {
    static let template = "endring"

    /// When.
    var date: DisplayDate
    /// What changed, in the words of the coordinator.
    var text: String
    /// Whether everyone must read the chapter again.
    var mustReread: Bool
    /// The chapter; nil on the page of the chapter itself.
    var chapter: PageLink?

    static let fields = TemplateFields<Self> {
        ("date", \.date)
        ("text", \.text)
        ("mustReread", \.mustReread)
        ("chapter", \.chapter)
    }
}
