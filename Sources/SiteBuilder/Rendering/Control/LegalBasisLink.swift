import Templates

/// A section of law that a chapter rests on.
struct LegalBasisLink: TemplatePart, Hashable {
    /// `Sosialtjenesteloven § 17`.
    var reference: String
    /// The heading of the section; nil where the law has none.
    var heading: String?
    /// The page of the section.
    var href: String

    static let fields = TemplateFields<Self> {
        ("reference", \.reference)
        ("heading", \.heading)
        ("href", \.href)
    }
}
