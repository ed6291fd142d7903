/// Numbers and letters of sections (C4–C9).
extension SectionParser {
    /// A year or an amount, not a section: no law has so many.
    private static let largestSection: Int32 = 999

    /// The section's number at the token. A number without own mark must not be the beginning of
    /// something else: a date, a decimal, an amount (C10).
    func number(at index: Int, isFirst: Bool) -> WrittenNumber? {
        guard text.kind(index) == .number, text.continuesBlock(index), text[index].value >= 0
        else { return nil }
        var written = WrittenNumber(number: Int(text[index].value), tokens: index..<(index + 1))
        let letter = chapterLetter(at: index + 1)
        let dash = letter == nil ? index + 1 : index + 2
        if text.isAttached(dash), isDash(dash), text.isAttached(dash + 1),
            text.kind(dash + 1) == .number, (0...Self.largestSection).contains(text[dash + 1].value)
        {
            written.chapterLetter = letter
            written.afterDash = Int(text[dash + 1].value)
            written.hasHyphen = text.kind(dash) == .hyphen
            written.tokens = index..<(dash + 2)
        }
        let end = written.tokens.upperBound
        if let letter = sectionLetter(at: end) {
            written.letter = letter
            written.tokens = index..<(end + 1)
            written.hasItemMark = isItemClosed(end + 1)
        }
        if !isFirst, text[index].value > Self.largestSection || isSomethingElse(after: written) {
            return nil
        }
        return written
    }

    /// The `)` of `2 a)`.
    func isItemClosed(_ index: Int) -> Bool {
        text.isAttached(index) && text.kind(index) == .closeParenthesis
            && !parentheses.isClosing(index)
    }

    /// The `A` of `11 A-3`: a capital before a hyphen and a number.
    private func chapterLetter(at index: Int) -> UInt8? {
        guard let letter = text.singleLetter(index), text[index].letterCase == .upper,
            text.isAttached(index) || text[index].space == .one, text.isAttached(index + 1),
            text.kind(index + 1) == .hyphen, text.isAttached(index + 2),
            text.kind(index + 2) == .number
        else { return nil }
        return letter - 0x20
    }

    func isDash(_ index: Int) -> Bool {
        text.kind(index) == .hyphen || text.kind(index) == .dash
    }

    /// C6: the letter that belongs to the number before it.
    func sectionLetter(at index: Int) -> UInt8? {
        guard let letter = text.singleLetter(index) else { return nil }
        let isAttached = text.isAttached(index)
        guard isAttached || text[index].space == .one, !isFollowedByLetterOrDigit(index),
            isSmallOrInCapitals(index), !beginsAbbreviation(index)
        else { return nil }
        if isAttached { return letter == UInt8(ascii: "s") ? nil : letter }
        if letter == UInt8(ascii: "i") || beginsCompound(index) || isItemMark(index) { return nil }
        return letter
    }

    /// C4: a capital is a section's letter only in a line without small letters.
    private func isSmallOrInCapitals(_ index: Int) -> Bool {
        text[index].letterCase == .lower || !text.lineHasLowerCase[Int(text[index].line)]
    }

    func isFollowedByLetterOrDigit(_ index: Int) -> Bool {
        text.isAttached(index + 1)
            && (text.kind(index + 1) == .word || text.kind(index + 1) == .number)
    }

    /// `e.l.`, `f.eks.`, `m. m.`, `s. 34`, `v/ Kari`, `c/o`.
    func beginsAbbreviation(_ index: Int) -> Bool {
        let next = index + 1
        guard text.isAttached(next) else { return false }
        switch text.kind(next) {
        case .fullStop:
            if text.kind(next + 1) == .word {
                // «§ 20 a.Kommunen» only lacks a space.
                if text.isAttached(next + 1) { return text[next + 1].letterCase != .capitalised }
                return text.word(at: next + 1, is: "eks")
                    || text.singleLetter(next + 1) != nil && text.kind(next + 2) == .fullStop
            }
            return text.kind(next + 1) == .number && text.word(at: index, is: "s")
                && !text.isAttached(index)
        case .slash:
            return text.singleLetter(next + 1) == nil && text.kind(next + 1) != .number
                && text.kind(next + 1) != .sectionSign
                || text.word(at: index, is: "c") && text.word(at: next + 1, is: "o")
        default:
            return false
        }
    }

    /// `e-post`, `a-melding`: words that begin with a letter, unlike `20 a-vedtak` (C8).
    private func beginsCompound(_ index: Int) -> Bool {
        text.isAttached(index + 1) && text.kind(index + 1) == .hyphen && text.isAttached(index + 2)
            && text.kind(index + 2) == .word
            && Self.tailsOfLetterWords.contains { text.word(index + 2, beginsWith: $0) }
    }

    /// The `b)` of `a) § 17 b) § 18` is the mark of an item.
    private func isItemMark(_ index: Int) -> Bool {
        text.isAttached(index + 1) && text.kind(index + 1) == .closeParenthesis
            && !parentheses.isClosing(index + 1) && text.kind(index + 2) == .sectionSign
    }

    private static let tailsOfLetterWords: [StaticString] = [
        "post", "mail", "melding", "ordning", "læring", "helse", "resept", "signering", "land",
        "plass", "skatt",
    ]

    /// What follows shows that the number is a date, a decimal, an ordinal or an amount.
    private func isSomethingElse(after written: WrittenNumber) -> Bool {
        let end = written.tokens.upperBound
        if written.letter == nil, text.isAttached(end), text.kind(end) == .word,
            !text.word(at: end, is: "s")
        {
            return true
        }
        if text.isAttached(end), text.kind(end) == .fullStop, isOrdinal(fullStop: end) {
            return true
        }
        if text.isAttached(end), text.kind(end) == .comma, text.isAttached(end + 1),
            text.kind(end + 1) == .number, isUnit(end + 2)
        {
            return true
        }
        return isUnit(end) || text.meaning(end) == .month || isThousands(end)
            || isDash(end) && text.isAttached(end) && isUnitCompound(end + 1)
    }

    /// `19. mai`, `2. ledd`, `1.–15. oktober`, `18. og 19. mai`, `12.30`.
    private func isOrdinal(fullStop: Int) -> Bool {
        let next = fullStop + 1
        switch text.meaning(next) {
        case .month, .ledd, .punktum: return true
        case .and, .through:
            return text.kind(next + 1) == .number && text.kind(next + 2) == .fullStop
                && [.month, .ledd, .punktum].contains(text.meaning(next + 3))
        default:
            return text.isAttached(next) && (text.kind(next) == .number || isDash(next))
        }
    }

    private func isUnit(_ index: Int) -> Bool {
        text.meaning(index) == .unit && text.continuesBlock(index) || isPercentSign(index)
    }

    /// The second half of `20 000`.
    private func isThousands(_ index: Int) -> Bool {
        text.kind(index) == .number && text[index].space == .one
            && text[index].end - text[index].start == 3
    }

    private func isPercentSign(_ index: Int) -> Bool {
        text.kind(index) == .percent
    }

    /// `19-åringer`, `30-årsalderen`, `50-tallet`.
    private func isUnitCompound(_ index: Int) -> Bool {
        text.isAttached(index) && text.kind(index) == .word
            && Self.unitStems.contains { text.word(index, beginsWith: $0) }
    }

    private static let unitStems: [StaticString] = [
        "år", "dag", "uke", "veke", "måned", "månad", "time", "prosent", "tall", "krone",
    ]
}
