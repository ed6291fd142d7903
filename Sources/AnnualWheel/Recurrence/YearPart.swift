public import CalendarDate

/// A month and a day of it that comes back every year, such as 15 June.
public struct MonthDay: Hashable, Comparable, Sendable {
    /// The month, 1–12.
    public let month: Int
    /// The day of the month, 1–31.
    public let day: Int

    /// The day of the month, or `nil` where no year has it; 29 February is one.
    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: 2000)
        else { return nil }
        self.month = month
        self.day = day
    }

    /// By month, then day.
    public static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}

/// Which of a month's Mondays, Tuesdays …: the first to the fifth, or counted from its end.
public enum Ordinal: Int, CaseIterable, Sendable {
    case first = 1
    case second, third, fourth, fifth
    case last = -1
    case secondToLast = -2
}

/// A weekday by its place in a month: the second Tuesday.
public struct OrdinalWeekday: Hashable, Sendable {
    /// Which of them.
    public let ordinal: Ordinal
    /// The day of the week.
    public let weekday: Weekday

    /// The weekday with this place in a month.
    public init(_ ordinal: Ordinal, _ weekday: Weekday) {
        self.ordinal = ordinal
        self.weekday = weekday
    }
}

/// A part of the year that can be named: a month, some weeks, a date, a span of dates.
///
/// A span whose end lies before its beginning runs across New Year.
public enum YearPart: Hashable, Sendable {
    /// Whole months, 1–12, from the first through the last.
    case months(first: Int, last: Int)
    /// ISO weeks, 1–53, from Monday of the first to Friday of the last.
    case weeks(first: Int, last: Int)
    /// One day, every year; 29 February is 28 February in common years.
    case date(MonthDay)
    /// A span of days, every year.
    case dates(first: MonthDay, last: MonthDay)
    /// One day of one year.
    case day(Day)
    /// A span of days once, of at most 367 days.
    case days(first: Day, last: Day)
    /// A weekday by its place in a month (1–12).
    case weekday(OrdinalWeekday, month: Int)

    /// Whether the part is always a single day.
    public var isSingleDay: Bool {
        switch self {
        case .date, .day, .weekday: true
        case .months, .weeks, .dates, .days: false
        }
    }
}
