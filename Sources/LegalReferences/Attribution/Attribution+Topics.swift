/// What the text is about where no law stands in the sentence (C20a–C22).
extension Attribution {
    /// The nearest law that has the sections: the topics of earlier sentences, headings from below,
    /// the title, the page's law, laws cited before, laws of earlier blocks. Where none has them the
    /// nearest gets them, so that the fault is reported.
    func lawOfTopics(_ group: SectionGroup) -> Owner? {
        let topics = topicRanks(at: group)
        for rank in topics {
            let fitting = rank.filter { fits(group, $0) }
            if fitting.count > 1 {
                return fitting.first { $0 == pageOwner } ?? .either(fitting)
            }
            if let only = fitting.first { return only }
        }
        if let page = pageOwner, fits(group, page) { return page }
        let before = mentionsBefore(group).map { owner(of: $0.mention) } + earlierOwners
        if let fitting = before.first(where: { fits(group, $0) }) { return fitting }
        return scopeOwner ?? pageOwner ?? before.first ?? topics.first?.first
    }

    /// Whether the law may have every section that the group names. Of a law without table it is
    /// known at most whether it numbers by chapter.
    func fits(_ group: SectionGroup, _ owner: Owner) -> Bool {
        switch owner {
        case .law, .unknownPageLaw, .either:
            interpretation(of: group, by: owner).isWhollyKnown
        case .outside(let tokens):
            OutsideLaw.mayHave(group, numberedByChapter: read.numbering(of: tokens))
        case .outsideNamed(let name):
            OutsideLaw.mayHave(
                group, numberedByChapter: OutsideLaw.find(name)?.isNumberedByChapter)
        }
    }

    /// Laws that are equally near, the nearest rank first.
    private func topicRanks(at group: SectionGroup) -> [[Owner]] {
        var ranks: [[Owner]] = []
        let own = Int(text[group.tokens.lowerBound].sentence)
        var sentence = -1
        for (mention, index) in mentionsBefore(group)
        where isTopic(index) && mention.sentence < own
            && mention.tokens.lowerBound >= paragraphStart
            && mayHold(group, chapterOf: mention)
        {
            let owner = owner(of: mention)
            if readBefore.ends(topicOf: owner, at: index) { continue }
            if mention.sentence == sentence, let last = ranks.indices.last {
                if !ranks[last].contains(owner) { ranks[last].append(owner) }
            } else {
                ranks.append([owner])
                sentence = mention.sentence
            }
        }
        return ranks + context.topics.nearestFirst.map { scopeOwners($0, for: group) }
    }

    /// The laws of a heading: that with the very section, else those named without one.
    private func scopeOwners(
        _ topics: [PageTopics.Topic], for group: SectionGroup
    ) -> [Owner] {
        let sections = interpretation(of: group, by: .unknownPageLaw).named
        let cited = topics.filter { !Set($0.sections).isDisjoint(with: sections) }
        let wanted = cited.isEmpty ? topics.filter(\.sections.isEmpty) : cited
        var owners: [Owner] = []
        for topic in wanted {
            if let owner = owner(of: topic.source), !owners.contains(owner) {
                owners.append(owner)
            }
        }
        return owners
    }

    /// The law that the nearest heading or lead-in is about, for `loven` and `denne loven`.
    var scopeOwner: Owner? {
        for topics in context.topics.nearestFirst {
            if let topic = topics.first(where: \.sections.isEmpty) {
                return owner(of: topic.source)
            }
        }
        return nil
    }

    /// The owner that an earlier block has left.
    func owner(of source: Reference.Source) -> Owner? {
        switch source {
        case .law(let id): registry.position(of: id).map { .law($0) }
        case .outside(let name): .outsideNamed(name)
        case .undecided: nil
        }
    }

    /// More mentions than this nobody looks back.
    static let longestLook = 48

    /// The laws mentioned before the group in this text, the last one first.
    private func mentionsBefore(_ group: SectionGroup) -> [(mention: LawMention, index: Int)] {
        read.mentions[..<nextMention].indices.suffix(Attribution.longestLook).reversed()
            .compactMap { index in
                let mention = read.mentions[index]
                return mention.target == .document ? nil : (mention, index)
            }
    }

    /// Whether a law is named as what the text is about: by its name alone, not in a parenthesis,
    /// not after `jf.`, nor, outside the registry, as what something is in line `med`.
    func isTopic(_ index: Int) -> Bool {
        let mention = read.mentions[index]
        guard !cited.contains(index), !mention.isGeneric,
            read.parentheses.end(around: mention.tokens.lowerBound) == Int(Int32.max)
        else { return false }
        var before = mention.tokens.lowerBound - 1
        if text.kind(before) == .fullStop { before -= 1 }
        if text.meaning(before) == .compare { return false }
        return mention.target != .outside || text.meaning(before) != .with
    }

    /// C2: `tvangsfullbyrdelsesloven kapittel 13` is about no section of chapter 5.
    private func mayHold(_ group: SectionGroup, chapterOf mention: LawMention) -> Bool {
        var index = mention.tokens.upperBound
        guard text.meaning(index) == .chapter, let first = group.members.first?.first,
            first.afterDash != nil
        else { return true }
        index += text.kind(index + 1) == .fullStop ? 2 : 1
        return text.kind(index) != .number || Int(text[index].value) == first.number
    }
}

extension Attribution {
    /// The laws of the text for lists below it: those of its last sentence that is about any.
    func topics(in utf8: Span<UInt8>) -> [PageTopics.Topic] {
        let laws = read.mentions.indices.filter {
            read.mentions[$0].target != .document && isTopic($0)
        }
        guard let last = laws.last else { return [] }
        return laws.filter { read.mentions[$0].sentence == read.mentions[last].sentence }.map {
            PageTopics.Topic(source: source(of: owner(of: read.mentions[$0]), in: utf8))
        }
    }

    /// The laws and documents of a heading. One that is cited with a section is the heading's topic
    /// when the heading begins with it; else it is remembered for that section.
    func headingTopics(in utf8: Span<UInt8>) -> [PageTopics.Topic] {
        var topics: [PageTopics.Topic] = []
        for index in read.mentions.indices where isTopic(index) || beginsText(index) {
            let source = source(of: owner(of: read.mentions[index]), in: utf8)
            topics.append(PageTopics.Topic(source: source))
        }
        for (group, owner) in zip(read.groups, owners) {
            guard let owner else { continue }
            let source = source(of: owner, in: utf8)
            let sections = interpretation(of: group, by: owner).items.map(\.section)
            topics.append(PageTopics.Topic(source: source, sections: sections))
        }
        return topics
    }

    /// Whether nothing but a number stands before the mention.
    private func beginsText(_ index: Int) -> Bool {
        (0..<read.mentions[index].tokens.lowerBound).allSatisfy {
            text.kind($0) == .number || text.kind($0) == .fullStop || text.meaning($0) == .the
                || text.meaning($0) == .chapter || text.kind($0) == .closeParenthesis
        }
    }

    /// What the text has mentioned, in its order.
    func mentionedSources(in utf8: Span<UInt8>) -> [Reference.Source] {
        read.mentions.filter { $0.target != .document }.map {
            source(of: owner(of: $0), in: utf8)
        }
    }
}
