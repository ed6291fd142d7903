internal import NorwegianText

/// A text with all that attribution looks at: tokens, sentences, mentions and groups.
struct ReadText {
    private(set) var text: TokenizedText
    let parentheses: Parentheses
    /// The mentions in order; their sentences are filled in.
    private(set) var mentions: [LawMention]
    let groups: [SectionGroup]
    /// The offsets in UTF-8 at which sentences begin, without the first.
    let sentenceStarts: [Int]

    init(_ utf8: Span<UInt8>, names: NameTable) {
        text = Tokenizer.tokenize(utf8, vocabulary: names.vocabulary)
        parentheses = Parentheses(text)
        groups = SectionParser(text: text, parentheses: parentheses).groups()
        let contradictions: [(token: Int, laws: [Int])]
        (mentions, contradictions) = MentionFinder.mentions(in: text, names: names)
        sentenceStarts = SentenceSplitter().boundaries(in: utf8)
        markSentences(sentenceStarts)
        dropContradicted(contradictions)
        dropForeign()
    }

    /// `I Danmark følger dette av forvaltningsloven § 7`, `Etter svensk rett …`: the law of the
    /// country that the sentence begins with (C23).
    private mutating func dropForeign() {
        for index in mentions.indices where mentions[index].target != .document {
            var start = mentions[index].tokens.lowerBound
            let sentence = text[start].sentence
            var steps = 0
            while start > 0, text[start - 1].sentence == sentence, steps < 60 {
                start -= 1
                steps += 1
            }
            let isCountry = text.meaning(start) == .within && text.meaning(start + 1) == .country
            let isForeignLaw =
                text.meaning(start + 1) == .foreign && text.word(at: start + 2, is: "rett")
            if isCountry || isForeignLaw { mentions[index].target = .outside }
        }
    }

    /// The mention that begins with the token.
    func mention(startingAt token: Int) -> LawMention? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.lowerBound < token {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < mentions.count, mentions[low].tokens.lowerBound == token else { return nil }
        return mentions[low]
    }

    /// Whether the law of these tokens numbers by chapter, or `nil` where nobody knows.
    func numbering(of tokens: Range<Int>) -> Bool? {
        var name = ""
        for index in tokens {
            if index > tokens.lowerBound, !text.isAttached(index) { name += " " }
            switch text.kind(index) {
            case .word: name += String(decoding: text.letters(index), as: UTF8.self)
            case .number: name += "\(text[index].value)"
            case .hyphen: name += "-"
            case .comma: name += ","
            case .fullStop: name += "."
            case .openParenthesis: name += "("
            case .closeParenthesis: name += ")"
            default: return nil
            }
        }
        return OutsideLaw.find(name)?.isNumberedByChapter
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
            text.tokens[index].sentence = current
        }
        for index in mentions.indices {
            mentions[index].sentence = Int(text[mentions[index].tokens.lowerBound].sentence)
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
                denied.insert([Int(text[contradiction.token].sentence), law])
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
