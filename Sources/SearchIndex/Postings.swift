import NorwegianText

/// For each term the pages that hold it, in the order of the pages.
struct Postings: Sendable {
    /// No term keeps more pages than this: those where it weighs most.
    static let limit = 512

    /// A page and what the term weighs there, 0 to 7.
    struct Entry: Sendable {
        let page: UInt32
        let impact: UInt8
    }

    private let entries: [Entry]
    private let starts: [Int]

    /// Turns the terms of pages round.
    ///
    /// - Parameters:
    ///   - chunks: The words of the documents, in the order of the pages.
    ///   - lexicon: The terms of the words.
    init(_ chunks: [TokenChunk], lexicon: Lexicon) {
        let firstPages = chunks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.ends.count) }
        let found = concurrentMap(count: chunks.count) { number in
            Self.entries(
                of: chunks[number], termsByWord: lexicon.termsByWord[number],
                firstPage: firstPages[number], lexicon: lexicon)
        }
        var starts = [Int](repeating: 0, count: lexicon.terms.count + 1)
        for chunk in found {
            for term in chunk.terms { starts[Int(term) + 1] += 1 }
        }
        for term in 1..<starts.count { starts[term] += starts[term - 1] }
        var next = starts
        var entries = [Entry](
            repeating: Entry(page: 0, impact: 0), count: starts[starts.count - 1])
        for chunk in found {
            for (term, entry) in zip(chunk.terms, chunk.entries) {
                entries[next[Int(term)]] = entry
                next[Int(term)] += 1
            }
        }
        self.entries = entries
        self.starts = starts
    }

    /// How many pages hold the term.
    func count(of term: Int) -> Int { starts[term + 1] - starts[term] }

    /// The pages that are kept for a term, in order.
    func entries(of term: Int) -> [Entry] {
        Self.strongest(entries[starts[term]..<starts[term + 1]])
    }

    /// At most ``limit`` entries, those with the greatest impact, in the order of the pages.
    static func strongest(_ entries: ArraySlice<Entry>) -> [Entry] {
        guard entries.count > limit else { return Array(entries) }
        let order = entries.indices.sorted {
            (entries[$1].impact, $0) < (entries[$0].impact, $1)
        }
        return order.prefix(limit).sorted().map { entries[$0] }
    }

    private struct ChunkEntries: Sendable {
        var terms: [UInt32] = []
        var entries: [Entry] = []
    }

    private static func entries(
        of chunk: TokenChunk, termsByWord: [UInt32], firstPage: Int, lexicon: Lexicon
    ) -> ChunkEntries {
        var result = ChunkEntries()
        var page = PageTerms(termCount: lexicon.terms.count)
        var start = 0
        for (number, end) in chunk.ends.enumerated() {
            for token in chunk.tokens[start..<end] {
                let term = termsByWord[Int(token >> 3)]
                guard term != Lexicon.noTerm, let field = TokenChunk.Field(rawValue: token & 7)
                else { continue }
                page.count(lexicon.parts(of: term), in: field)
            }
            page.drain(length: end - start) { term, impact in
                result.terms.append(term)
                result.entries.append(
                    Entry(page: UInt32(firstPage + number), impact: impact))
            }
            start = end
        }
        return result
    }
}
