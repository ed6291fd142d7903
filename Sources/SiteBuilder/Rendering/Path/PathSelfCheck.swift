import Templates

/// The questions of a path.
struct PathSelfCheck: TemplatePart {
    /// The `h2` with its anchor.
    var heading: Fragment
    /// What stands above the first question.
    var text: Fragment
    /// The questions.
    var questions: [PathQuestion]

    static let fields = TemplateFields<Self> {
        ("heading", \.heading)
        ("text", \.text)
        ("questions", \.questions)
    }
}

/// One question.
struct PathQuestion: TemplatePart {
    /// The `h3` with the question and its anchor.
    var heading: Fragment
    /// How many answers to choose.
    var hint: String
    /// The answers to choose from; empty where the reader thinks of one herself.
    var choices: [PathChoice]
    /// The right ones among them, with a semicolon between.
    var rightAnswer: String
    /// Why they are right.
    var explanation: Fragment

    static let fields = TemplateFields<Self> {
        ("heading", \.heading)
        ("hint", \.hint)
        ("choices", \.choices)
        ("rightAnswer", \.rightAnswer)
        ("explanation", \.explanation)
    }
}

/// One answer to choose.
struct PathChoice: TemplatePart {
    /// The name of the control, the same for all answers to one question.
    var name: String
    /// `radio` where one answer is right, `checkbox` where several are.
    var control: String
    /// What the answer says.
    var text: String
    /// Whether it is right.
    var isRight: Bool

    static let fields = TemplateFields<Self> {
        ("name", \.name)
        ("control", \.control)
        ("text", \.text)
        ("isRight", \.isRight)
    }
}
