/// Laws that the sentence or the page gives (C20–C23).
extension Attribution {
    /// The nearest law mentioned before in the sentence that has all the sections (C20).
    mutating func lawOfSentence(_ group: SectionGroup) -> Owner? {
        let laws = candidates.laws(at: group.tokens.lowerBound)
        let fitting = laws.filter { interpretation(of: group, by: .law($0)).isWhollyKnown }
        if group.looksDashed, let first = fitting.first, !registry.laws[first].isNumberedByChapter {
            // «§ 1-3» is rather a section of a law that numbers by chapter than a range.
            if let other = fitting.first(where: { registry.laws[$0].isNumberedByChapter }) {
                return .law(other)
            }
            if case .law(let page)? = pageOwner, registry.laws[page].isNumberedByChapter {
                return nil
            }
        }
        if let nearest = fitting.first { return .law(nearest) }
        // The page's law goes before one that lacks the section; without either, the nearest law
        // gets the section, so that the fault is reported.
        return context.pageLaw == nil ? laws.first.map { .law($0) } : nil
    }

    /// The page's law (C21), unless it lacks the section and an outside law has been named last in
    /// the sentence: then the section is that law's (C23).
    func lawOfPage(_ group: SectionGroup) -> Owner? {
        guard let page = pageOwner else { return nil }
        if let last = lastMentioned, isInSentence(of: group, read.mentions[last]),
            read.mentions[last].target == .outside,
            !interpretation(of: group, by: page).isWhollyKnown
        {
            return .outside(read.mentions[last].tokens)
        }
        return page
    }

    /// C22: the last law mentioned in earlier sentences or blocks.
    func lawOfEarlierSentences(_ group: SectionGroup) -> Owner? {
        guard let last = lastMentioned else { return earlierOwner }
        return owner(of: read.mentions[last])
    }

    /// C23: the law outside the registry that this group continues, as in `ekteskapsloven § 32,
    /// jf. § 35`, `straffeloven, jf. § 209` and `tvistelovens regler om anke i § 29-6`.
    func continuedOutsideLaw(_ index: Int) -> Owner? {
        let group = read.groups[index]
        let start = group.tokens.lowerBound
        if index > 0 {
            let previous = read.groups[index - 1]
            if case .some(.some(let owner)) = owners.last, isOutside(owner),
                read.text[previous.tokens.lowerBound].sentence == read.text[start].sentence,
                continues(
                    min(afterTail(previous.tokens.upperBound), start)..<start, afterSection: true)
            {
                return owner
            }
        }
        guard let last = lastMentioned, read.mentions[last].target == .outside,
            isInSentence(of: group, read.mentions[last])
        else { return nil }
        let mention = read.mentions[last]
        let gap = min(afterChapter(of: mention), start)..<start
        if continues(gap, afterSection: false) || isSubject(gap)
            || mention.isGenitive && leadsThroughRules(gap)
        {
            return .outside(mention.tokens)
        }
        return nil
    }

    /// C2: past the chapter in `helsepersonelloven kapittel 5, jf. § 21`.
    private func afterChapter(of mention: LawMention) -> Int {
        let start = mention.tokens.upperBound
        guard text.meaning(start) == .chapter else { return start }
        return start + (text.kind(start + 1) == .fullStop ? 3 : 2)
    }

    private func isOutside(_ owner: Owner) -> Bool {
        switch owner {
        case .outside, .outsideNamed: true
        case .law, .unknownPageLaw: false
        }
    }

    private func isInSentence(of group: SectionGroup, _ mention: LawMention) -> Bool {
        mention.sentence == Int(read.text[group.tokens.lowerBound].sentence)
    }

    /// More words than this do not lie between the parts of one chain of references.
    private static let longestContinuation = 16

    /// Whether the tokens only join two references: `, jf.`, `og`, `om skyld, jf. også`. After a law
    /// without section `og` begins something new, so there `jf.` is needed.
    private func continues(_ gap: Range<Int>, afterSection: Bool) -> Bool {
        guard gap.count <= Self.longestContinuation, let last = gap.last
        else { return false }
        var joint = last
        while gap.contains(joint), text.meaning(joint) == .adverb { joint -= 1 }
        if text.kind(joint) == .fullStop { joint -= 1 }
        guard gap.contains(joint) else { return false }
        let isComparison = text.meaning(joint) == .compare
        let isJoint = isComparison || afterSection && isSeparator(joint)
        guard isJoint else { return false }
        var rest = gap.lowerBound..<joint
        while let end = rest.last, isSeparator(end) { rest = rest.lowerBound..<end }
        while let first = rest.first, isSeparator(first) || text.meaning(first) == .equally,
            text.kind(first) != .openParenthesis
        {
            rest = rest.dropFirst()
        }
        return rest.isEmpty || isSubject(rest)
    }

    private func isSeparator(_ index: Int) -> Bool {
        text.kind(index) == .comma || text.kind(index) == .slash || text.kind(index) == .semicolon
            || text.meaning(index) == .and || text.kind(index) == .openParenthesis
    }

    /// `om taushetsplikt`, `for foretak`, `unntatt annet ledd`, `(skyld)`: what the law or section
    /// before is about.
    private func isSubject(_ words: Range<Int>) -> Bool {
        guard let first = words.first, let last = words.last,
            words.count <= Self.longestContinuation
        else { return false }
        if text.kind(first) == .openParenthesis {
            return read.parentheses.partner(of: first) == last
        }
        if text.kind(first) == .closeParenthesis { return first == last }
        guard text.meaning(first) == .about, !isPreposition(last) else { return false }
        return words.allSatisfy {
            text.meaning($0) != .verb && text.meaning($0) != .preposition
                && text.kind($0) != .sectionSign && text.kind($0) != .closeParenthesis
                && text.kind($0) != .fullStop || text.meaning($0 - 1) == .number
        }
    }

    private func isPreposition(_ index: Int) -> Bool {
        switch text.meaning(index) {
        case .preposition, .within, .of, .through, .with, .about, .from, .and: true
        default: false
        }
    }

    /// `-s bestemmelser om anke i`.
    private func leadsThroughRules(_ gap: Range<Int>) -> Bool {
        guard gap.count <= Self.longestContinuation, let first = gap.first, let last = gap.last
        else { return false }
        return text.meaning(first) == .rules && text.meaning(last) == .within
            && gap.allSatisfy { text.meaning($0) != .verb && text.kind($0) != .sectionSign }
    }
}
