/// Lists and ranges of sections (C10, C12, C16, C17).
extension SectionParser {
    /// The next member without own mark, after a separator.
    func nextMember(after cursor: ListCursor, isPlural: Bool) -> ListCursor? {
        guard let start = afterSeparator(cursor.resume) else { return nil }
        let previous = cursor.member.last ?? cursor.member.first
        guard
            let first = number(at: start, isFirst: false) ?? letterAlone(at: start, after: cursor),
            ascends(from: previous, to: first),
            !cursor.isAfterNr || first.afterDash != nil && previous.afterDash != nil
        else { return nil }
        var next = ListCursor(
            member: SectionGroup.Member(first: first, start: start, end: first.tokens.upperBound),
            end: first.tokens.upperBound)
        readRange(into: &next, isPlural: isPlural)
        readParts(into: &next)
        return next
    }

    /// Reads `til 22`, `–22`, `til og med § 22`, `til c` after a number.
    func readRange(into cursor: inout ListCursor, isPlural: Bool) {
        let first = cursor.member.first
        guard let start = afterRangeWord(cursor.end, isPlural: isPlural) else { return }
        let hasOwnMark = text.kind(start) == .sectionSign
        let last: WrittenNumber
        if let number = number(at: hasOwnMark ? start + 1 : start, isFirst: hasOwnMark) {
            last = number
        } else if let letter = text.singleLetter(start), let before = first.letter,
            letter > before, isLetterOfList(start, after: nil)
        {
            // C17: «§§ 13 a til c» is 13 a, 13 b and 13 c.
            last = first.with(letter: letter, tokens: start..<(start + 1))
        } else {
            return
        }
        guard (first.afterDash == nil) == (last.afterDash == nil),
            first.asSection < last.asSection
        else { return }
        cursor.member.last = last
        cursor.end = last.tokens.upperBound
        cursor.member.end = cursor.end
        cursor.resume = resume(after: cursor.end)
    }

    /// C17: «§ 18 a og b» names the sections 18 a and 18 b.
    private func letterAlone(at index: Int, after cursor: ListCursor) -> WrittenNumber? {
        let previous = cursor.member.last ?? cursor.member.first
        guard let before = previous.letter, cursor.member.parts == [SectionGroup.Part()],
            let letter = text.singleLetter(index), isLetterOfList(index, after: before)
        else { return nil }
        var next = previous.with(letter: letter, tokens: index..<(index + 1))
        next.hasItemMark = isItemClosed(index + 1)
        return next
    }

    /// C10: members without own mark ascend. A dash may later turn out to be a range, so a plain
    /// number beside a dashed one is compared as such; see ``Interpretation``.
    private func ascends(from previous: WrittenNumber, to next: WrittenNumber) -> Bool {
        switch (previous.afterDash, next.afterDash) {
        case (nil, nil), (.some, .some): previous.asSection < next.asSection
        case (.some(let last), nil): last < next.number
        case (nil, .some): previous.number < next.number
        }
    }

    /// The token after `,`, `og`, `eller`, `samt`, `/` or a comma and such a word.
    func afterSeparator(_ index: Int) -> Int? {
        var end = index
        if text.kind(end) == .comma { end += 1 }
        if text.meaning(end) == .and, text.continuesBlock(end) {
            end += 1
            if text.kind(end) == .slash, text.meaning(end + 1) == .and { end += 2 }
        } else if end == index, text.kind(end) == .slash {
            end += 1
        }
        return end > index && text.continuesBlock(end) ? end : nil
    }

    /// The token after `til`, `til og med`, `t.o.m.` or a dash; with a single `§` the dash must be
    /// attached (C12).
    private func afterRangeWord(_ index: Int, isPlural: Bool) -> Int? {
        guard text.continuesBlock(index) else { return nil }
        if isDash(index) {
            let isTight = text.isAttached(index) && text.isAttached(index + 1)
            return isTight || isPlural ? index + 1 : nil
        }
        return afterThrough(index)
    }

    /// The token after `til`, `til og med`, `t.o.m.`
    func afterThrough(_ index: Int) -> Int? {
        if text.meaning(index) == .through, text.continuesBlock(index) {
            guard text.meaning(index + 1) == .and, text.meaning(index + 2) == .with else {
                let isShort = text.word(at: index, is: "tom")
                return isShort && text.kind(index + 1) == .fullStop ? index + 2 : index + 1
            }
            return index + 3
        }
        guard text.word(at: index, is: "t"), text.kind(index + 1) == .fullStop,
            text.word(at: index + 2, is: "o"), text.kind(index + 3) == .fullStop,
            text.word(at: index + 4, is: "m")
        else { return nil }
        return text.kind(index + 5) == .fullStop ? index + 6 : index + 5
    }

    /// Where a list may go on: past a dangling hyphen (`§§ 17- og 20 a-vedtak`), past `flg.` and
    /// past the parenthesis of `20 a)` that nothing has opened (C7, C8, C13).
    func resume(after end: Int) -> Int {
        if text.word(at: end, is: "flg") || text.word(at: end, is: "ff") {
            return text.kind(end + 1) == .fullStop ? end + 2 : end + 1
        }
        guard text.isAttached(end) else { return end }
        if text.kind(end) == .hyphen, !text.isAttached(end + 1) || text.kind(end + 1) == .comma {
            return end + 1
        }
        if text.kind(end) == .closeParenthesis, !parentheses.isClosing(end) { return end + 1 }
        return end
    }

    /// A letter that continues a list of letters. `i` is a word unless it follows `h`.
    func isLetterOfList(_ index: Int, after previous: UInt8?) -> Bool {
        guard let letter = text.singleLetter(index), text.continuesBlock(index),
            !isFollowedByLetterOrDigit(index), !beginsAbbreviation(index),
            !(text.isAttached(index + 1) && text.kind(index + 1) == .hyphen)
                || text.singleLetter(index + 2) != nil
        else { return false }
        guard let previous else { return true }
        if letter == UInt8(ascii: "i"), previous != UInt8(ascii: "h"),
            text.kind(index + 1) != .closeParenthesis
        {
            return false
        }
        return letter > previous
    }
}

extension WrittenNumber {
    /// The same number with another letter, written in other tokens.
    fileprivate func with(letter: UInt8, tokens: Range<Int>) -> WrittenNumber {
        var copy = self
        copy.letter = letter
        copy.tokens = tokens
        return copy
    }
}
