/// The law directly before a section (C19).
extension Attribution {
    struct LawBefore {
        let owner: Owner
        /// Whether nothing but spaces, a parenthesis, `sin` or a chapter stands between.
        let isStrict: Bool
        /// Whether the law is not named but meant, as in `lovens`.
        var isAnaphor = false
        /// The mention that names it.
        var mention: Int?
    }

    /// Steps back over what may stand between a law and its section.
    private static let longestGap = 8

    func lawBefore(_ group: SectionGroup) -> LawBefore? {
        var index = group.tokens.lowerBound - 1
        var isStrict = true
        for _ in 0..<Self.longestGap {
            guard index >= 0, text.continuesBlock(index + 1) else { return nil }
            if let last = lastMention(before: index + 1),
                read.mentions[last].tokens.upperBound == index + 1
            {
                let mention = read.mentions[last]
                if mention.target == .document, !isStrict { return nil }
                return LawBefore(
                    owner: owner(of: mention), isStrict: isStrict, mention: last)
            }
            if let owner = meantLaw(endingAt: index, isBefore: true, group) {
                return LawBefore(owner: owner, isStrict: isStrict, isAnaphor: true)
            }
            switch text.kind(index) {
            case .fullStop where !hasMention(endingAt: index - 1):
                guard let next = beforeChapter(index) else { return nil }
                index = next
            case .comma, .colon, .dash, .openParenthesis, .fullStop:
                guard isStrict else { return nil }
                isStrict = false
                index -= 1
            case .closeParenthesis:
                guard let next = beforeParenthesis(index) else { return nil }
                index = next
            case .word where text.meaning(index) == .its:
                index -= 1
            default:
                guard let next = beforeChapter(index) else { return nil }
                index = next
            }
        }
        return nil
    }

    private func hasMention(endingAt index: Int) -> Bool {
        lastMention(before: index + 1).map { read.mentions[$0].tokens.upperBound } == index + 1
    }

    /// The last mention, document or law, that ends at or before the token.
    private func lastMention(before token: Int) -> Int? {
        var candidate = nextMention - 1
        // The mention taken in last may lie inside the parenthesis that the walk stepped over.
        while candidate >= 0, read.mentions[candidate].tokens.upperBound > token {
            candidate -= 1
        }
        return candidate >= 0 ? candidate : nil
    }

    /// `sosialtjenesteloven (sotjl.) § 17`: a name in the parenthesis counts; else the walk goes on
    /// before it.
    private func beforeParenthesis(_ index: Int) -> Int? {
        if hasMention(endingAt: index - 1) { return index - 1 }
        let open = read.parentheses.partner(of: index)
        return open >= 0 && index - open <= 12 ? open - 1 : nil
    }

    /// C2: `kapittel 4`, `kap. 4 A`, `kapittel IV`.
    private func beforeChapter(_ index: Int) -> Int? {
        var first = index
        if text.singleLetter(first) != nil, text.kind(first - 1) == .number { first -= 1 }
        guard text.kind(first) == .number || text.kind(first) == .word else { return nil }
        var word = first - 1
        if text.kind(word) == .fullStop { word -= 1 }
        return text.meaning(word) == .chapter ? word - 1 : nil
    }
}
