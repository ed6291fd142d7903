/// What is filled in when markup is written to the page that it stands on.
///
/// Markup that several pages share is rendered once with slots in it; each page writes it with its
/// own addresses. Pages and files are named by their path from the root of the site.
package enum Slot: Hashable, Sendable {
    /// The address of a page, perhaps of an anchor on it.
    case link(page: String, anchor: String?)
    /// The address of a file that is no page.
    case file(String)
    /// What marks a link to a page as the one to the page that it stands on.
    case mark(page: String)
    /// What is written by itself between what stands before the slot and after it.
    case content
}

extension Slot: TemplateRepresentable {
    package static var shape: TemplateShape { .text }
    package var templateValue: TemplateValue { .slot(self) }
}
