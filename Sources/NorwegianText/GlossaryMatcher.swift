/// Finds where the terms of a glossary occur in a text, in any inflected form.
///
/// A term is one or more words. Longer terms win over shorter ones that they contain; only whole
/// words match, and a part of a hyphenated word is none. A term in capitals (*KVP*, *IP*) is an
/// abbreviation: it matches only in capitals, also with an ending (*KVP-en*, *KVPs*).
///
/// A matcher is built once. Matching takes time in proportion to the text, whatever the number of
/// terms.
public struct GlossaryMatcher: Sendable {
    /// One occurrence of a term.
    public struct Match: Sendable, Hashable {
        /// The entry's place in the list that the matcher was made from.
        public let entry: Int
        /// Where the occurrence stands, in bytes of the text.
        public let range: Range<Int>
    }

    struct Term: Sendable {
        let entry: Int
        let words: [Word]
        /// The letters as written, when they must be matched exactly.
        let capitals: [UInt8]?
    }

    struct Word: Sendable {
        /// The numbers of the word's forms.
        let forms: Set<Int>
        /// Whether a hyphen joins the word to the one before it.
        let followsHyphen: Bool
    }

    var forms = WordTable()
    /// For each form the terms that begin with it, those with most words first.
    var termsByForm: [[Int]] = []
    var terms: [Term] = []
    /// How many entries have a term that can be found.
    private(set) var entryCount = 0
    /// By its outline, whether a word may be the first of a term: most words of a text are done
    /// with here.
    private var beginsTerm = Array(repeating: false, count: 1 << 12)

    /// Creates a matcher.
    ///
    /// - Parameter entries: For each entry of the glossary its term, abbreviations and synonyms.
    public init(entries: [[String]]) {
        for (entry, names) in entries.enumerated() {
            for name in names { add(name, entry: entry) }
        }
        termsByForm = Array(repeating: [], count: forms.count)
        for (number, term) in terms.enumerated() {
            for form in term.words[0].forms { termsByForm[form].append(number) }
        }
        for form in termsByForm.indices {
            termsByForm[form].sort {
                (-terms[$0].words.count, $0) < (-terms[$1].words.count, $1)
            }
            let letters = Array(forms[form])
            if !termsByForm[form].isEmpty { beginsTerm[Self.outline(of: letters.span)] = true }
        }
        entryCount = Set(terms.map(\.entry)).count
    }

    /// Whether a term may begin with a normalized word, as far as its outline tells.
    func mayBeginTerm(_ word: Span<UInt8>) -> Bool { beginsTerm[Self.outline(of: word)] }

    /// The first two bytes, the last and the length of a word that is not empty, in 12 bits.
    private static func outline(of word: Span<UInt8>) -> Int {
        let second = word.count > 1 ? word[1] : 0
        let ends = Int(word[0]) &* 37 &+ Int(second) &* 101 &+ Int(word[word.count - 1]) &* 449
        return (ends &+ word.count &* 911) & 0xFFF
    }

    private mutating func add(_ name: String, entry: Int) {
        let bytes = Array(name.utf8)
        var words: [Word] = []
        var scanner = WordScanner()
        scanner.scan(bytes.span) { word, range in
            let inflected = Inflection.forms(of: String(decoding: Array(word), as: UTF8.self))
            words.append(
                Word(
                    forms: Set(inflected.map { forms.intern($0.utf8.span) }),
                    followsHyphen: range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x2D))
        }
        guard !words.isEmpty else { return }
        terms.append(
            Term(
                entry: entry, words: words,
                capitals: Self.isAbbreviation(bytes) && words.count == 1 ? bytes : nil))
    }

    /// Whether a name is written in capitals and digits only, with at least two capitals.
    private static func isAbbreviation(_ name: [UInt8]) -> Bool {
        let capitals = name.count { (0x41...0x5A).contains($0) }
        return capitals >= 2
            && name.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
}
