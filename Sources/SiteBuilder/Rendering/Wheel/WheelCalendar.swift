import AnnualWheel
import CalendarDate
import Handbook
import HandbookReports

/// The annual wheel in the years that the site shows, reckoned once for all pages.
struct WheelCalendar: Sendable {
    let wheel: Wheel
    let years: WheelYears
    /// The day of the build.
    let today: Day
    /// What happens from last year through next year, and whether it is done, in order.
    let progress: [Progress]
    /// The calendar files that have something in them.
    let files: [CalendarFile]
    private let activities: [String: Activity]
    /// The activities with a place in this year's wheel.
    private let scheduled: Set<String>

    /// The calendar of a handbook as it stands on a day; `nil` where it has no wheel.
    init?(of handbook: Handbook, on today: Day) {
        guard let wheel = handbook.wheel else { return nil }
        self.wheel = wheel
        self.today = today
        years = WheelYears(on: today)
        progress = wheel.progress(in: years.days, asOf: today)
        files = CalendarFile.all(of: handbook, days: years.days)
        activities = Dictionary(
            wheel.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        scheduled = Set(
            progress.filter { $0.occurrence.days.overlaps(YearMonth.days(of: today.year)) }
                .map(\.occurrence.activity))
    }

    /// The years with an evaluation: this one, and last year where anything of it is to be told.
    var evaluatedYears: [Int] {
        years.evaluations.filter { year in
            year == years.current
                || !wheel.evaluation(ofYear: year, asOf: today).activities.isEmpty
        }
    }

    /// The years with a wheel: this one, the next, and last year where the wheel had begun.
    var shownYears: [Int] {
        years.wheels.filter { $0 >= years.current || evaluatedYears.contains($0) }
    }

    /// The activity with this id.
    func activity(_ id: String) -> Activity? { activities[id] }

    /// What happens in a month, by activity in the order of its first day there.
    func entries(in month: YearMonth) -> [MonthEntry] {
        var order: [String] = []
        var byActivity: [String: [Progress]] = [:]
        for one in progress where one.occurrence.days.overlaps(month.days) {
            let id = one.occurrence.activity
            if byActivity[id] == nil { order.append(id) }
            byActivity[id, default: []].append(one)
        }
        return order.compactMap { id in
            activities[id].map {
                MonthEntry(activity: $0, month: month, progress: byActivity[id] ?? [])
            }
        }
    }

    /// The anchor on this year's wheel page of an activity; `nil` where it has no place there.
    func anchor(of activity: Activity) -> String? {
        scheduled.contains(activity.id) ? activity.anchor : nil
    }

    /// The calendar file of a role.
    func file(ofRole id: Role.ID) -> CalendarFile? {
        files.first { $0.path == "kalender/rolle-\(id).ics" }
    }
}

/// What one activity does in one month.
struct MonthEntry {
    let activity: Activity
    let month: YearMonth
    /// The occurrences that share a day with the month, in order; at least one.
    let progress: [Progress]

    /// The anchor of the entry in the month list: that of the activity where it begins its year.
    func anchor(isFirst: Bool) -> String {
        isFirst
            ? activity.anchor
            : "maaned-\(month.month)-\(activity.anchorName)"
    }
}

/// One month of one year.
struct YearMonth: Hashable {
    let year: Int
    /// 1–12.
    let month: Int

    /// The first through the last day.
    var days: ClosedRange<Day> {
        let first = Day(year: year, month: month, day: 1) ?? Day(number: 0)
        return first...first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    }

    /// The month so many months later.
    func advanced(by months: Int) -> YearMonth {
        let index = year * 12 + month - 1 + months
        return YearMonth(year: index / 12, month: index % 12 + 1)
    }

    /// The days of a whole year.
    static func days(of year: Int) -> ClosedRange<Day> {
        let first = YearMonth(year: year, month: 1).days.lowerBound
        return first...YearMonth(year: year, month: 12).days.upperBound
    }
}

extension Activity {
    /// The id without what no anchor may hold: reviews have paths in theirs.
    fileprivate var anchorName: String { id.replacing(" ", with: "_") }

    /// Where it stands on the page of a year in which it takes place.
    var anchor: String { "aktivitet-\(anchorName)" }
}
