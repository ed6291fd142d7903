import CalendarDate

/// A year of the calendar whose every month and day can be asked for without an optional.
struct CivilYear {
    let number: Int
    /// 1 January.
    let first: Day

    /// The year, or `nil` outside the calendar's range (1600–2999).
    init?(_ number: Int) {
        guard let first = Day(year: number, month: 1, day: 1) else { return nil }
        self.number = number
        self.first = first
    }

    /// 31 December.
    var last: Day { first.advanced(byMonths: 12).advanced(by: -1) }
    var days: ClosedRange<Day> { first...last }

    /// The first day of a month, 1–12.
    func first(ofMonth month: Int) -> Day {
        first.advanced(byMonths: month - 1)
    }

    /// The last day of a month, 1–12.
    func last(ofMonth month: Int) -> Day {
        first.advanced(byMonths: month).advanced(by: -1)
    }

    /// A day of the year; 29 February is 28 February in a common year.
    func day(_ date: MonthDay) -> Day {
        min(first(ofMonth: date.month).advanced(by: date.day - 1), last(ofMonth: date.month))
    }

    /// The weekday with a place in a month, or `nil` where the month has only four of them.
    func day(_ place: OrdinalWeekday, month: Int) -> Day? {
        let ordinal = place.ordinal.rawValue
        if ordinal < 0 {
            let last = last(ofMonth: month)
            let back = (last.weekday.rawValue - place.weekday.rawValue + 7) % 7
            return last.advanced(by: -back + 7 * (ordinal + 1))
        }
        let first = first(ofMonth: month)
        let ahead = (place.weekday.rawValue - first.weekday.rawValue + 7) % 7
        let day = first.advanced(by: ahead + 7 * (ordinal - 1))
        return day.month == month ? day : nil
    }
}

extension ISOWeek {
    /// Monday to Friday.
    var workingWeek: ClosedRange<Day> { monday...monday.advanced(by: 4) }

    func day(_ weekday: Weekday) -> Day { monday.advanced(by: weekday.rawValue - 1) }
}
