public import CalendarDate

extension Activity {
    /// The occurrences that share a day with a span of days, in order.
    ///
    /// The rules, in this order:
    /// 1. A year before `firstYear` or after `lastYear` has none. A week belongs to its ISO year.
    /// 2. An occurrence whose days before any move lie wholly in one exception falls away.
    /// 3. A date on a weekend or a holiday, and an ordinal weekday on a holiday, moves as
    ///    `holidayRule` says. An occurrence of a weekly recurrence on a holiday falls away unless the
    ///    rule is `keep`. Months, weeks and spans stay.
    /// 4. It is due on its last day, or on the day of `deadline`, moved in the same way.
    ///
    /// - Complexity: O(years in `span` × occurrences in a year).
    public func occurrences(in span: ClosedRange<Day>) -> [Occurrence] {
        // A span can run across New Year, and a holiday can move a date across it.
        let years = span.lowerBound.year - 1...span.upperBound.year + 1
        let exceptions = ExceptedDays(exceptions, years: years)
        return years.flatMap { recurrence.candidates(inYear: $0) }
            .compactMap { occurrence($0, exceptions) }
            .filter { $0.days.overlaps(span) }
            .sorted()
    }

    /// The occurrences that share a day with a calendar year.
    public func occurrences(inYear year: Int) -> [Occurrence] {
        CivilYear(year).map { occurrences(in: $0.days) } ?? []
    }

    private func occurrence(_ candidate: Candidate, _ exceptions: ExceptedDays) -> Occurrence? {
        guard candidate.year >= firstYear ?? candidate.year,
            candidate.year <= lastYear ?? candidate.year,
            !exceptions.contain(candidate.days), !lapses(candidate)
        else { return nil }
        let days = moved(candidate)
        let due = deadline?.day(for: days).map(holidayRule.moved) ?? days.upperBound
        return Occurrence(
            activity: id, key: candidate.key, days: days,
            movedFrom: days == candidate.days ? nil : candidate.days.lowerBound, due: due)
    }

    private func lapses(_ candidate: Candidate) -> Bool {
        candidate.kind == .weekday && holidayRule != .keep
            && candidate.days.lowerBound.publicHoliday != nil
    }

    private func moved(_ candidate: Candidate) -> ClosedRange<Day> {
        let day = candidate.days.lowerBound
        switch candidate.kind {
        case .span, .weekday: return candidate.days
        // Who writes «første lørdag i juni» means a Saturday.
        case .ordinal where day.publicHoliday == nil: return candidate.days
        case .ordinal, .date: return holidayRule.moved(day)...holidayRule.moved(day)
        }
    }
}

/// The days of some years that `ikke_i` takes out.
private struct ExceptedDays {
    let spans: [ClosedRange<Day>]

    init(_ parts: [YearPart], years: ClosedRange<Int>) {
        // One year earlier: an exception can begin before New Year.
        spans = parts.flatMap { part in
            (years.lowerBound - 1...years.upperBound + 1).compactMap { part.days(inYear: $0) }
        }
    }

    func contain(_ days: ClosedRange<Day>) -> Bool {
        spans.contains { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }
    }
}
