import Foundation
import NorwegianText

/// The pages of an input with their terms, asked without a browser.
struct WordSearch {
    /// A word of a query with the terms that answer it.
    struct Asked {
        let word: QueryReport.Word
        /// The terms with what each is worth; several together are parts of a compound.
        let alternatives: [(weight: Double, terms: [Int])]
    }

    private let input: SearchInput
    private let lexicon: Lexicon
    private let postings: Postings
    private let kindWeights: [String: Double]

    /// What alternatives are worth beside the word itself: as in the client.
    private static let synonymWeight = 0.8
    private static let partsWeight = 0.7
    private static let coveragePower = 1.6

    init(_ input: SearchInput) {
        self.input = input
        let labels = Dictionary(
            input.kinds.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        let chunks = [TokenChunk(input.documents[...], labels: labels)]
        lexicon = Lexicon(chunks)
        postings = Postings(chunks, lexicon: lexicon)
        kindWeights = Dictionary(
            input.kinds.map { ($0.key, $0.weight) }, uniquingKeysWith: { first, _ in first })
    }

    /// The words of a query that say something.
    func words(of query: String) -> [Asked] {
        WordScanner.words(of: query).filter { !StopWords.contains($0) }.map { text in
            let stem = SearchStemmer.stem(Folding.fold(text))
            let term = term(stem)
            let parts =
                term.map {
                    lexicon.parts(of: UInt32($0)).dropFirst().prefix(2).map { Int($0.term) }
                } ?? []
            let synonyms = synonyms(of: stem)
            let others = synonyms.compactMap { name -> (weight: Double, terms: [Int])? in
                let terms = name.split(separator: " ").map { self.term(String($0)) }
                return terms.contains(nil) ? nil : (Self.synonymWeight, terms.compactMap(\.self))
            }
            let own = term.map { [(weight: 1.0, terms: [$0])] } ?? []
            let compound = parts.isEmpty ? [] : [(weight: Self.partsWeight, terms: parts)]
            return Asked(
                word: QueryReport.Word(
                    text: text, stem: stem, parts: parts.map(name), synonyms: synonyms,
                    pageCount: term.map(postings.count) ?? 0),
                alternatives: own + compound + others)
        }
    }

    /// The pages that have any of the words, by their numbers, the best first.
    func ranked(_ asked: [Asked]) -> [(page: Int, score: Double)] {
        var sums: [Int: (sum: Double, covered: Double)] = [:]
        var total = 0.0
        for word in asked {
            let values = values(of: word)
            guard let most = values.values.max() else { continue }
            let count = Double(input.documents.count)
            let rarity =
                (log(1 + count / Double(1 + values.count)) + 0.2) * (0.4 + 0.6 * most.squareRoot())
            total += rarity
            for (page, value) in values {
                sums[page, default: (0, 0)].sum += rarity * value
                sums[page, default: (0, 0)].covered += rarity
            }
        }
        return sums.map { page, found in
            let document = input.documents[page]
            let weight = document.weight * (kindWeights[document.kind] ?? 1)
            return (
                page,
                found.sum / total * pow(found.covered / total, Self.coveragePower) * weight
            )
        }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// The strongest place of a page where a word stands, in words.
    func place(of asked: Asked, in document: SearchDocument) -> String? {
        let terms = Set(asked.alternatives.flatMap(\.terms))
        func holds(_ text: String) -> Bool {
            WordScanner.words(of: text).contains { word in
                term(SearchStemmer.stem(Folding.fold(word))).map { term in
                    lexicon.parts(of: UInt32(term)).contains { terms.contains(Int($0.term)) }
                } ?? false
            }
        }
        let sections = document.sections
        let fields: [(String, [String])] = [
            ("tittel", [document.title]), ("søkeord", document.words),
            ("brukes_når", document.tasks), ("spørsmål", document.questions.flatMap(\.wordings)),
            ("overskrift", sections.map(\.heading)), ("tabell", sections.flatMap(\.rows)),
        ]
        for (name, texts) in fields {
            if let text = texts.first(where: holds) {
                return "\(asked.word.text): \(name) «\(text)»"
            }
        }
        return sections.contains { holds($0.text) } ? "\(asked.word.text): teksten" : nil
    }

    /// What a word says on each page that has it.
    private func values(of asked: Asked) -> [Int: Double] {
        var values: [Int: Double] = [:]
        for (weight, terms) in asked.alternatives {
            var together: [Int: Double]?
            for term in terms {
                let pages = Dictionary(
                    uniqueKeysWithValues: postings.entries(of: term).map {
                        (Int($0.page), pow((Double($0.impact) + 0.5) / 8, 2))
                    })
                together =
                    together?.compactMapValues { $0 }.reduce(into: [:]) { both, entry in
                        guard let other = pages[entry.key] else { return }
                        both[entry.key] = (entry.value * other).squareRoot()
                    } ?? pages
            }
            for (page, value) in together ?? [:] {
                values[page] = max(values[page] ?? 0, weight * value)
            }
        }
        return values
    }

    private func synonyms(of stem: String) -> [String] {
        input.synonyms.flatMap { group -> [String] in
            let names = group.map { name in
                WordScanner.words(of: name).filter { !StopWords.contains($0) }
                    .map(lexicon.synonymTerm).joined(separator: " ")
            }
            return names.contains(stem) ? names.filter { $0 != stem } : []
        }
    }

    private func term(_ stem: String) -> Int? { lexicon.terms.find(stem.utf8.span) }

    private func name(_ term: Int) -> String {
        String(decoding: Array(lexicon.terms[term]), as: UTF8.self)
    }
}
