/// Finds every mention of a law or document, from left to right.
///
/// The rules are tried in the order of ``mention(at:)``; each looks at a bounded number of tokens,
/// so that the whole is linear in the length of the text.
struct MentionFinder {
    let text: TokenizedText
    let names: NameTable
    private var mentions: [LawMention] = []
    /// The places of words that contradict a law, in order (C25).
    private var contradictions: [(token: Int, laws: [Int])] = []

    init(text: TokenizedText, names: NameTable) {
        self.text = text
        self.names = names
    }

    /// The mentions of a text, and the places of words that contradict a law (C25), in order.
    static func mentions(
        in text: TokenizedText, names: NameTable
    ) -> (mentions: [LawMention], contradictions: [(token: Int, laws: [Int])]) {
        var finder = MentionFinder(text: text, names: names)
        finder.findAll()
        return (finder.mentions, finder.contradictions)
    }

    private mutating func findAll() {
        var index = 0
        while index < text.count {
            if var mention = mention(at: index) {
                if let title = titleBefore(mention) { mention.target = title }
                markOther(&mention)
                mentions.append(mention)
                index = max(mention.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
    }

    private mutating func mention(at index: Int) -> LawMention? {
        let token = text[index]
        switch token.kind {
        case .number: return yearLaw(at: index)
        case .word:
            // Most words are no words of the grammar or of a name, and look like no law: they are
            // done with here.
            guard token.word >= 0 || mayNameLaw(index) else { return nil }
        default: return nil
        }
        let name = names.longestName(at: index, in: text)
        if let name, !name.meaning.contradicts.isEmpty {
            contradictions.append((index, name.meaning.contradicts))
        }
        if isInsideCompound(index) { return nil }
        if let name, name.meaning.isName, !isCompoundHead(name.end) {
            return known(name.meaning, index..<name.end, isGenitive: name.isGenitive)
        }
        switch token.meaning {
        case .bareAct, .act, .bareRegulation, .regulation:
            return lovdataID(at: index) ?? title(at: index)
        default:
            break
        }
        return lovdataID(at: index) ?? compound(at: index) ?? singleWord(at: index)
    }

    /// Whether a word outside the vocabulary may be a name or begin one: by its ending (C26), or
    /// because a hyphen is attached to it.
    private func mayNameLaw(_ index: Int) -> Bool {
        text.folded[Int(text[index].foldedEnd) - 1] == UInt8(ascii: "s")
            || Self.mayEndLaw(index, of: text)
            || text.isAttached(index + 1) && text.kind(index + 1) == .hyphen
    }

    /// The law of `lov 20. juni 2025 nr. 81 om … (forvaltningsloven)`: the title tells which of two
    /// namesakes the short name in the parenthesis means.
    private func titleBefore(_ mention: LawMention) -> LawMention.Target? {
        let open = mention.tokens.lowerBound - 1
        guard text.kind(open) == .openParenthesis, let last = mentions.last,
            last.tokens.upperBound == open,
            text.kind(mention.tokens.upperBound) == .closeParenthesis
        else { return nil }
        switch text.meaning(last.tokens.lowerBound) {
        case .bareAct, .act, .bareRegulation, .regulation: return last.target
        default: return nil
        }
    }

    /// `den danske forvaltningsloven`, `forvaltningsloven i Danmark` is another country's law, and
    /// `daværende barnevernlov` one of another time (C23, C25).
    private func markOther(_ mention: inout LawMention) {
        let before = mention.tokens.lowerBound - 1
        if text.meaning(before) == .foreign {
            mention.target = .outside
            mention.tokens = before..<mention.tokens.upperBound
        } else if text.meaning(before) == .old, mention.target == .outside {
            mention.tokens = before..<mention.tokens.upperBound
        }
        let after = mention.tokens.upperBound
        if text.meaning(after) == .within, text.meaning(after + 1) == .country {
            mention.target = .outside
            mention.tokens = mention.tokens.lowerBound..<(after + 2)
        }
    }

    /// Whether the word is attached to what stands before it: `HMS-` + `loven` (C24).
    private func isInsideCompound(_ index: Int) -> Bool {
        text.isAttached(index) && text.kind(index - 1) == .hyphen && text.isAttached(index - 1)
            && text.kind(index - 2) == .word
    }

    /// Whether a name goes on as a longer word that is a law of its own: `NAV` + `-loven`.
    private func isCompoundHead(_ end: Int) -> Bool {
        text.isAttached(end) && text.kind(end) == .hyphen && text.isAttached(end + 1)
            && text.kind(end + 1) == .word && lawEnding(end + 1) != nil
    }
}
