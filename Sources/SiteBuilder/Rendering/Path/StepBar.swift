/// The line above a chapter for readers who came from a path: where they are, and what is next.
struct StepBar: TemplateContent {
    static let template = TemplateName.stepBar

    /// The anchor that the step of the path leads to.
    var id: String
    /// The number of the step, from 1.
    var number: Int
    /// How many steps the path has.
    var count: Int
    /// Back to the step on the path's page.
    var path: PageLink
    /// The heading to read from, where the step names one.
    var heading: PageLink?
    /// The next step; nil after the last.
    var next: PageLink?

    var values: TemplateValues {
        ("id", id)
        ("number", number)
        ("count", count)
        ("path", path)
        ("heading", heading)
        ("next", next)
    }
}
