import AnnualWheel
import CalendarDate

extension ClosedRange<Day> {
    /// The days in words, without the year: `juni`, `oktober–november`, `9.–13. mars`,
    /// `28. mai – 5. juni`, `15. juni`.
    var words: String {
        let (first, last) = (lowerBound, upperBound)
        let isWhole =
            first.day == 1 && last.day == Day.length(ofMonth: last.month, year: last.year)
        if isWhole, first.year == last.year {
            return first.month == last.month
                ? first.monthName : "\(first.monthName)–\(last.monthName)"
        }
        if first == last { return first.dayAndMonth }
        if first.month == last.month, first.year == last.year {
            return "\(first.day).–\(last.dayAndMonth)"
        }
        return "\(first.dayAndMonth) – \(last.dayAndMonth)"
    }
}

extension Day {
    /// `15. juni`
    var dayAndMonth: String { "\(day). \(monthName)" }
    /// `juni`
    var monthName: String { Day.monthNames[month - 1] }
}

extension MonthEntry {
    /// When in the month: `3., 10. og 17. november`, or the days of the only occurrence.
    var when: String {
        let days = progress.map(\.occurrence.days)
        guard days.count > 1 else { return days.first?.words ?? "" }
        guard days.allSatisfy({ $0.lowerBound == $0.upperBound }), let last = days.last else {
            return days.map(\.words).joined(separator: ", ")
        }
        let earlier = days.dropLast().map { "\($0.lowerBound.day)." }.joined(separator: ", ")
        return "\(earlier) og \(last.lowerBound.dayAndMonth)"
    }

    /// The only day, where the entry has one.
    var onlyDay: Day? {
        guard progress.count == 1, let days = progress.first?.occurrence.days,
            days.lowerBound == days.upperBound
        else { return nil }
        return days.lowerBound
    }

    /// What else is to be said: the recurrence, where a holiday moved it from, the deadline, what is
    /// done.
    var notes: [String] {
        var notes: [String] = []
        let recurrence = activity.recurrence.description
        if activity.origin == .plan, recurrence != when { notes.append(recurrence) }
        for one in progress {
            let occurrence = one.occurrence
            if let day = occurrence.movedFrom { notes.append("flyttet fra \(day.dayAndMonth)") }
            if occurrence.due != occurrence.end {
                notes.append("frist \(occurrence.due.dayAndMonth)")
            }
            notes += one.done.map { "gjennomført \($0.words)" }
        }
        return notes
    }
}

extension Acknowledgement {
    /// `12. juni 2026: Ti saker sett på.`
    var words: String {
        note.isEmpty ? day.longText : "\(day.longText): \(note)"
    }
}
