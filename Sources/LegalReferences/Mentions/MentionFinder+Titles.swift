/// Laws written by title and date: `lov om …`, `lov 4. februar 1960 nr. 2 om borettslag` (C23).
extension MentionFinder {
    /// More words than this no title of a law has before its section.
    private static let longestTitle = 30

    /// A title or date after `lov`, `loven`, `forskrift`; `nil` where the word stands alone.
    func title(at start: Int) -> LawMention? {
        var index = start + 1
        if text.meaning(index) == .of || text.meaning(index) == .from { index += 1 }
        var target = LawMention.Target.outside
        let dated =
            text.continuesBlock(index)
            ? date(at: index) ?? isoOrigin(at: index) ?? year(after: index) : nil
        if let dated {
            target = law(among: Array(names.origins.indices), origin: dated.value)
            index = dated.end
            if dated.value.month == nil { target = .outside }
        } else if index > start + 1 {
            return nil
        }
        if text.word(at: index, is: "om"), text.continuesBlock(index) {
            index = titleEnd(from: index + 1)
        } else if dated == nil {
            return nil
        }
        return LawMention(target: target, tokens: start..<index)
    }

    /// `lov av 1964`: only after `av` or `fra`, so that `lov 17` is none.
    private func year(after index: Int) -> (value: LawOrigin, end: Int)? {
        guard text.meaning(index - 1) == .of || text.meaning(index - 1) == .from,
            text.kind(index) == .number, (1600...2199).contains(text[index].value)
        else { return nil }
        return (LawOrigin(year: Int(text[index].value)), index + 1)
    }

    /// Where the title ends that begins here: before the section that follows without a break, or
    /// before the first word or sign that no title goes across.
    private func titleEnd(from start: Int) -> Int {
        var firstComma: Int?
        var index = start
        while index < text.count, index - start < Self.longestTitle, text.continuesBlock(index) {
            let token = text[index]
            switch token.kind {
            case .sectionSign:
                return beforePrepositions(index, from: start)
            case .comma:
                if firstComma == nil { firstComma = index }
            case .fullStop:
                if !isInnerFullStop(index) { return firstComma ?? index }
            case .word:
                if token.meaning == .paragraph,
                    text.kind(index + 1) == .number
                        || token.meaning == .chapter
                {
                    return beforePrepositions(index, from: start)
                }
                if token.meaning == .verb || token.meaning == .compare {
                    return firstComma ?? index
                }
                if isTitleWord(index) || index > start && isName(index) {
                    return beforePrepositions(index, from: start)
                }
            case .openParenthesis:
                return index
            case .number, .hyphen, .dash, .slash, .apostrophe:
                break
            default:
                return firstComma ?? index
            }
            index += 1
        }
        return firstComma ?? min(index, start + 1)
    }

    /// `7. juni`, `nr. 2`, `m.m.`
    private func isInnerFullStop(_ index: Int) -> Bool {
        text.kind(index - 1) == .number && text.meaning(index + 1) == .month
            || text.meaning(index - 1) == .number || text.meaning(index - 1) == .etcetera
            || (text.word(at: index - 1, is: "m") || text.word(at: index - 1, is: "v")
                || text.word(at: index - 1, is: "f") || text.word(at: index - 1, is: "eks")
                || text.word(at: index - 1, is: "bl") || text.word(at: index - 1, is: "a"))
    }

    /// `lov` or `forskrift` within a title begins another title.
    private func isTitleWord(_ index: Int) -> Bool {
        switch text.meaning(index) {
        case .bareAct, .act, .bareRegulation, .regulation: true
        default: false
        }
    }

    private func isName(_ index: Int) -> Bool {
        lawEnding(index) != nil || names.longestName(at: index, in: text)?.meaning.isName == true
    }

    /// `lov om domstolene etter § 5`: the title does not hold the preposition.
    private func beforePrepositions(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start {
            switch text.meaning(end - 1) {
            case .preposition, .within, .through, .of, .with, .and, .compare, .from, .about:
                end -= 1
            default:
                return end
            }
        }
        return end
    }
}
