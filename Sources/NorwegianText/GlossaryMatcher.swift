/// Finds where the terms of a glossary occur in a text, in any inflected form.
///
/// A term is one or more words. Longer terms win over shorter ones that they contain; only whole
/// words match, and a part of a hyphenated word is none. A term in capitals (*KVP*, *IP*) is an
/// abbreviation: it matches only in capitals, also with an ending (*KVP-en*, *KVPs*).
///
/// A matcher is built once. At each word of a text, matching takes time in proportion to how far the
/// text goes along with a term, whatever the number of terms: two limits that no glossary of a
/// handbook comes near see to it.
public struct GlossaryMatcher: Sendable {
    /// One occurrence of a term.
    public struct Match: Sendable, Hashable {
        /// The entry's place in the list that the matcher was made from.
        public let entry: Int
        /// Where the occurrence stands, in bytes of the text.
        public let range: Range<Int>
    }

    /// The most words of a term. Longer ones are not found.
    public static let longestTerm = 32
    /// The most beginnings of terms that a text is followed along at one time, when its words may be
    /// forms of different words. Terms that begin in more ways are not found there.
    static let mostBeginnings = 16

    /// The words of terms in all their forms.
    var forms = WordTable()
    /// For each form the words of terms that may take it. A word has the number of the form that it
    /// is written in.
    var wordsByForm: [[Int]] = []
    var terms = TermTree()
    /// For each form the nodes of the first words that may take it.
    var firstNodes: [[Int]] = []
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
            var hasTerm = false
            for name in names where add(Array(name.utf8), entry: entry) { hasTerm = true }
            if hasTerm { entryCount += 1 }
        }
        firstNodes = wordsByForm.map { words in
            words.compactMap { terms.node(after: TermTree.root, by: $0, followsHyphen: false) }
        }
        for form in firstNodes.indices where !firstNodes[form].isEmpty {
            beginsTerm[Self.outline(of: Array(forms[form]).span)] = true
        }
    }

    /// Whether a term may begin with a normalized word, as far as its outline tells.
    func mayBeginTerm(_ word: Span<UInt8>) -> Bool { beginsTerm[Self.outline(of: word)] }

    /// The first two bytes, the last and the length of a word that is not empty, in 12 bits.
    private static func outline(of word: Span<UInt8>) -> Int {
        let second = word.count > 1 ? word[1] : 0
        let ends = Int(word[0]) &* 37 &+ Int(second) &* 101 &+ Int(word[word.count - 1]) &* 449
        return (ends &+ word.count &* 911) & 0xFFF
    }

    /// Adds a term of an entry.
    ///
    /// - Returns: Whether the name is a term that can be found.
    private mutating func add(_ name: [UInt8], entry: Int) -> Bool {
        var words: [(letters: [UInt8], followsHyphen: Bool)] = []
        var scanner = WordScanner()
        scanner.scan(name.span) { word, range in
            words.append((Array(word), !words.isEmpty && name[range.lowerBound - 1] == 0x2D))
        }
        guard !words.isEmpty, words.count <= Self.longestTerm else { return false }
        var node = TermTree.root
        for word in words {
            let number = add(word.letters.span)
            node = terms.addNode(after: node, by: number, followsHyphen: word.followsHyphen)
        }
        if words.count == 1, Self.isAbbreviation(name) {
            terms.endAbbreviation(name, at: node, of: entry)
        } else {
            terms.endTerm(at: node, of: entry)
        }
        return true
    }

    /// The number of a word, whose forms are added when it is new.
    private mutating func add(_ word: Span<UInt8>) -> Int {
        let number = forms.intern(word)
        if number < wordsByForm.count, wordsByForm[number].contains(number) { return number }
        for inflected in Inflection.forms(of: String(decoding: Array(word), as: UTF8.self)) {
            let form = forms.intern(inflected.utf8.span)
            while wordsByForm.count < forms.count { wordsByForm.append([]) }
            wordsByForm[form].append(number)
        }
        return number
    }

    /// Whether a name is written in capitals and digits only, with at least two capitals.
    private static func isAbbreviation(_ name: [UInt8]) -> Bool {
        let capitals = name.count { (0x41...0x5A).contains($0) }
        return capitals >= 2
            && name.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
}
