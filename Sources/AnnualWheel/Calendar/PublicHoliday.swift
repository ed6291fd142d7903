public import CalendarDate

/// A public holiday in Norway that is the same for everyone.
///
/// The days of *lov om helligdager og helligdagsfred* § 2 and, from 1947, of *lov om 1. og 17. mai
/// som høytidsdager* (26 April 1947 no. 1). Before 1947 the first and the seventeenth of May count
/// as ordinary days. Sundays that bear no name of their own are not listed; `Day.isWorkingDay`
/// knows them.
public enum PublicHoliday: CaseIterable, Sendable {
    case newYearsDay
    case maundyThursday, goodFriday, easterSunday, easterMonday
    case labourDay, constitutionDay
    case ascensionDay
    case whitSunday, whitMonday
    case christmasDay, boxingDay

    /// The Norwegian name.
    public var name: String {
        switch self {
        case .newYearsDay: "1. nyttårsdag"
        case .maundyThursday: "skjærtorsdag"
        case .goodFriday: "langfredag"
        case .easterSunday: "1. påskedag"
        case .easterMonday: "2. påskedag"
        case .labourDay: "1. mai"
        case .constitutionDay: "17. mai"
        case .ascensionDay: "Kristi himmelfartsdag"
        case .whitSunday: "1. pinsedag"
        case .whitMonday: "2. pinsedag"
        case .christmasDay: "1. juledag"
        case .boxingDay: "2. juledag"
        }
    }

    /// The day of the holiday in a year of the Gregorian calendar.
    ///
    /// - Returns: `nil` where the year does not have it, or lies outside 1600–2999.
    public func day(inYear year: Int) -> Day? {
        switch self {
        case .newYearsDay: Day(year: year, month: 1, day: 1)
        case .labourDay: year >= 1947 ? Day(year: year, month: 5, day: 1) : nil
        case .constitutionDay: year >= 1947 ? Day(year: year, month: 5, day: 17) : nil
        case .christmasDay: Day(year: year, month: 12, day: 25)
        case .boxingDay: Day(year: year, month: 12, day: 26)
        case .maundyThursday, .goodFriday, .easterSunday, .easterMonday, .ascensionDay, .whitSunday,
            .whitMonday:
            daysAfterEaster.flatMap { Day.easterSunday(inYear: year)?.advanced(by: $0) }
        }
    }

    private var daysAfterEaster: Int? {
        switch self {
        case .maundyThursday: -3
        case .goodFriday: -2
        case .easterSunday: 0
        case .easterMonday: 1
        case .ascensionDay: 39
        case .whitSunday: 49
        case .whitMonday: 50
        case .newYearsDay, .labourDay, .constitutionDay, .christmasDay, .boxingDay: nil
        }
    }
}

extension Day {
    /// Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, *Astronomical
    /// Algorithms*, ch. 8).
    ///
    /// - Returns: `nil` outside 1600–2999.
    public static func easterSunday(inYear year: Int) -> Day? {
        let cycle = year % 19
        let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
        let (leap, leapRest) = century.quotientAndRemainder(dividingBy: 4)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * cycle + century - leap - correction + 15) % 30
        let weekday = (32 + 2 * leapRest + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (cycle + 11 * epact + 22 * weekday) / 451
        let place = epact + weekday - 7 * shift + 114
        return Day(year: year, month: place / 31, day: place % 31 + 1)
    }
}
