/// A week of the ISO 8601 calendar: it begins on Monday; week 1 holds the year's first Thursday.
public struct ISOWeek: Hashable, Comparable, Sendable {
    /// The week-numbering year; may differ from the calendar year around New Year.
    public let year: Int
    /// The number of the week, 1–53.
    public let number: Int

    /// The week, or `nil` when the year does not have it.
    public init?(year: Int, number: Int) {
        guard number >= 1, number <= ISOWeek.count(inYear: year) else { return nil }
        self.year = year
        self.number = number
    }

    fileprivate init(containing day: Day) {
        let thursday = day.advanced(by: 4 - day.weekday.rawValue)
        self.year = thursday.year
        self.number = (thursday.number - Day.number(year: year, month: 1, day: 1)) / 7 + 1
    }

    /// The Monday with which the week begins.
    public var monday: Day {
        let fourth = Day(number: Day.number(year: year, month: 1, day: 4))
        return fourth.advanced(by: 1 - fourth.weekday.rawValue + (number - 1) * 7)
    }

    /// How many weeks the year has: 52 or 53.
    public static func count(inYear year: Int) -> Int {
        Day(number: Day.number(year: year, month: 12, day: 28)).week.number
    }

    /// By year, then by number.
    public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Day {
    /// The ISO 8601 week that the day is in.
    public var week: ISOWeek { ISOWeek(containing: self) }
}
