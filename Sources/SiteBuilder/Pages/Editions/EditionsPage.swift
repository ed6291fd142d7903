import Templates

/// The list of earlier editions.
struct EditionsPage: Page {
    static let template = "utgaver"

    var layout: Layout
    /// The editions, the latest first.
    var editions: [EditionEntry]

    static let fields = TemplateFields<Self> {
        ("editions", \.editions)
    }
}

/// One edition.
struct EditionEntry: TemplatePart, Hashable {
    /// The day on which it was in force.
    var date: DisplayDate
    /// Its home page.
    var href: String
    /// Why it is kept.
    var title: String?
    /// How many chapters it has.
    var chapterCount: Int
    /// The beginning of the commit that it was made of.
    var commit: String

    static let fields = TemplateFields<Self> {
        ("date", \.date)
        ("href", \.href)
        ("title", \.title)
        ("chapterCount", \.chapterCount)
        ("commit", \.commit)
    }
}

/// A chapter as an earlier edition has it.
struct EarlierVersion: TemplatePart, Hashable {
    /// The day of the edition.
    var date: DisplayDate
    /// The chapter in it.
    var href: String
    /// Why the edition is kept.
    var title: String?
    /// The notes of change since the edition before it, the latest first.
    var notes: [EarlierNote] = []

    static let fields = TemplateFields<Self> {
        ("date", \.date)
        ("href", \.href)
        ("title", \.title)
        ("notes", \.notes)
    }
}

/// One note of change.
struct EarlierNote: TemplatePart, Hashable {
    /// When.
    var date: DisplayDate
    /// What changed, in the words of the coordinator.
    var text: String

    static let fields = TemplateFields<Self> {
        ("date", \.date)
        ("text", \.text)
    }
}
