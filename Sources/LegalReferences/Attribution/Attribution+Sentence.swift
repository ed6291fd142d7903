/// Laws that the sentence or the page gives (C20, C23).
extension Attribution {
    /// The nearest law mentioned before in the sentence that has all the sections (C20). One outside
    /// the registry counts when it is named without section (C20b).
    mutating func lawOfSentence(_ group: SectionGroup) -> Owner? {
        for candidate in candidates.laws(at: group.tokens.lowerBound) {
            let owner: Owner
            switch candidate {
            case .law(let law): owner = .law(law)
            case .outside(let index):
                guard isTopic(index), mayBeAbout(group) else { continue }
                owner = .outside(read.mentions[index].tokens)
            }
            if fits(group, owner) { return owner }
        }
        return nil
    }

    /// «dersom ikke annet følger av § 10» is about the law that says so, whatever law it names.
    private func mayBeAbout(_ group: SectionGroup) -> Bool {
        let start = group.tokens.lowerBound
        return !(max(0, start - 5)..<start).contains {
            text.word(at: $0, is: "annet") || text.word(at: $0, is: "anna")
                || text.word(at: $0, is: "annen")
        }
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
        if let document = governingDocument(of: group) { return document }
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

    /// C23: the document whose clause the section stands in: `reglementet for kommunen § 4`,
    /// `instruksen fastsetter i § 3`, `vedtektenes bestemmelse i § 4`.
    private func governingDocument(of group: SectionGroup) -> Owner? {
        guard nextMention > 0 else { return nil }
        let mention = read.mentions[nextMention - 1]
        let start = group.tokens.lowerBound
        guard mention.target == .document, isInSentence(of: group, mention),
            mention.tokens.upperBound < start
        else { return nil }
        let gap = mention.tokens.upperBound..<start
        guard gap.count <= Self.longestContinuation,
            !gap.contains(where: { text.kind($0) == .sectionSign })
        else { return nil }
        let last = start - 1
        let isStated =
            text.meaning(last) == .within && gap.count > 1
            && (text.meaning(last - 1) == .verb || text.meaning(last - 1) == .the)
        if isStated || isSubject(gap) || mention.isGenitive && leadsThroughRules(gap) {
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
        case .law, .unknownPageLaw, .either: false
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
        let opens = text.meaning(first) == .about || text.word(at: first, is: "mellom")
        guard opens, !isPreposition(last) else { return false }
        return words.allSatisfy {
            text.meaning($0) != .verb && (text.meaning($0) != .preposition || $0 == first)
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
