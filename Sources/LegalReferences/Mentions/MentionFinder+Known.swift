/// Names of the registry, with what beside them says which of several laws is meant (C25).
extension MentionFinder {
    /// The mention of a name, widened by full stop, year and date.
    func known(
        _ meaning: NameTable.Meaning, _ tokens: Range<Int>, isGenitive: Bool
    ) -> LawMention {
        var end = tokens.upperBound
        if meaning.isAbbreviation, text.isAttached(end), text.kind(end) == .fullStop { end += 1 }
        var isGenitive = isGenitive
        if text.isAttached(end), text.kind(end) == .apostrophe {
            end += 1
            if text.isAttached(end), text.word(at: end, is: "s") { end += 1 }
            isGenitive = true
        }
        guard let usual = meaning.laws.first else {
            return LawMention(
                target: .outside, tokens: tokens.lowerBound..<end, isGenitive: isGenitive)
        }
        var target = LawMention.Target.law(usual)
        let afterEtcetera = meaning.isTitle ? etcetera(after: end) : end
        if let origin = origin(after: afterEtcetera) {
            target = law(among: meaning.laws, origin: origin.value)
            end = origin.end
        } else if afterEtcetera > end {
            // «lov om sosiale tjenester m.v.» is the title of another act, that of 1991.
            target = .outside
            end = afterEtcetera
        } else if text.kind(end) == .openParenthesis, text.kind(end + 2) == .closeParenthesis,
            text.meaning(end + 1) == .new || text.meaning(end + 1) == .old
        {
            target = law(among: meaning.laws, age: text.meaning(end + 1))
            end += 3
        } else {
            target = law(among: meaning.laws, age: text.meaning(tokens.lowerBound - 1))
        }
        return LawMention(target: target, tokens: tokens.lowerBound..<end, isGenitive: isGenitive)
    }

    /// The law that `ny` or `gammel` before a shared name means; the usual one without.
    private func law(among laws: [Int], age: GrammarWord) -> LawMention.Target {
        guard let usual = laws.first else { return .outside }
        let year = names.origins[usual]?.year ?? 0
        func other(_ isWanted: (Int) -> Bool) -> Int? {
            laws.dropFirst().first { isWanted(names.origins[$0]?.year ?? year) }
        }
        switch age {
        case .new:
            return .law(other { $0 > year } ?? usual)
        case .old:
            if other({ $0 > year }) != nil { return .law(usual) }
            return other { $0 < year }.map { .law($0) } ?? .outside
        default:
            return .law(usual)
        }
    }

    /// The token after `m.m.`, `m.v.`, `mv.` where one stands here, else the same token.
    func etcetera(after index: Int) -> Int {
        if text.meaning(index) == .etcetera {
            return text.kind(index + 1) == .fullStop ? index + 2 : index + 1
        }
        guard text.word(at: index, is: "m"), text.kind(index + 1) == .fullStop,
            (text.word(at: index + 2, is: "m") || text.word(at: index + 2, is: "v"))
        else { return index }
        return text.kind(index + 3) == .fullStop ? index + 4 : index + 3
    }
}
