import CalendarDate

/// Where an occurrence falls before exceptions and holidays have been looked at.
struct Candidate: Equatable {
    /// What a holiday does to it.
    enum Kind {
        /// A date: moves off weekends and holidays.
        case date
        /// A weekday by its place in a month: moves off holidays only.
        case ordinal
        /// A weekday of every week: lapses on a holiday.
        case weekday
        /// A month, a week or a span: stays.
        case span
    }

    /// Candidates of one series differ by a whole number of weeks, months or years; see
    /// `RecurrenceRule`.
    let series: String
    /// See `Occurrence.key`.
    let key: String
    /// The year that `første_år` and `siste_år` are compared with.
    let year: Int
    let days: ClosedRange<Day>
    let kind: Kind
}

extension Recurrence {
    /// All candidates that belong to a year; of weeks, to the ISO year.
    func candidates(inYear year: Int) -> [Candidate] {
        guard let civil = CivilYear(year) else { return [] }
        switch self {
        case .parts(let parts):
            return parts.enumerated().compactMap { position, part in
                guard let days = part.days(inYear: year) else { return nil }
                return Candidate(
                    series: "\(position + 1)", key: "\(year)-\(position + 1)", year: year,
                    days: days, kind: part.kind)
            }
        case .monthly(let places):
            return (1...12).flatMap { month in
                places.enumerated().compactMap { position, place -> Candidate? in
                    guard let day = civil.day(place, month: month) else { return nil }
                    let suffix = places.count > 1 ? "-\(position + 1)" : ""
                    return Candidate(
                        series: "\(position + 1)", key: "\(year)-m\(twoDigits(month))\(suffix)",
                        year: year, days: day...day, kind: .ordinal)
                }
            }
        case .each(let period):
            return stride(from: 1, through: 12, by: period.months).enumerated().map {
                index, month in
                let number = period == .month ? twoDigits(month) : "\(index + 1)"
                let last = civil.last(ofMonth: month + period.months - 1)
                return Candidate(
                    series: "\(index + 1)", key: "\(year)-\(period.letter)\(number)", year: year,
                    days: civil.first(ofMonth: month)...last, kind: .span)
            }
        case .weekly(let weekday):
            return weeks(of: year, from: 1, by: 1, on: weekday, series: "1")
        case .fortnightly(let weekday, let first):
            return weeks(of: year, from: first, by: 2, on: weekday, series: "\(year)")
        }
    }

    private func weeks(
        of year: Int, from first: Int, by step: Int, on weekday: Weekday?, series: String
    ) -> [Candidate] {
        stride(from: first, through: ISOWeek.count(inYear: year), by: step).compactMap { number in
            guard let week = ISOWeek(year: year, number: number) else { return nil }
            let key = "\(year)-u\(twoDigits(number))"
            guard let weekday else {
                return Candidate(
                    series: series, key: key, year: year, days: week.workingWeek, kind: .span)
            }
            let day = week.day(weekday)
            return Candidate(
                series: series, key: key, year: day.year, days: day...day, kind: .weekday)
        }
    }
}

extension YearPart {
    /// The days of the part that begins in a year (of weeks: in the ISO year).
    ///
    /// - Returns: `nil` where the year has no such part: week 53, a fifth Monday, another year's
    ///   date.
    func days(inYear year: Int) -> ClosedRange<Day>? {
        guard let civil = CivilYear(year) else { return nil }
        switch self {
        case .months(let first, let last):
            let end = first <= last ? civil : CivilYear(year + 1)
            return end.map { civil.first(ofMonth: first)...$0.last(ofMonth: last) }
        case .weeks(let first, let last):
            let end = ISOWeek(year: first <= last ? year : year + 1, number: last)
            return ISOWeek(year: year, number: first).flatMap { first in
                end.map { first.monday...$0.workingWeek.upperBound }
            }
        case .date(let date):
            return civil.day(date)...civil.day(date)
        case .dates(let first, let last):
            let end = first <= last ? civil : CivilYear(year + 1)
            return end.map { civil.day(first)...$0.day(last) }
        case .day(let day):
            return day.year == year ? day...day : nil
        case .days(let first, let last):
            return first.year == year ? first...last : nil
        case .weekday(let place, let month):
            return civil.day(place, month: month).map { $0...$0 }
        }
    }

    fileprivate var kind: Candidate.Kind {
        switch self {
        case .date, .day: .date
        case .weekday: .ordinal
        case .months, .weeks, .dates, .days: .span
        }
    }
}

extension CalendarPeriod {
    fileprivate var letter: String {
        switch self {
        case .month: "m"
        case .quarter: "k"
        case .tertial: "t"
        case .halfYear: "h"
        }
    }
}

/// `06`
func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}
