/// Lists and ranges of ledd, letters and numbers, expanded (C14).
extension SectionParser {
    /// No section has so many ledd or items; a longer range is a mistake and gives its ends.
    private static let longestRange = 60
    /// Ordinals that are looked at before the word *ledd* must come.
    private static let longestOrdinalList = 12

    /// `første, annet og tredje ledd`; `siste` has no value.
    func ordinalList(at start: Int) -> (values: [Int], isLedd: Bool, end: Int)? {
        var values: [Int] = []
        var index = start
        var rangeStart: Int?
        for _ in 0..<Self.longestOrdinalList {
            guard let item = ordinal(at: index) else { return nil }
            index = item.end
            if let value = item.value {
                values += rangeStart.map { range(from: $0 + 1, through: value) } ?? [value]
            }
            rangeStart = nil
            switch text.meaning(index) {
            case .ledd where text.continuesBlock(index): return (values, true, index + 1)
            case .punktum where text.continuesBlock(index): return (values, false, index + 1)
            default: break
            }
            if let next = afterSeparator(index) {
                index = next
            } else if isDash(index) || text.meaning(index) == .through {
                index = isDash(index) ? index + 1 : afterThrough(index) ?? index
                rangeStart = values.last
            } else {
                return nil
            }
        }
        return nil
    }

    /// `tredje`, `3.`, `3` before *ledd* or a dash, `siste`, `nest siste`.
    private func ordinal(at index: Int) -> (value: Int?, end: Int)? {
        guard index < text.count, text.continuesBlock(index) else { return nil }
        switch text.meaning(index) {
        case .ordinal: return (Int(text[index].value), index + 1)
        case .last: return (nil, index + 1)
        case .nextTo where text.meaning(index + 1) == .last: return (nil, index + 2)
        default: break
        }
        guard text.kind(index) == .number,
            (1...Int32(Self.longestRange)).contains(text[index].value)
        else { return nil }
        let value = Int(text[index].value)
        if text.isAttached(index + 1), text.kind(index + 1) == .fullStop {
            return (value, index + 2)
        }
        let next = text.meaning(index + 1)
        return next == .ledd || next == .punktum || isDash(index + 1) ? (value, index + 1) : nil
    }

    /// `(1)`, `(1) og (2)`, `(1)–(3)`.
    func parenthesisedList(at start: Int) -> (values: [Int], end: Int)? {
        guard let first = parenthesisedNumber(at: start) else { return nil }
        var values = [first]
        var end = start + 3
        while true {
            if let next = afterSeparator(end), let value = parenthesisedNumber(at: next) {
                values.append(value)
                end = next + 3
            } else if let next = isDash(end) ? end + 1 : afterThrough(end),
                let value = parenthesisedNumber(at: next), let before = values.last
            {
                values += range(from: before + 1, through: value)
                end = next + 3
            } else {
                return (values, end)
            }
        }
    }

    private func parenthesisedNumber(at index: Int) -> Int? {
        guard text.kind(index) == .openParenthesis, text[index].space.rawValue <= 1,
            text.isAttached(index + 1), text.kind(index + 1) == .number,
            text.isAttached(index + 2), text.kind(index + 2) == .closeParenthesis,
            (1...Int32(Self.longestRange)).contains(text[index + 1].value),
            // «(1) § 17 (2) § 18»: the marks of items.
            text.kind(index + 3) != .sectionSign
        else { return nil }
        return Int(text[index + 1].value)
    }

    /// `a`, `a, b og d`, `a til c`, `a)–c)`; after the word *bokstav* a capital will do.
    func letterList(at start: Int) -> (letters: [Character], end: Int)? {
        guard let first = itemLetter(at: start), text.continuesBlock(start),
            !isFollowedByLetterOrDigit(start)
        else { return nil }
        var letters = [first]
        var end = start + 1
        var previous = text.singleLetter(start)
        while let before = previous {
            let resume = resume(after: end)
            if let next = afterSeparator(resume), isLetterOfList(next, after: before),
                let letter = text.singleLetter(next)
            {
                letters.append(Character(UnicodeScalar(letter)))
                (end, previous) = (next + 1, letter)
            } else if let next = isDash(resume) ? resume + 1 : afterThrough(resume),
                isLetterOfList(next, after: nil), let letter = text.singleLetter(next),
                letter > before
            {
                letters += (before + 1...letter).map { Character(UnicodeScalar($0)) }
                (end, previous) = (next + 1, letter)
            } else {
                break
            }
        }
        return (letters, end)
    }

    /// A letter `a`–`z`, `æ`, `ø`, `å` that stands alone.
    private func itemLetter(at index: Int) -> Character? {
        if let letter = text.singleLetter(index) { return Character(UnicodeScalar(letter)) }
        for letter: StaticString in ["æ", "ø", "å"] where text.word(at: index, is: letter) {
            return Character(letter.description)
        }
        return nil
    }

    /// `2`, `1, 2 eller 4`, `1–3`, `1 til 3`; `og 4-3` is a section again.
    func numberList(at start: Int) -> (values: [Int], end: Int)? {
        guard text.kind(start) == .number, text.continuesBlock(start), text[start].value >= 0
        else { return nil }
        var values = [Int(text[start].value)]
        var end = start + 1
        while let last = values.last {
            if let next = afterSeparator(end), let value = itemNumber(at: next), value > last {
                values.append(value)
                end = next + 1
            } else if let next = isDash(end) ? end + 1 : afterThrough(end),
                let value = itemNumber(at: next), value > last
            {
                values += range(from: last + 1, through: value)
                end = next + 1
            } else {
                break
            }
        }
        return (values, end)
    }

    /// A number of an item that is neither a section, an ordinal nor an amount.
    private func itemNumber(at index: Int) -> Int? {
        guard let written = number(at: index, isFirst: false), written.afterDash == nil
        else { return nil }
        return written.number
    }

    private func range(from first: Int, through last: Int) -> [Int] {
        guard first <= last else { return [last] }
        return last - first < Self.longestRange ? Array(first...last) : [last]
    }
}
