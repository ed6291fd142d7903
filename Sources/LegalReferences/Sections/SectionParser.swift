/// Reads marks and numbers into groups (C1–C17), without asking which law they belong to.
struct SectionParser {
    let text: TokenizedText
    let parentheses: Parentheses

    /// All groups of the text from left to right.
    func groups() -> [SectionGroup] {
        var groups: [SectionGroup] = []
        var index = 0
        while index < text.count {
            guard let mark = mark(at: index) else {
                index += 1
                continue
            }
            if let group = group(at: index, mark) {
                groups.append(group)
                index = group.tokens.upperBound
            } else {
                index = mark.end
            }
        }
        return groups
    }

    /// The token after a mark, and whether it stands for several sections.
    private struct Mark {
        let end: Int
        let isPlural: Bool
    }

    /// C1: a mark and a number directly after it.
    private func group(at start: Int, _ mark: Mark) -> SectionGroup? {
        guard let first = number(at: mark.end, isFirst: true) else { return nil }
        var group = SectionGroup(
            tokens: start..<first.tokens.upperBound, isPlural: mark.isPlural, members: [])
        var cursor = ListCursor(
            member: SectionGroup.Member(first: first, start: start, end: first.tokens.upperBound),
            end: first.tokens.upperBound)
        readRange(into: &cursor, isPlural: mark.isPlural)
        readParts(into: &cursor)
        group.members.append(cursor.member)
        while let next = nextMember(after: cursor, isPlural: mark.isPlural) {
            cursor = next
            group.members.append(cursor.member)
        }
        group.tokens = start..<cursor.end
        return group
    }

    /// `§`, `§§`, `paragraf`; the sign may be doubled with a space between.
    private func mark(at start: Int) -> Mark? {
        if text.kind(start) == .sectionSign {
            var end = start + 1
            while text.kind(end) == .sectionSign, text.continuesBlock(end) { end += 1 }
            return Mark(end: end, isPlural: end > start + 1)
        }
        guard text.meaning(start) == .paragraph, !text.isAttached(start) || !isAfterHyphen(start)
        else { return nil }
        let isPlural =
            !(text.word(at: start, is: "paragraf") || text.word(at: start, is: "paragrafen"))
        // «paragraf § 17»: the word and the sign are one mark.
        var end = start + 1
        while text.kind(end) == .sectionSign, text.continuesBlock(end) { end += 1 }
        return Mark(end: end, isPlural: isPlural || end > start + 2)
    }

    private func isAfterHyphen(_ index: Int) -> Bool {
        text.kind(index - 1) == .hyphen
    }
}

/// Where the reader of a list stands.
struct ListCursor {
    var member: SectionGroup.Member
    /// The token after the last one that belongs to the reference.
    var end: Int
    /// Where a list may go on: after `end`, or after a dangling hyphen or list parenthesis.
    var resume: Int
    /// After `nr.` further plain numbers are numbers of items, not sections (C16).
    var isAfterNr = false

    init(member: SectionGroup.Member, end: Int) {
        self.member = member
        self.end = end
        self.resume = end
    }
}
