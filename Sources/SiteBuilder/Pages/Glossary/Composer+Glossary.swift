import Handbook
import LegalReferences
import NorwegianText

extension Composer {
    /// The glossary.
    func glossaryPage() -> GlossaryPage {
        let address = GeneratedPage.glossary.address
        let links = links(from: address)
        let terms = handbook.terms.sorted { AlphabeticalOrder.precedes($0.name, $1.name) }
        return GlossaryPage(
            layout: layout(address, facts("Ordliste")),
            letters: terms.byLetter(name: \.name).map { letter, terms in
                GlossaryLetter(
                    letter: letter, id: "bokstav-\(letter)",
                    terms: terms.map { term in
                        GlossaryTerm(
                            id: term.anchor, term: term.name, abbreviation: term.abbreviation,
                            explanation: term.explanation,
                            synonyms: term.synonyms.isEmpty
                                ? nil : term.synonyms.joined(separator: ", "),
                            links: [term.chapter?.value].compactMap(\.self)
                                .compactMap(handbook.chapter).map { PageLink($0, links) })
                    })
            })
    }
}
