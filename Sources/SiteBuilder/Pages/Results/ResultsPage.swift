import Templates

/// «Resultater av internkontrollen»: the rounds, what is still open, and how the forms developed.
struct ResultsPage: Page {
    static let template = "resultater"

    var layout: Layout
    /// How it stands, in one sentence.
    var summary: String
    /// The rounds, the latest first.
    var rounds: [RoundEntry]
    /// What is found and not closed; nil where everything is closed.
    var open: FindingTable?
    /// The forms with figures, with a column for each round.
    var forms: [FormFigures] = []
    /// The figures as a CSV file; nil where there are none.
    var csvHref: String?
    /// The page with what covers each section of law.
    var coverageHref: String
    /// The day of the count.
    var countedOn: DisplayDate

    static let fields = TemplateFields<Self> {
        ("summary", \.summary)
        ("rounds", \.rounds)
        ("open", \.open)
        ("forms", \.forms)
        ("csvHref", \.csvHref)
        ("coverageHref", \.coverageHref)
        ("countedOn", \.countedOn)
    }
}

/// A round in the list of rounds.
struct RoundEntry: TemplatePart, Hashable {
    /// The title.
    var title: String
    /// The page of the round.
    var href: String
    /// When it took place: `juni 2019`.
    var when: String
    /// What was used and found, a few words each.
    var facts: [String]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("when", \.when)
        ("facts", \.facts)
    }
}

/// One round of internal control.
struct RoundPage: Page {
    static let template = "kontrollrunde"

    var layout: Layout
    /// When it took place: `juni 2019`.
    var when: String
    /// Where the figures and findings come from.
    var source: String?
    /// What a reader must know of them.
    var note: String?
    /// Whether the round is history and nothing of it is followed up.
    var isHistory = false
    /// What went well.
    var strengths: [String] = []
    /// The forms that were used.
    var forms: [PageLink] = []
    /// The figures of each form; empty where the source has none.
    var figures: [FormFigures] = []
    /// What was found to be wrong; nil where nothing was.
    var findings: FindingTable?
    /// The figures of all rounds as a CSV file.
    var csvHref: String?
    /// The round before it.
    var previous: PageLink?
    /// The round after it.
    var next: PageLink?

    static let fields = TemplateFields<Self> {
        ("when", \.when)
        ("source", \.source)
        ("note", \.note)
        ("isHistory", \.isHistory)
        ("strengths", \.strengths)
        ("forms", \.forms)
        ("figures", \.figures)
        ("findings", \.findings)
        ("csvHref", \.csvHref)
        ("previous", \.previous)
        ("next", \.next)
    }
}

/// The figures of one form, point by point.
struct FormFigures: TemplatePart, Hashable {
    /// The anchor, unique on the page.
    var id: String
    /// The form.
    var form: PageLink
    /// What is counted, for the caption: `Svar i Stikkprøve § 17, juni 2019`.
    var caption: String
    /// The sections of law that the form rests on.
    var legalBasis: [LegalBasisLink] = []
    /// How many cases there were, in words.
    var cases: String?
    /// The points as bars, inline SVG; empty in an overview.
    var chart: Fragment = .empty
    /// The columns after the first.
    var columns: [String]
    /// The points.
    var rows: [FigureRow]

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("form", \.form)
        ("caption", \.caption)
        ("legalBasis", \.legalBasis)
        ("cases", \.cases)
        ("chart", \.chart)
        ("columns", \.columns)
        ("rows", \.rows)
    }
}

/// One point of a form.
struct FigureRow: TemplatePart, Hashable {
    /// The number.
    var number: Int
    /// What is asked.
    var text: String
    /// The point on the page of the form.
    var href: String
    /// One cell per column.
    var cells: [FigureCell]

    static let fields = TemplateFields<Self> {
        ("number", \.number)
        ("text", \.text)
        ("href", \.href)
        ("cells", \.cells)
    }
}

/// The answers of one office, or in one round, to one point.
struct FigureCell: TemplatePart, Hashable {
    /// The title of the column, for narrow screens.
    var column: String
    /// `80 % ja`; nil where the figure may not be shown.
    var share: String?
    /// What else is to be said: `8 ja, 2 nei, 1 ikke aktuelt`, `+10 prosentpoeng siden juni 2019`.
    var notes: [String] = []
    /// `under 5`, `vises ikke`, `ikke talt`; nil where there is a share.
    var instead: String?

    static let fields = TemplateFields<Self> {
        ("column", \.column)
        ("share", \.share)
        ("notes", \.notes)
        ("instead", \.instead)
    }
}
