internal import NorwegianText

/// A text with all that attribution looks at: tokens, sentences, mentions and groups.
struct ReadText {
    let text: TokenizedText
    let parentheses: Parentheses
    /// The mentions in order; their sentences are filled in.
    private(set) var mentions: [LawMention]
    let groups: [SectionGroup]
    /// For every token the mention that begins with it, or -1.
    private(set) var mentionStarting: [Int32]
    /// For every token its sentence, from 0.
    private(set) var sentence: [Int32]

    init(_ utf8: Span<UInt8>, names: NameTable) {
        text = Tokenizer.tokenize(utf8, vocabulary: names.vocabulary)
        parentheses = Parentheses(text)
        groups = SectionParser(text: text, parentheses: parentheses).groups()
        var finder = MentionFinder(text: text, names: names)
        finder.findAll()
        mentions = finder.mentions
        mentionStarting = Array(repeating: -1, count: text.count)
        sentence = Array(repeating: 0, count: text.count)
        for index in mentions.indices {
            mentionStarting[mentions[index].tokens.lowerBound] = Int32(index)
        }
        markSentences(SentenceSplitter().boundaries(in: utf8))
        dropContradicted(finder.contradictions)
    }

    private mutating func markSentences(_ boundaries: [Int]) {
        var boundary = 0
        var current: Int32 = 0
        var mention = 0
        for index in 0..<text.count {
            let start = Int(text[index].start)
            while mention < mentions.count, mentions[mention].tokens.upperBound < index {
                mention += 1
            }
            while boundary < boundaries.count, boundaries[boundary] <= start {
                boundary += 1
                let isAfterName =
                    mention < mentions.count && mentions[mention].tokens.upperBound == index
                if !(isAfterName && isAbbreviationBeforeSection(index)) { current += 1 }
            }
            sentence[index] = current
        }
        for index in mentions.indices {
            mentions[index].sentence = Int(sentence[mentions[index].tokens.lowerBound])
        }
    }

    /// `sotjl. § 17`: the full stop belongs to the abbreviation.
    private func isAbbreviationBeforeSection(_ index: Int) -> Bool {
        guard text[index].space != .blankLine, text.kind(index - 1) == .fullStop else {
            return false
        }
        return text.kind(index) == .sectionSign || text.meaning(index) == .paragraph
            || text.meaning(index) == .chapter
    }

    /// C25: `HMS` in the sentence shows that another internkontrollforskrift is meant.
    private mutating func dropContradicted(_ contradictions: [(token: Int, laws: [Int])]) {
        guard !contradictions.isEmpty else { return }
        var denied: Set<[Int]> = []
        for contradiction in contradictions {
            for law in contradiction.laws {
                denied.insert([Int(sentence[contradiction.token]), law])
            }
        }
        for index in mentions.indices {
            if case .law(let law) = mentions[index].target,
                denied.contains([mentions[index].sentence, law])
            {
                mentions[index].target = .outside
            }
        }
    }
}
