/// The glossary.
struct GlossaryPage: Page {
    static let template = TemplateName.glossary

    var layout: Layout
    /// The terms by first letter, in Norwegian order.
    var letters: [GlossaryLetter]

    var values: TemplateValues {
        ("letters", letters)
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

    var values: TemplateValues {
        ("letter", letter)
        ("id", id)
        ("terms", terms)
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

    var values: TemplateValues {
        ("id", id)
        ("term", term)
        ("abbreviation", abbreviation)
        ("explanation", explanation)
        ("synonyms", synonyms)
        ("links", links)
    }
}
