public import CalendarDate

/// What was planned and done in a year: the basis of «Er internkontrollen gjennomført etter
/// årshjulet?».
///
/// An occurrence counts in the quarter of its due day, so that every one counts once. What nobody
/// asks for, such as meetings and what was due before the wheel began, counts only if it was done.
public struct YearEvaluation: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The day that the evaluation tells the state of.
    public let asOf: Day
    /// Every activity with something due in the year, in the order of the wheel.
    public let activities: [ActivityYear]

    /// The counts of one quarter, 1–4.
    public func tally(quarter: Int) -> Tally {
        activities.reduce(into: Tally()) { $0.add($1.quarters[quarter - 1]) }
    }

    /// The counts of one category, in one quarter (1–4) or the whole year.
    public func tally(category: String, quarter: Int? = nil) -> Tally {
        activities.filter { $0.category == category }.reduce(into: Tally()) { sum, activity in
            sum.add(quarter.map { activity.quarters[$0 - 1] } ?? activity.tally)
        }
    }

    /// The counts of the whole year.
    public var tally: Tally { activities.reduce(into: Tally()) { $0.add($1.tally) } }
}

/// What was planned and done of one activity in a year.
public struct ActivityYear: Hashable, Sendable {
    /// The id of the activity.
    public let activity: String
    /// The id of its category.
    public let category: String
    /// What was due in the year, in order.
    public let progress: [Progress]
    /// The counts of the four quarters.
    public let quarters: [Tally]

    /// The counts of the year.
    public var tally: Tally { quarters.reduce(into: Tally()) { $0.add($1) } }

    init(_ activity: Activity, progress: [Progress]) {
        self.activity = activity.id
        category = activity.category
        self.progress = progress
        var quarters = Array(repeating: Tally(), count: 4)
        for one in progress { quarters[(one.occurrence.due.month - 1) / 3].count(one.state) }
        self.quarters = quarters
    }
}

/// How many occurrences were planned, and what came of them.
public struct Tally: Hashable, Sendable {
    /// Done in time.
    public private(set) var done = 0
    /// Done after the due day.
    public private(set) var late = 0
    /// Due and not acknowledged.
    public private(set) var leftOut = 0
    /// Not yet due and not yet done.
    public private(set) var ahead = 0

    /// All that was planned.
    public var planned: Int { done + late + leftOut + ahead }

    mutating func count(_ state: Progress.State) {
        switch state {
        case .done: done += 1
        case .late: late += 1
        case .unacknowledged: leftOut += 1
        case .upcoming, .open: ahead += 1
        case .passed: break
        }
    }

    mutating func add(_ other: Tally) {
        done += other.done
        late += other.late
        leftOut += other.leftOut
        ahead += other.ahead
    }
}

extension Wheel {
    /// The evaluation of a calendar year as it stands on a day.
    public func evaluation(ofYear year: Int, asOf day: Day) -> YearEvaluation {
        guard let civil = CivilYear(year) else {
            return YearEvaluation(year: year, asOf: day, activities: [])
        }
        // What is due in the year can have ended long before it.
        let span = civil.first.advanced(by: -Deadline.reach)...civil.last
        let years = activities.compactMap { activity -> ActivityYear? in
            let due = activity.progress(in: span, asOf: day)
                .filter { one in
                    one.occurrence.due.year == year
                        && (!one.done.isEmpty || activity.asksForReceipt(of: one.occurrence))
                }
            return due.isEmpty ? nil : ActivityYear(activity, progress: due)
        }
        return YearEvaluation(year: year, asOf: day, activities: years)
    }
}
