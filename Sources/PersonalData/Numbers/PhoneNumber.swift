/// Norwegian telephone numbers of eight digits (Nkom, «Nasjonal nummerplan», E.164: first digit
/// 2–9).
enum PhoneNumber {
    /// The last group of a number that begins at a group of a run; `nil` where none does.
    static func last(in run: NumberRun, from first: Int, of text: TextBytes) -> Int? {
        let groups = run.groups
        var start = first
        let hasPrefix = isCountryCode(groups[first], in: run, of: text)
        if hasPrefix {
            if groups[first].count > 4 {
                return isFree(first...first, in: run, of: text) ? first : nil
            }
            start += 1
        }
        guard start < groups.count,
            hasPrefix || groups[start].count == 8 || !goesOn(groups, at: start),
            (2...9).contains(run.digits[groups[start].digits.lowerBound]),
            let last = end(of: groups, from: start),
            // With hyphens between only mobile numbers (first digit 4 or 9): much else has them.
            last == start || groups[last].gap != .other
                || [4, 9].contains(run.digits[groups[start].digits.lowerBound])
        else { return nil }
        guard isFree(first...last, in: run, of: text),
            !isAmount(run.bytes(of: first...last), of: text)
        else { return nil }
        if last == start, !hasPrefix, isDate(run.digits[groups[start].digits]) { return nil }
        return last
    }

    /// Whether a group has the same mark before it as after it: it is no beginning.
    private static func goesOn(_ groups: [NumberRun.Group], at index: Int) -> Bool {
        index + 1 < groups.count && groups[index].gap == groups[index + 1].gap
    }

    /// `12345678`, `12 34 56 78` or `123 45 678`, also with full stops, strokes or hyphens, and no
    /// more groups with the same mark: a longer row is a table of figures.
    private static func end(of groups: [NumberRun.Group], from start: Int) -> Int? {
        if groups[start].count == 8 { return start }
        guard start + 1 < groups.count, let mark = groups[start + 1].gap,
            [.space, .dot, .stroke, .other].contains(mark)
        else { return nil }
        var last = start
        while last + 1 < groups.count, groups[last + 1].gap == mark { last += 1 }
        let counts = groups[start...last].map(\.count)
        return counts == [2, 2, 2, 2] || counts == [3, 2, 3] ? last : nil
    }

    /// `+47` or `0047`, alone or with the number after it in one piece.
    private static func isCountryCode(
        _ group: NumberRun.Group, in run: NumberRun, of text: TextBytes
    ) -> Bool {
        let digits = run.digits[group.digits]
        if text[group.bytes.lowerBound - 1] == UInt8(ascii: "+") {
            return digits.starts(with: [4, 7]) && (digits.count == 2 || digits.count == 10)
        }
        return digits.starts(with: [0, 0, 4, 7]) && (digits.count == 4 || digits.count == 12)
    }

    /// Whether nothing beside the groups makes them part of something longer.
    private static func isFree(_ window: ClosedRange<Int>, in run: NumberRun, of text: TextBytes)
        -> Bool
    {
        let range = run.bytes(of: window)
        let before = text[range.lowerBound - 1]
        let after = text[range.upperBound]
        let isOfNumber = before == UInt8(ascii: ",") && text[range.lowerBound - 2].isDigit
        let goesOn = after == UInt8(ascii: ",") && text[range.upperBound + 1].isDigit
        return !isOfNumber && !goesOn
            && (!before.isPartOfName || follows(another: run.groups, at: window.lowerBound))
            && (!after.isPartOfName || precedes(another: run.groups, at: window.upperBound))
            && before != UInt8(ascii: "-") && before != UInt8(ascii: ".")
    }

    /// Whether a stroke and another number come after a group: `41234567/41234568`.
    private static func precedes(another groups: [NumberRun.Group], at last: Int) -> Bool {
        last + 1 < groups.count && groups[last + 1].gap == .stroke
            && end(of: groups, from: last + 1) != nil
    }

    /// Whether another number and a stroke come before a group.
    private static func follows(another groups: [NumberRun.Group], at first: Int) -> Bool {
        groups[first].gap == .stroke
            && groups.indices[..<first].suffix(4).contains {
                end(of: groups, from: $0) == first - 1
            }
    }

    /// Whether kroner stand beside the number, or a sign of paragraph or number before it.
    private static func isAmount(_ range: Range<Int>, of text: TextBytes) -> Bool {
        let before = text.beforeMarks(range.lowerBound)
        let word = text.wordStart(before: before)
        if text.lowercased(word..<before) == "kr" { return true }
        if text[before - 1] == UInt8(ascii: "."), text.has("kr", at: before - 3) { return true }
        let after = text.afterMarks(range.upperBound)
        return text.has("kr", at: after) || text.has(",-", at: range.upperBound)
            || text.has(",–", at: range.upperBound)
    }

    /// `20260115` and `15012026`.
    private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
        let all = digits.map(Int.init)
        func number(_ range: Range<Int>) -> Int { all[range].reduce(0) { $0 * 10 + $1 } }
        func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
            (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        }
        return isDay(number(0..<4), number(4..<6), number(6..<8))
            || isDay(number(4..<8), number(2..<4), number(0..<2))
    }
}
