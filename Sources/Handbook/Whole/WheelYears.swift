public import CalendarDate

/// The years whose wheels a site shows, and where their pages stand.
public struct WheelYears: Sendable {
    /// The year of the build.
    public let current: Int

    /// The years around a day.
    public init(on today: Day) {
        current = today.year
    }

    /// Last year, this year and the next: those with a wheel.
    public var wheels: ClosedRange<Int> { current - 1...current + 1 }
    /// Last year and this year: those with an evaluation.
    public var evaluations: ClosedRange<Int> { current - 1...current }
    /// The first day of last year through the last day of next year: what calendar files tell of.
    public var days: ClosedRange<Day> {
        (Day(year: current - 1, month: 1, day: 1) ?? Day(number: 0))...(Day(
            year: current + 1, month: 12, day: 31) ?? Day(number: 0))
    }

    /// The page with the wheel of a year.
    public func wheel(_ year: Int) -> PagePath {
        year == current ? GeneratedPage.wheel.address : PagePath(path: "arshjul-\(year).html")
    }

    /// The page with the evaluation of a year.
    public func evaluation(_ year: Int) -> PagePath {
        year == current
            ? GeneratedPage.evaluation.address : PagePath(path: "arsevaluering-\(year).html")
    }

    /// All of these pages.
    package var addresses: [PagePath] {
        // The pages of this year are among the generated ones.
        wheels.filter { $0 != current }.map(wheel)
            + evaluations.filter { $0 != current }.map(evaluation)
    }
}
