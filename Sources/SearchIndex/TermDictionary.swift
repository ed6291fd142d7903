import NorwegianText

/// All terms in order, with their pages.
struct TermDictionary: Sendable {
    struct Entry: Sendable {
        let name: ArraySlice<UInt8>
        /// Where the head of a compound begins, or zero.
        let split: Int
        /// How many pages hold the term, kept or not.
        let pageCount: Int
        let source: Source
    }

    /// Where the pages of a term are.
    enum Source: Sendable {
        case word(Int)
        case reference(Int)
    }

    let entries: [Entry]
    private let postings: Postings
    private let references: ReferenceTerms

    init(lexicon: Lexicon, postings: Postings, references: ReferenceTerms) {
        self.postings = postings
        self.references = references
        var entries = (0..<lexicon.terms.count).map { term in
            Entry(
                name: lexicon.terms[term], split: lexicon.splitPositions[term],
                pageCount: postings.count(of: term), source: .word(term))
        }
        entries += references.terms.enumerated().map { number, term in
            Entry(
                name: term.name[...], split: 0, pageCount: term.entries.count,
                source: .reference(number))
        }
        entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
        self.entries = entries
    }

    /// The pages of a term, in order.
    func pages(of entry: Entry) -> [Postings.Entry] {
        switch entry.source {
        case .word(let term): postings.entries(of: term)
        case .reference(let number): references.terms[number].entries
        }
    }
}
