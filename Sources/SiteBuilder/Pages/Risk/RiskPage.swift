import Templates

/// «Risikomatrise»: the risks by probability and consequence, before and after the measures.
struct RiskPage: Page {
    static let template = "risiko"

    var layout: Layout
    /// How it stands, in one sentence.
    var summary: String
    /// The day of the assessment.
    var assessedOn: DisplayDate?
    /// What a reader must know of the placing.
    var note: String?
    /// The matrix as inline SVG; empty where no risk is placed.
    var drawing: Fragment
    /// The risks in the drawing, with their numbers as the note.
    var placed: [PageLink]
    /// The columns of the matrix, the least serious consequence first.
    var consequences: [String]
    /// The rows of the matrix, the most likely first.
    var likelihoods: [RiskMatrixRow]
    /// The levels and their rule.
    var levels: [RiskLevelRule]
    /// The risks, by the part of the work that they belong to.
    var areas: [RiskArea]

    static let fields = TemplateFields<Self> {
        ("summary", \.summary)
        ("assessedOn", \.assessedOn)
        ("note", \.note)
        ("drawing", \.drawing)
        ("placed", \.placed)
        ("consequences", \.consequences)
        ("likelihoods", \.likelihoods)
        ("levels", \.levels)
        ("areas", \.areas)
    }
}

/// One probability: a row of the matrix.
struct RiskMatrixRow: TemplatePart, Hashable {
    /// `4 Stor`
    var title: String
    /// The squares, the least serious consequence first.
    var cells: [RiskMatrixCell]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("cells", \.cells)
    }
}

/// One square of the matrix.
struct RiskMatrixCell: TemplatePart, Hashable {
    /// The title of its column, for narrow screens.
    var column: String
    /// Probability times consequence.
    var product: Int
    /// `lav`, `middels`, `høy`.
    var level: String
    /// The same in ASCII letters, for a class.
    var levelClass: String
    /// The risks that stand there before the measures, with their numbers.
    var before: [PageLink]
    /// Those that stand there after them.
    var after: [PageLink]

    static let fields = TemplateFields<Self> {
        ("column", \.column)
        ("product", \.product)
        ("level", \.level)
        ("levelClass", \.levelClass)
        ("before", \.before)
        ("after", \.after)
        ("isEmpty", { $0.before.isEmpty && $0.after.isEmpty })
    }
}

/// A level of risk and when it holds.
struct RiskLevelRule: TemplatePart, Hashable {
    /// `Lav`
    var title: String
    /// The level in ASCII letters, for a class.
    var levelClass: String
    /// `1–4: godtas, følges i vanlig drift.`
    var rule: String

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("levelClass", \.levelClass)
        ("rule", \.rule)
    }
}

/// The risks of one part of the work.
struct RiskArea: TemplatePart, Hashable {
    /// The heading.
    var title: String
    /// The anchor.
    var id: String
    /// The risks.
    var risks: [RiskEntry]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("risks", \.risks)
    }
}

/// One risk.
struct RiskEntry: TemplatePart, Hashable {
    /// The anchor.
    var id: String
    /// The number in the matrix.
    var number: Int
    /// What can go wrong.
    var title: String
    /// More about it.
    var description: String?
    /// Why it can happen.
    var cause: String?
    /// What can come of it.
    var consequence: String?
    /// Where it is written of.
    var source: String?
    /// Where it stands before the measures; nil where nobody has placed it.
    var before: RiskStanding?
    /// Where it stands after them.
    var after: RiskStanding?
    /// What is done.
    var measures: [RiskMeasureItem]
    /// The role that owns it.
    var owner: PageLink?
    /// The chapters and activities that belong to it.
    var links: [PageLink]
    /// The sections of law that it concerns.
    var legalBasis: [LegalBasisLink]

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("number", \.number)
        ("title", \.title)
        ("description", \.description)
        ("cause", \.cause)
        ("consequence", \.consequence)
        ("source", \.source)
        ("before", \.before)
        ("after", \.after)
        ("measures", \.measures)
        ("owner", \.owner)
        ("links", \.links)
        ("legalBasis", \.legalBasis)
    }
}

/// A square in words.
struct RiskStanding: TemplatePart, Hashable {
    /// `Middels (12)`
    var title: String
    /// The level in ASCII letters, for a class.
    var levelClass: String
    /// `sannsynlighet 3, konsekvens 4`
    var place: String

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("levelClass", \.levelClass)
        ("place", \.place)
    }
}

/// What is done about a risk.
struct RiskMeasureItem: TemplatePart, Hashable {
    /// What is done.
    var text: String
    /// The role that does it.
    var responsible: PageLink?
    /// The last day in time.
    var deadline: DisplayDate?
    /// When it was done.
    var done: DisplayDate?

    static let fields = TemplateFields<Self> {
        ("text", \.text)
        ("responsible", \.responsible)
        ("deadline", \.deadline)
        ("done", \.done)
    }
}
