/// The law after a section (C18).
extension Attribution {
    struct LawAfter {
        /// What stands there. What a word like `loven` means is known only when the text before
        /// the group has been taken in.
        enum Place {
            case named(Owner)
            case meant(endingAt: Int)
        }

        let place: Place
        /// Whether it stands directly after this group, not after a later one of the list.
        let isOwn: Bool
    }

    private static let longestParenthesis = 14
    private static let longestSubject = 10

    /// For every group the law after it, or after the coordinated list that it belongs to.
    func lawsAfter() -> [LawAfter?] {
        var laws: [LawAfter?] = Array(repeating: nil, count: read.groups.count)
        for index in read.groups.indices.reversed() {
            if let place = lawAfter(read.groups[index]) {
                laws[index] = LawAfter(place: place, isOwn: true)
            } else if index + 1 < read.groups.count, let next = laws[index + 1],
                isCoordinated(index, with: index + 1)
            {
                laws[index] = LawAfter(place: next.place, isOwn: false)
            }
        }
        return laws
    }

    func owner(of after: LawAfter, _ group: SectionGroup) -> Owner? {
        switch after.place {
        case .named(let owner): owner
        case .meant(let index): meantLaw(endingAt: index, isBefore: false, group)
        }
    }

    /// Whether two groups are members of one list: separators stand between, and perhaps what the
    /// first is about, as in `§ 17 om råd og § 20 a om vilkår` or `§ 17 (råd) og § 20 a (vilkår)`.
    private func isCoordinated(_ first: Int, with second: Int) -> Bool {
        var start = afterTail(read.groups[first].tokens.upperBound)
        let end = read.groups[second].tokens.lowerBound
        guard start < end, end - start <= Self.longestParenthesis else { return false }
        var joint = end
        while joint > start, isJoint(joint - 1) { joint -= 1 }
        guard joint < end else { return false }
        if text.kind(start) == .openParenthesis {
            start = read.parentheses.partner(of: start) + 1
        } else if text.word(at: start, is: "om") {
            let subject = start..<joint
            return subject.allSatisfy {
                text.kind($0) == .word && text.meaning($0) != .verb
                    && read.mention(startingAt: $0) == nil
            }
        }
        return start == joint
    }

    private func isJoint(_ index: Int) -> Bool {
        text.kind(index) == .comma || text.kind(index) == .slash || text.kind(index) == .dash
            || text.meaning(index) == .and || text.meaning(index) == .through
    }

    private func lawAfter(_ group: SectionGroup) -> LawAfter.Place? {
        var index = afterTail(group.tokens.upperBound)
        if let direct = namedLaw(at: index, withoutPreposition: true) { return direct }
        if let alone = lawAloneInParenthesis(at: index) { return alone }
        index = afterAll(index)
        if text.kind(index) == .openParenthesis {
            let close = read.parentheses.partner(of: index)
            guard close > index, close - index <= Self.longestParenthesis,
                !(index..<close).contains(where: { text.kind($0) == .sectionSign })
            else { return nil }
            index = close + 1
        } else if text.word(at: index, is: "om") {
            guard let end = afterSubject(index) else { return nil }
            index = end
        }
        guard text.continuesBlock(index),
            text.meaning(index) == .within || text.meaning(index) == .of
        else { return nil }
        return law(afterPreposition: index + 1)
    }

    /// `§ 11 a (fvl.)`.
    private func lawAloneInParenthesis(at index: Int) -> LawAfter.Place? {
        guard text.kind(index) == .openParenthesis,
            let mention = read.mention(startingAt: index + 1), mention.target != .document,
            read.parentheses.partner(of: index) == mention.tokens.upperBound
        else { return nil }
        return .named(owner(of: mention))
    }

    /// `§ 17 og § 24, begge i forvaltningsloven`.
    private func afterAll(_ start: Int) -> Int {
        let index = text.kind(start) == .comma ? start + 1 : start
        let isAll =
            text.word(at: index, is: "alle") || text.word(at: index, is: "begge")
            || text.word(at: index, is: "samtlige")
        return isAll ? index + 1 : start
    }

