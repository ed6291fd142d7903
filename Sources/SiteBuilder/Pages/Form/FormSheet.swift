import Templates

/// A form on the page of its chapter.
struct FormSheet: TemplatePart {
    /// The name of the form in lines of results: `stikkprove-vilkar`.
    var name: String
    /// The text before anything is to be filled in.
    var introduction: Fragment = .empty
    /// Every ``FormAreaItem``, as the theme rendered it.
    var areas: Fragment
    /// The text after the last area.
    var ending: Fragment = .empty
    /// The title of the note that the answers can be copied as; nil without one.
    var noteTitle: String?
    /// How the cases of a spot check are counted; nil for a form that is filled in once.
    var count: FormCount?

    static let fields = TemplateFields<Self> {
        ("name", \.name)
        ("introduction", \.introduction)
        ("areas", \.areas)
        ("ending", \.ending)
        ("noteTitle", \.noteTitle)
        ("count", \.count)
    }
}

/// How the cases of a spot check are counted.
struct FormCount: TemplatePart {
    /// The answers, in the order in which they are counted.
    var answers: [FormAnswer]
    /// The offices to choose among; may be empty.
    var offices: [FilterOption]

    static let fields = TemplateFields<Self> {
        ("answers", \.answers)
        ("offices", \.offices)
    }
}

/// An answer to choose.
struct FormAnswer: TemplatePart, Hashable {
    /// The answer as the front matter has it.
    var value: String
    /// The answer with a capital letter.
    var title: String

    static let fields = TemplateFields<Self> {
        ("value", \.value)
        ("title", \.title)
    }
}

/// An area of a form.
struct FormAreaItem: TemplateContent {
    static let template = "skjemaomrade"

    /// The heading, plain; nil for what stands above the first.
    var title: String?
    /// The heading.
    var heading: Fragment = .empty
    /// The anchor of the heading.
    var anchor: String?
    /// The text, fields and inner areas.
    var content: Fragment
    /// Whether anything is to be filled in.
    var hasFields: Bool
    /// Whether it stands in no other area, and can be copied alone.
    var isOuter: Bool
    /// Whether it is the first that can be folded, which stands open.
    var isFirst = false
    /// Whether it can be folded.
    var isFolding: Bool { isOuter && hasFields && title != nil }
    /// The number of the point of the note that it belongs to.
    var noteNumber: Int?
    /// What that point is called.
    var noteTitle: String?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("heading", \.heading)
        ("anchor", \.anchor)
        ("content", \.content)
        ("hasFields", \.hasFields)
        ("isOuter", \.isOuter)
        ("isFirst", \.isFirst)
        ("isFolding", \.isFolding)
        ("noteNumber", \.noteNumber)
        ("noteTitle", \.noteTitle)
    }
}

/// A text to write, or a tick.
struct FormFieldItem: TemplateContent {
    static let template = "skjemafelt"

    /// The number of the control on the page, from 1: ids are made of it.
    var control: Int
    /// The id of a numbered point; nil for others.
    var anchor: String?
    /// The number of the point.
    var number: Int?
    /// What is asked for.
    var label: Fragment
    /// What is asked for, plain, for copying.
    var name: String
    /// What explains it.
    var help: Fragment = .empty
    /// Whether it is a tick.
    var isTick: Bool = false
    /// Whether a day is asked for.
    var isDate = false
    /// Whether the answer is a few words, such as roles or a place.
    var isShort = false
    /// Whether there is room for some lines from the start.
    var isLarge: Bool = false

    static let fields = TemplateFields<Self> {
        ("control", \.control)
        ("anchor", \.anchor)
        ("number", \.number)
        ("label", \.label)
        ("name", \.name)
        ("help", \.help)
        ("isTick", \.isTick)
        ("isDate", \.isDate)
        ("isShort", \.isShort)
        ("isLarge", \.isLarge)
    }
}

/// A numbered point that takes an answer.
struct FormQuestionItem: TemplateContent {
    static let template = "skjemapunkt"

    /// The number of the control on the page, from 1: ids are made of it.
    var control: Int
    /// The id of the point.
    var anchor: String
    /// The number of the point.
    var number: Int
    /// What is asked.
    var label: Fragment
    /// What is asked, plain, for copying.
    var name: String
    /// What explains it.
    var help: Fragment = .empty
    /// The answers to choose among.
    var answers: [FormAnswer]
    /// Whether there is room for an assessment.
    var hasAssessment: Bool

    static let fields = TemplateFields<Self> {
        ("control", \.control)
        ("anchor", \.anchor)
        ("number", \.number)
        ("label", \.label)
        ("name", \.name)
        ("help", \.help)
        ("answers", \.answers)
        ("hasAssessment", \.hasAssessment)
    }
}
