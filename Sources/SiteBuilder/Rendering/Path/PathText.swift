import Templates

/// The text of a path for new employees: stages of steps, and questions.
struct PathText: TemplateContent {
    static let template = "opplaring"

    /// The address of the path's page from the root of the site: progress is kept under it.
    var id: String
    /// How many steps there are.
    var count: Int
    /// How long they take together: `21 timer 5 min`.
    var time: String
    /// What stands above the first stage.
    var introduction: Fragment
    /// The stages.
    var stages: [PathStage]
    /// The questions.
    var selfCheck: PathSelfCheck?
    /// What stands between the stages and the questions.
    var closing: Fragment
    /// The sheet to print and sign.
    var sheetHref: String
    /// «Les på nytt».
    var rereadHref: String

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("count", \.count)
        ("time", \.time)
        ("introduction", \.introduction)
        ("stages", \.stages)
        ("selfCheck", \.selfCheck)
        ("closing", \.closing)
        ("sheetHref", \.sheetHref)
        ("rereadHref", \.rereadHref)
    }
}

/// A stage of a path, such as the first day.
struct PathStage: TemplatePart {
    /// The `h2` with its anchor.
    var heading: Fragment
    /// What the stage says besides its steps.
    var text: Fragment
    /// How long its steps take together.
    var time: String
    /// How many they are.
    var count: Int
    /// The steps.
    var steps: [PathStep]

    static let fields = TemplateFields<Self> {
        ("heading", \.heading)
        ("text", \.text)
        ("time", \.time)
        ("count", \.count)
        ("steps", \.steps)
    }
}

/// One step of a path.
struct PathStep: TemplatePart {
    /// The anchor of the step.
    var id: String
    /// The name that the browser remembers the step by.
    var key: String
    /// The number in the whole path, from 1.
    var number = 0
    /// What to do.
    var title: String
    /// Where to do it; nil for a link that leads nowhere.
    var href: String?
    /// How long it takes: `15 min`.
    var time: String
    /// Who sees to it.
    var responsible = ""
    /// The page of that role.
    var responsibleHref: String?
    /// The version of the chapter that the step leads to.
    var version: DisplayDate?
    /// The changes of that chapter after which it must be read again, latest first.
    var changes: [ChangeNote] = []
    /// What stands under the step.
    var text: Fragment = .empty

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("key", \.key)
        ("number", \.number)
        ("title", \.title)
        ("href", \.href)
        ("time", \.time)
        ("responsible", \.responsible)
        ("responsibleHref", \.responsibleHref)
        ("version", \.version)
        ("changes", \.changes)
        ("text", \.text)
    }
}
