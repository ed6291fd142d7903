/// A group as one law reads it: which sections the written numbers are (C9, C10, C12).
///
/// Without a section table a hyphen is part of the number, an en dash after `§§` is a range, and a
/// range gives its two ends.
struct Interpretation {
    /// One reference's section with its stretch of tokens.
    struct Item {
        let section: SectionNumber
        let parts: [SectionGroup.Part]
        /// The tokens that become the link.
        let tokens: Range<Int>
        /// The tokens of the mark and the number.
        let sectionTokens: Range<Int>
    }

    private(set) var items: [Item] = []
    /// The sections that the text names, without those between the ends of a range.
    private(set) var named: [SectionNumber] = []
    private let law: Law?
    private let isPlural: Bool

    /// Reads the group as sections of the law; `nil` is a law without table.
    init(_ group: SectionGroup, in law: Law?) {
        self.law = law.flatMap { $0.sections.isEmpty ? nil : $0 }
        isPlural = group.isPlural
        for member in itemised(group.members) {
            let ends = ends(of: member)
            // C10: what does not ascend in the same shape is an amount and ends the list.
            if let last = named.last,
                ends.first.isDashed != last.isDashed || ends.first <= last
            {
                break
            }
            add(member, ends)
        }
    }

    /// Whether the law has every section that the group names.
    var isWhollyKnown: Bool {
        named.allSatisfy { law?.has($0) ?? true }
    }

    private func ends(
        of member: SectionGroup.Member
    ) -> (first: SectionNumber, last: SectionNumber?) {
        if let last = member.last { return (member.first.asSection, last.asSection) }
        if let range = member.first.asRange, isRange(member.first) {
            return (range.first, range.last)
        }
        return (member.first.asSection, nil)
    }

    /// C9, C20c: whether the attached dash means a range. After a single `§` a hyphen never does:
    /// `§ 2-6` of a law without such is a section of a former act.
    private func isRange(_ written: WrittenNumber) -> Bool {
        guard isPlural || !written.hasHyphen else { return false }
        guard let law else { return !written.hasHyphen && isPlural }
        return law.section(written.asSection) == nil && !law.isNumberedByChapter
    }

    /// C7: `§ 2 a) og b)` is bokstav a and b of § 2 where the law has a § 2 and no § 2 a.
    private func itemised(_ members: [SectionGroup.Member]) -> [SectionGroup.Member] {
        guard let law, members.contains(where: { $0.first.hasItemMark }) else { return members }
        var result: [SectionGroup.Member] = []
        for member in members {
            guard let letter = item(of: member, in: law) else {
                result.append(member)
                continue
            }
            let part = SectionGroup.Part(bokstav: Character(UnicodeScalar(letter)))
            if let last = result.indices.last, result[last].first.letter == nil,
                result[last].first.number == member.first.number,
                result[last].first.afterDash == member.first.afterDash
            {
                result[last].parts.append(part)
                result[last].end = member.end
            } else {
                var whole = member
                whole.first.letter = nil
                whole.first.tokens =
                    member.first.tokens.lowerBound..<(member.first.tokens.upperBound - 1)
                whole.parts = [part]
                result.append(whole)
            }
        }
        return result
    }

    private func item(of member: SectionGroup.Member, in law: Law) -> UInt8? {
        guard member.first.hasItemMark, member.last == nil, member.parts == [.init()],
            let letter = member.first.letter
        else { return nil }
        let section = member.first.asSection
        guard law.section(section) == nil, law.section(section.with(letter: nil)) != nil
        else { return nil }
        return letter
    }

    private mutating func add(
        _ member: SectionGroup.Member, _ ends: (first: SectionNumber, last: SectionNumber?)
    ) {
        let tokens = member.start..<member.end
        named.append(ends.first)
        guard let last = ends.last else {
            items.append(
                Item(
                    section: ends.first, parts: member.parts, tokens: tokens,
                    sectionTokens: member.start..<member.first.tokens.upperBound))
            return
        }
        named.append(last)
        if let law {
            addRange(from: ends.first, through: last, of: law, member)
        } else if let end = member.last {
            let first = member.start..<member.first.tokens.upperBound
            items.append(
                Item(section: ends.first, parts: [.init()], tokens: first, sectionTokens: first))
            items.append(
                Item(
                    section: last, parts: member.parts,
                    tokens: end.tokens.lowerBound..<member.end, sectionTokens: end.tokens))
        } else {
            for section in [ends.first, last] {
                items.append(
                    Item(
                        section: section, parts: section == last ? member.parts : [.init()],
                        tokens: tokens, sectionTokens: tokens))
            }
        }
    }

    /// C12: all sections between by the table, and the ends even where the table lacks them.
    private mutating func addRange(
        from first: SectionNumber, through last: SectionNumber, of law: Law,
        _ member: SectionGroup.Member
    ) {
        var sections = law.sections(from: first, through: last).map(\.number)
        if sections.first != first { sections.insert(first, at: 0) }
        if sections.last != last { sections.append(last) }
        let tokens = member.start..<member.end
        let end = member.last?.tokens.upperBound ?? member.first.tokens.upperBound
        for section in sections {
            items.append(
                Item(
                    section: section, parts: section == last ? member.parts : [.init()],
                    tokens: tokens, sectionTokens: member.start..<end))
        }
    }
}
