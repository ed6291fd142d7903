/// A day of the proleptic Gregorian calendar, without time and without time zone.
///
/// Valid from 1 January 1600 to 31 December 2999; that covers every law and every wheel.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before.
    public let number: Int

    /// The day a number of days after 1 January 1970.
    public init(number: Int) {
        self.number = number
    }

    /// The day with this year, month (1–12) and day of the month, or `nil` where there is none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1600...2999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// By the calendar.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// The day so many days later (earlier when negative).
    public func advanced(by days: Int) -> Day {
        Day(number: number + days)
    }

    /// The same day of the month so many months later, or the last day of a shorter month.
    public func advanced(byMonths months: Int) -> Day {
        let (year, month, day) = components
        let index = year * 12 + (month - 1) + months
        let newMonth = (index % 12 + 12) % 12 + 1
        let newYear = (index - newMonth + 1) / 12
        let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
        return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
    }

    /// Days from this day to another; negative when the other is earlier.
    public func distance(to other: Day) -> Int {
        other.number - number
    }

    /// How many days the month has (28–31).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the year has 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
