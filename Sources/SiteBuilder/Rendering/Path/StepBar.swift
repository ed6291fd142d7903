import Templates

/// The line above a chapter for readers who came from a path: where they are, and what is next.
struct StepBar: TemplateContent {
    static let template = "steglinje"

    /// The anchor that the step of the path leads to.
    var id: String
    /// What the browser stores the step under: the path, the step and the version of the chapter.
    var pathID: String
    /// The key of the step.
    var key: String
    /// The version of the chapter that is read.
    var version: DisplayDate?
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

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("pathID", \.pathID)
        ("key", \.key)
        ("version", \.version)
        ("number", \.number)
        ("count", \.count)
        ("path", \.path)
        ("heading", \.heading)
        ("next", \.next)
    }
}
