import NorwegianText

/// What the words of all documents are searched as.
///
/// Every distinct word is analysed once. A word becomes a term, its search stem; a compound counts
/// for its parts too.
struct Lexicon: Sendable {
    /// A term that a word counts for, and how much.
    struct Part: Sendable {
        let term: UInt32
        let weight: Float
    }

    /// Words with this many digits or more are numbers of cases and accounts, not searched.
    private static let longestNumber = 8
    /// Longer words are no words.
    private static let longestTerm = 60

    /// The terms: search stems.
    let terms: WordTable
    /// For each chunk and each of its words the term, or `noTerm` for stop words.
    let termsByWord: [[UInt32]]
    private let parts: [Part]
    private let partEnds: [Int]
    /// For each term where the head of the compound begins, or zero.
    let splitPositions: [Int]
    private let words: WordTable
    private let wordCounts: [Int]
    private let termCounts: [Int]

    static let noTerm = UInt32.max

    /// Analyses the words of all chunks.
    init(_ chunks: [TokenChunk]) {
        var terms = WordTable(capacity: 1 << 14)
        var words = WordTable(capacity: 1 << 16)
        var wordCounts: [Int] = []
        var termOfWord: [UInt32] = []
        var frequencies: [Int] = []
        termsByWord = chunks.map { chunk in
            let counts = Self.counts(of: chunk)
            return (0..<chunk.words.count).map { word in
                let bytes = chunk.words[word]
                let id = words.intern(bytes.span)
                if id == termOfWord.count {
                    termOfWord.append(Self.term(for: Array(bytes), in: &terms))
                    wordCounts.append(0)
                }
                wordCounts[id] += counts[word]
                let term = termOfWord[id]
                guard term != Self.noTerm else { return term }
                if Int(term) == frequencies.count { frequencies.append(0) }
                frequencies[Int(term)] += counts[word]
                return term
            }
        }
        let splits = CompoundSplitter(stems: terms, frequencies: frequencies).splits
        self.terms = terms
        self.words = words
        self.wordCounts = wordCounts
        termCounts = frequencies
        var parts: [Part] = []
        partEnds = splits.indices.map { term in
            parts += Self.parts(of: term, splits: splits)
            return parts.count
        }
        self.parts = parts
        splitPositions = splits.map { $0?.position ?? 0 }
    }

    /// The term itself and its parts.
    func parts(of term: UInt32) -> ArraySlice<Part> {
        parts[(term == 0 ? 0 : partEnds[Int(term) - 1])..<partEnds[Int(term)]]
    }

    /// Whether a word, in any form, stands on a page.
    func knows(_ word: String) -> Bool {
        terms.find(SearchStemmer.stem(Folding.fold(word)).utf8.span) != nil
    }

    /// Under what a word of a synonym is searched: its stem, or the folded word itself when the stem
    /// belongs to another, common word (*sosialen* is not *sosial*).
    func synonymTerm(_ word: String) -> String {
        let stem = SearchStemmer.stem(word)
        guard let term = terms.find(stem.utf8.span), termCounts[term] >= 20 else { return stem }
        let count = words.find(word.utf8.span).map { wordCounts[$0] } ?? 0
        return count * 20 < termCounts[term] ? Folding.fold(word) : stem
    }

    private static func counts(of chunk: TokenChunk) -> [Int] {
        var counts = [Int](repeating: 0, count: chunk.words.count)
        for token in chunk.tokens { counts[Int(token >> 3)] += 1 }
        return counts
    }

    private static func term(for word: [UInt8], in terms: inout WordTable) -> UInt32 {
        guard !StopWords.contains(word), word.count <= longestTerm, !isLongNumber(word) else {
            return noTerm
        }
        var stem: [UInt8] = []
        Folding.fold(word.span, into: &stem)
        SearchStemmer.stem(&stem)
        return stem.isEmpty ? noTerm : UInt32(terms.intern(stem.span))
    }

    private static func isLongNumber(_ word: [UInt8]) -> Bool {
        word.count >= longestNumber && word.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The term itself, and the parts of a compound and of its parts. A head counts for more than
    /// a modifier.
    private static func parts(of term: Int, splits: [CompoundSplitter.Split?]) -> [Part] {
        var parts = [Part(term: UInt32(term), weight: 1)]
        var index = 0
        while index < parts.count, parts.count < 8 {
            let part = parts[index]
            index += 1
            guard let split = splits[Int(part.term)] else { continue }
            for (id, share) in [(split.head, Float(0.65)), (split.modifier, 0.5)]
            where !parts.contains(where: { $0.term == UInt32(id) }) {
                parts.append(Part(term: UInt32(id), weight: part.weight * share))
            }
        }
        return parts
    }
}
