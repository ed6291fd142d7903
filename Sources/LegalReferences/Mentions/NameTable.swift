internal import CalendarDate

/// The names of all laws as a tree of words, so that the longest name is found in one walk (C24).
struct NameTable: Sendable {
    /// What a name stands for.
    struct Meaning: Sendable {
        /// The laws of the name, the one that text without a year means first; empty for a law
        /// outside the registry.
        var laws: [Int] = []
        /// The laws that the name shows not to be meant (`HMS` for internkontrollforskriften).
        var contradicts: [Int] = []
        /// Found in capitals only (`STL`).
        var capitalsOnly = false
        /// An abbreviation, whose full stop belongs to it.
        var isAbbreviation = false
        /// Written `lov om …`.
        var isTitle = false

        /// Whether it names a law, and is not only a word that contradicts one.
        var isName: Bool { contradicts.isEmpty || !laws.isEmpty }
    }

    private struct Edge: Hashable {
        let node: Int32
        let symbol: Int32
    }

    private(set) var vocabulary = Vocabulary()
    private var edges: [Edge: Int32] = [:]
    private var meanings: [Meaning?] = [nil]
    private var firstWords: [Bool] = []
    /// For every law when it was made, from its Lovdata id.
    let origins: [LawOrigin?]

    init(laws: [Law]) {
        origins = laws.map { $0.lovdataID.flatMap(LawOrigin.init(lovdataID:)) }
        for (index, law) in laws.enumerated() {
            for name in law.names {
                insert(name) { $0.laws.append(index) }
            }
            for word in law.contradictedBy {
                insert(word) { $0.contradicts.append(index) }
            }
        }
        for (row, index) in NameTable.rows(of: laws) {
            for name in row.names {
                insert(name) { if !$0.laws.contains(index) { $0.laws.append(index) } }
            }
        }
        for name in OutsideAbbreviation.all + OutsideLaw.rows.flatMap(\.names) {
            insert(name) { _ in }
        }
        firstWords = Array(repeating: false, count: vocabulary.entries.count)
        for edge in edges.keys where edge.node == 0 && edge.symbol >= 0 {
            firstWords[Int(edge.symbol)] = true
        }
        for index in meanings.indices {
            meanings[index]?.laws.sort { Self.precedes($0, $1, in: laws) }
        }
    }