    /// C7, C8, C13: past `)`, `-vedtak`, `flg.`
    func afterTail(_ start: Int) -> Int {
        var index = start
        if text.isAttached(index), text.kind(index) == .closeParenthesis,
            !read.parentheses.isClosing(index)
        {
            index += 1
        }
        if text.isAttached(index), text.kind(index) == .hyphen {
            index += text.isAttached(index + 1) && text.kind(index + 1) == .word ? 2 : 1
        }
        if (text.word(at: index, is: "flg") || text.word(at: index, is: "ff")
            || text.word(at: index, is: "følgende"))
        {
            index += text.kind(index + 1) == .fullStop ? 2 : 1
        }
        return index
    }

    /// `§ 20 om bruk av vilkår i sosialtjenesteloven`: the `i` that a law follows.
    private func afterSubject(_ start: Int) -> Int? {
        for index in start + 1..<min(start + Self.longestSubject, text.count) {
            guard text.kind(index) == .word || text.kind(index) == .hyphen,
                text.continuesBlock(index), read.mention(startingAt: index) == nil,
                text.meaning(index) != .verb
            else { return nil }
            if text.meaning(index) == .within, text.meaning(index - 1) != .rules,
                law(afterPreposition: index + 1) != nil
            {
                return index
            }
        }
        return nil
    }

    private func law(afterPreposition start: Int) -> LawAfter.Place? {
        var index = afterChapter(start)
        if let place = namedLaw(at: index, withoutPreposition: false) { return place }
        // «i den nye forvaltningsloven», «i den kommunale sosialtjenesteloven».
        if text.meaning(index) == .the { index += 1 }
        for _ in 0..<2 {
            guard text.kind(index) == .word, text.continuesBlock(index) else { return nil }
            if let place = namedLaw(at: index, withoutPreposition: false) { return place }
            let isArticle = text.meaning(index) == .this || text.meaning(index) == .same
            let isAdjective =
                text.meaning(index) == .old || text.meaning(index) == .new
                || text.meaning(index) == .present || text.meaning(index - 1) == .the
            guard isArticle || isAdjective else { return nil }
            index += 1
        }
        return namedLaw(at: index, withoutPreposition: false)
    }

    /// `i kapittel 4 i sosialtjenesteloven`.
    private func afterChapter(_ start: Int) -> Int {
        guard text.meaning(start) == .chapter else { return start }
        var index = start + 1
        if text.kind(index) == .fullStop { index += 1 }
        index += 1
        return text.meaning(index) == .within ? index + 1 : start
    }

    /// The law named or meant at the token. Without preposition the law must not have a section of
    /// its own, and must be a name: `§ 11 a fvl.`
    private func namedLaw(at index: Int, withoutPreposition: Bool) -> LawAfter.Place? {
        guard index < text.count, text.continuesBlock(index) else { return nil }
        if let mention = read.mention(startingAt: index) {
            if withoutPreposition,
                mention.target == .document || hasSection(after: mention.tokens.upperBound)
            {
                return nil
            }
            return .named(owner(of: mention))
        }
        guard !withoutPreposition else { return nil }
        switch text.meaning(index) {
        case .act, .regulation:
            return .meant(endingAt: text.meaning(index + 1) == .here ? index + 1 : index)
        case .bareAct:
            let before = text.meaning(index - 1)
            return before == .this || before == .same || before == .present || before == .old
                ? .meant(endingAt: index) : nil
        default:
            return nil
        }
    }

    /// Whether the law that ends here goes on to a section or chapter of its own.
    private func hasSection(after index: Int) -> Bool {
        var index = index
        while text.meaning(index) == .its || text.kind(index) == .comma { index += 1 }
        return text.kind(index) == .sectionSign || text.meaning(index) == .paragraph
            || text.meaning(index) == .chapter
    }
}
