import Templates

/// One word on how a chapter stands: `Gjeldende`, `Forfalt`.
///
/// What depends on the day is on the page for every day, and hidden when it does not hold on the
/// day of the build; the browser decides again.
struct StatusLabel: TemplatePart, Hashable {
    /// The words.
    var title: String
    /// The condition in ASCII letters, for class names.
    var kind: String
    /// The first day on which it holds; nil for all before `until`.
    var from: String?
    /// The last day on which it holds; nil for all after `from`.
    var until: String?
    /// Whether it does not hold on the day of the build.
    var isHidden = false

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("kind", \.kind)
        ("from", \.from)
        ("until", \.until)
        ("isHidden", \.isHidden)
    }
}
