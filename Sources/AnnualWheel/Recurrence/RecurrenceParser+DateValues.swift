import CalendarDate

/// From dates as written to days that exist.
extension RecurrenceParser {
    func date(_ written: WrittenDate) throws(GrammarError) -> YearPart {
        if written.year != nil { return .day(try day(written)) }
        return .date(try monthDay(written))
    }

    func span(
        from first: WrittenDate, through last: WrittenDate
    ) throws(GrammarError) -> YearPart {
        var first = first
        var last = last
        if last.year == nil, first.year != nil {
            throw fault(
                "Årstallet mangler etter streken.", at: last.token,
                examples: ["28. mai – 5. juni 2027"])
        }
        let end = try monthDay(last)
        first.month = first.month ?? last.month
        let begin = try monthDay(first)
        guard let year = last.year else { return .dates(first: begin, last: end) }
        first.year = first.year ?? (begin > end ? year - 1 : year)
        last.year = year
        let (firstDay, lastDay) = (try day(first), try day(last))
        guard firstDay <= lastDay else {
            throw fault(
                "Perioden slutter før den begynner.", at: last.token,
                examples: ["28. desember 2026 – 5. januar 2027"])
        }
        guard firstDay.distance(to: lastDay) <= 366 else {
            throw fault(
                "Perioden er lengre enn et år.", at: last.token,
                examples: ["28. desember 2026 – 5. januar 2027"])
        }
        return .days(first: firstDay, last: lastDay)
    }

    private func monthDay(_ written: WrittenDate) throws(GrammarError) -> MonthDay {
        let month = try month(of: written)
        guard let date = MonthDay(month: month, day: written.day) else {
            throw noSuchDay(written, lastDay: Day.length(ofMonth: month, year: 2000))
        }
        return date
    }

    private func day(_ written: WrittenDate) throws(GrammarError) -> Day {
        let month = try month(of: written)
        let year = written.year ?? 2000
        guard let day = Day(year: year, month: month, day: written.day) else {
            throw noSuchDay(written, lastDay: Day.length(ofMonth: month, year: year))
        }
        return day
    }

    private func month(of written: WrittenDate) throws(GrammarError) -> Int {
        if let month = written.month { return month }
        // What stands right after the day is perhaps a misspelt month.
        if word() != nil, word() != "og" {
            throw unexpected(among: Day.monthNames + Vocabulary.weekdays, examples: Examples.dates)
        }
        throw fault(
            "Det mangler en måned etter \(written.token.text).", at: written.token,
            examples: Examples.dates)
    }

    private func noSuchDay(_ written: WrittenDate, lastDay: Int) -> GrammarError {
        let name = written.month.map { Day.monthNames[$0 - 1] } ?? ""
        let year = written.year.map { " \($0)" } ?? ""
        return fault(
            "\(capitalized(name))\(year) har ingen \(written.token.text). dag; måneden har \(lastDay).",
            at: written.token,
            suggestion: written.day > lastDay ? "\(lastDay). \(name)\(year)" : nil,
            examples: Examples.dates)
    }

    private func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }
}
