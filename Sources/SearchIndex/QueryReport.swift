import NorwegianText

/// Why a query finds what it finds, for the one who gives pages their words.
///
/// It ranks by the words alone, as the client does before it reads the best pages again; sections
/// of law, misspelt words and unfinished ones are left to the client.
public struct QueryReport: Sendable {
    /// One word of the query that says something.
    public struct Word: Sendable {
        /// As it was written.
        public let text: String
        /// What is searched for: its stem.
        public let stem: String
        /// The stems of its parts, where it is a compound.
        public let parts: [String]
        /// The terms that the glossary says mean the same.
        public let synonyms: [String]
        /// How many pages have it, its parts and synonyms not counted.
        public let pageCount: Int
    }

    /// A page that is found.
    public struct Hit: Sendable {
        /// The title.
        public let title: String
        /// The address.
        public let address: String
        /// How well it answers, from 0 to 1.
        public let score: Double
        /// Where each word of the query stands that is there, the strongest place of each.
        public let places: [String]
    }

    /// The words, in their order.
    public let words: [Word]
    /// The pages, the best first.
    public let hits: [Hit]
    /// The address of the page that life and safety bring first; `nil` when nothing is urgent.
    public let urgent: String?

    /// Asks the pages of an input.
    ///
    /// - Parameter limit: How many pages at most.
    public init(_ query: String, in input: SearchInput, limit: Int = 10) {
        let search = WordSearch(input)
        let asked = search.words(of: query)
        words = asked.map(\.word)
        hits = search.ranked(asked).prefix(limit).map { page, score in
            let document = input.documents[page]
            return Hit(
                title: document.title, address: document.address, score: score,
                places: asked.compactMap { search.place(of: $0, in: document) })
        }
        urgent = input.urgent.flatMap { $0.isAsked(by: query) ? $0.address : nil }
    }
}

extension UrgentPage {
    /// Whether all words of one phrase stand in a query as they are written.
    func isAsked(by query: String) -> Bool {
        let asked = Set(WordScanner.words(of: query))
        return words.contains { phrase in
            phrase.split(separator: " ").allSatisfy { word in
                let form = WordScanner.words(of: String(word)).joined()
                return word.hasSuffix("*")
                    ? asked.contains { $0.hasPrefix(form) } : asked.contains(form)
            }
        }
    }
}