    /// The lines of the register of other laws that are laws of the handbook: what they are called
    /// there is a name here too.
    private static func rows(of laws: [Law]) -> [(OutsideLaw.Row, Int)] {
        let known = Dictionary(
            laws.indices.compactMap { index in laws[index].lovdataID.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        return OutsideLaw.rows.compactMap { row in known[row.lovdataID].map { (row, $0) } }
    }

    /// The law that a whole name means.
    func law(named name: String) -> Int? {
        let text = Tokenizer.tokenize(name.utf8.span, vocabulary: vocabulary)
        guard let found = longestName(at: 0, in: text),
            found.end == text.count
                || found.end == text.count - 1 && text.kind(found.end) == .fullStop
        else { return nil }
        return found.meaning.laws.first
    }

    /// The longest name that begins at the token, with the token after it.
    func longestName(at start: Int, in text: TokenizedText) -> Found? {
        var node: Int32 = 0
        var index = start
        var found: Found?
        while index < text.count, index == start || text.continuesBlock(index) {
            if text.kind(index) == .word, let ending = ending(at: index, after: node, in: text) {
                found = ending
            }
            let symbol = Self.symbol(of: text[index])
            guard symbol != -1, node != 0 || isFirstWord(symbol),
                let next = edges[Edge(node: node, symbol: symbol)]
            else { break }
            node = next
            index += 1
        }
        return found
    }

    struct Found {
        let meaning: Meaning
        let end: Int
        let isGenitive: Bool
    }

    /// A name whose last word is the token, in any form of it.
    private func ending(at index: Int, after node: Int32, in text: TokenizedText) -> Found? {
        let forms = baseForms(of: index, in: text)
        let token = text[index]
        for (symbol, isGenitive) in [
            (forms.exact, false), (forms.law, forms.isLawGenitive), (forms.genitive, true),
        ] where symbol >= 0 && (node != 0 || isFirstWord(symbol)) {
            if let last = edges[Edge(node: node, symbol: symbol)],
                let meaning = meanings[Int(last)],
                !meaning.capitalsOnly
                    || token.letterCase == (isGenitive ? .upperWithFinalS : .upper)
            {
                return Found(meaning: meaning, end: index + 1, isGenitive: isGenitive)
            }
        }
        return nil
    }

    /// Whether any name begins with the word: most words of a text are done with here.
    private func isFirstWord(_ symbol: Int32) -> Bool {
        symbol >= 0 && Int(symbol) < firstWords.count && firstWords[Int(symbol)]
    }

    private mutating func insert(_ name: String, _ change: (inout Meaning) -> Void) {
        let text = Tokenizer.tokenize(name.utf8.span, vocabulary: vocabulary)
        guard text.count > 0 else { return }
        var symbols = text.tokens.indices.map { index in
            text[index].kind == .word
                ? vocabulary.insert(Array(text.letters(index))) : Self.symbol(of: text[index])
        }
        let isAbbreviation = text.count > 1 && text.kind(text.count - 1) == .fullStop
        if isAbbreviation { symbols.removeLast() }
        let isInCapitals =
            text.kind(0) == .word && text.tokens.allSatisfy { $0.letterCase == .upper }
        let isTitle = text.meaning(0) == .bareAct || text.meaning(0) == .bareRegulation
        let firsts = isTitle && symbols.count > 1 ? titleForms(text.meaning(0)) : [symbols[0]]
        for first in firsts {
            let node = node(for: [first] + symbols.dropFirst())
            // Several names may share a node, as `sotjl.` and `SOTJL`: the least strict counts.
            var meaning = meanings[node] ?? Meaning(capitalsOnly: true)
            meaning.capitalsOnly = meaning.capitalsOnly && isInCapitals
            meaning.isAbbreviation = meaning.isAbbreviation || isAbbreviation
            meaning.isTitle = isTitle
            change(&meaning)
            meanings[node] = meaning
        }
    }

    /// `lov om …` is written `loven om …` and `lova om …` too.
    private mutating func titleForms(_ word: GrammarWord) -> [Int32] {
        let forms =
            word == .bareAct
            ? ["lov", "loven", "lova"] : ["forskrift", "forskriften", "forskrifta"]
        return forms.map { vocabulary.insert(Array($0.utf8)) }
    }

    private mutating func node(for symbols: [Int32]) -> Int {
        var node: Int32 = 0
        for symbol in symbols {
            let edge = Edge(node: node, symbol: symbol)
            if let next = edges[edge] {
                node = next
            } else {
                meanings.append(nil)
                edges[edge] = Int32(meanings.count - 1)
                node = Int32(meanings.count - 1)
            }
        }
        return Int(node)
    }

    private static func symbol(of token: Token) -> Int32 {
        switch token.kind {
        case .word: token.word >= 0 ? token.word : -1
        case .number: -1000 - token.value
        default: -2 - Int32(token.kind.rawValue)
        }
    }

    /// A law in force before a coming one before a repealed one, of two the one that began first,
    /// then by the order given: a law takes over a name when the one before it has a last day.
    private static func precedes(_ left: Int, _ right: Int, in laws: [Law]) -> Bool {
        func rank(_ law: Law) -> Int {
            if law.validity.end != nil { return 2 }
            return law.validity.start == .notFixed ? 1 : 0
        }
        func begin(_ law: Law) -> Int {
            guard rank(law) == 0, case .day(let day) = law.validity.start else { return .min }
            return day.number
        }
        return (rank(laws[left]), begin(laws[left]), left)
            < (rank(laws[right]), begin(laws[right]), right)
    }
}
