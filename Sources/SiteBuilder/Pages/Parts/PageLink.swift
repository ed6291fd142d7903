/// A link with its text.
struct PageLink: TemplateContent, Hashable {
    static let template = TemplateName.link

    /// The text.
    var title: String
    /// The relative address.
    var href: String
    /// A word or two after the link, such as the kind or the date.
    var note: String?

    var values: TemplateValues {
        ["title": title, "href": href, "note": note]
    }
}
