import CalendarDate

/// When an occurrence must be done at the latest: what stands after `frist:`.
///
/// Without one an occurrence is due on its last day. The grammar:
///
/// ```
/// deadline = number ( "dag" | "dager" | "virkedag" | "virkedager" | "uke" | "uker" )   14 dager
///          | date | ordinal weekday "i" month | ordinal weekday "i" "måneden"      15. juli
/// ```
public enum Deadline: Hashable, Sendable {
    /// So long after the last day of the occurrence.
    case after(Int, Unit)
    /// The first such day on or after the first day of the occurrence; always a single day.
    case on(YearPart)
    /// The first such weekday of a month on or after the first day of the occurrence.
    case onMonthly(OrdinalWeekday)

    /// What a length of time is counted in.
    public enum Unit: String, CaseIterable, Sendable {
        case days = "dager"
        case workingDays = "virkedager"
        case weeks = "uker"
    }
}

extension Deadline {
    /// No deadline lies more days than this after the last day of its occurrence.
    ///
    /// 366 working days are less than 540 days; a date comes back within two years, a fifth Monday
    /// too.
    static let reach = 800

    /// The day that the deadline is for an occurrence, before any rule for holidays.
    ///
    /// - Returns: `nil` where a deadline of one year lies before the occurrence.
    func day(for occurrence: ClosedRange<Day>) -> Day? {
        switch self {
        case .after(let count, .days): return occurrence.upperBound.advanced(by: count)
        case .after(let count, .weeks): return occurrence.upperBound.advanced(by: 7 * count)
        case .after(let count, .workingDays):
            return occurrence.upperBound.advanced(byWorkingDays: count)
        case .on(let part):
            let year = occurrence.lowerBound.year
            return (year...year + 1).lazy.compactMap { part.days(inYear: $0)?.lowerBound }
                .first { $0 >= occurrence.lowerBound }
        case .onMonthly(let weekday):
            // A month may lack its fifth Monday; no three months in a row do.
            return (0...3).lazy.compactMap { ahead in
                let month = occurrence.lowerBound.advanced(byMonths: ahead)
                return CivilYear(month.year)?.day(weekday, month: month.month)
            }.first { $0 >= occurrence.lowerBound }
        }
    }
}
