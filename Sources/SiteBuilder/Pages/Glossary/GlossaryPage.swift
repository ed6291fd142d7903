import Templates

/// The glossary.
struct GlossaryPage: Page {
    static let template = "ordliste"

    var layout: Layout
    /// The terms by first letter, in Norwegian order.
    var letters: [GlossaryLetter]

    static let fields = TemplateFields<Self> {
        ("letters", \.letters)
    }
}

/// The terms of one letter.
struct GlossaryLetter: TemplatePart, Hashable {
    /// The letter.
    var letter: String
    /// The anchor of the letter.
    var id: String
    /// The terms.
    var terms: [GlossaryTerm]

    static let fields = TemplateFields<Self> {
        ("letter", \.letter)
        ("id", \.id)
        ("terms", \.terms)
    }
}

/// A term and what it means.
struct GlossaryTerm: TemplatePart, Hashable {
    /// The anchor of the term.
    var id: String
    /// The term.
    var term: String
    /// Its abbreviation.
    var abbreviation: String?
    /// What it means.
    var explanation: String
    /// Other words for it, with commas.
    var synonyms: String?
    /// Chapters about it.
    var links: [PageLink] = []

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("term", \.term)
        ("abbreviation", \.abbreviation)
        ("explanation", \.explanation)
        ("synonyms", \.synonyms)
        ("links", \.links)
    }
}
