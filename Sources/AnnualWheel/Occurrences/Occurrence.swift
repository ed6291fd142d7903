public import CalendarDate

/// One time that an activity takes place.
public struct Occurrence: Hashable, Sendable {
    /// The id of the activity.
    public let activity: String
    /// Which of the activity's occurrences it is, whatever day it falls on.
    ///
    /// The year and the place in it: `2026-1` for the first part of the year that `når:` names,
    /// `2026-m06`, `2026-k2`, `2026-t1` and `2026-h1` for a month, quarter, tertial or half-year,
    /// `2026-m06-1` for the first of several weekdays of a month, `2026-u23` for an ISO week. So an
    /// activity that moves from 15 June to 16 June, or away from a holiday, keeps its key.
    public let key: String
    /// The first through the last day.
    public let days: ClosedRange<Day>
    /// The day it would have been, where a weekend or a holiday moved it.
    public let movedFrom: Day?
    /// The last day on which it is done in time.
    public let due: Day

    /// The first day.
    public var start: Day { days.lowerBound }
    /// The last day, inclusive.
    public var end: Day { days.upperBound }
    /// What tells the occurrence from all others of a wheel.
    public var id: String { "\(activity)/\(key)" }

    /// One time that an activity takes place.
    public init(
        activity: String, key: String, days: ClosedRange<Day>, movedFrom: Day? = nil, due: Day
    ) {
        self.activity = activity
        self.key = key
        self.days = days
        self.movedFrom = movedFrom
        self.due = due
    }
}

extension Occurrence: Comparable {
    /// By first day, then last day, then activity and key.
    public static func < (left: Occurrence, right: Occurrence) -> Bool {
        (left.start, left.end, left.activity, left.key)
            < (right.start, right.end, right.activity, right.key)
    }
}
