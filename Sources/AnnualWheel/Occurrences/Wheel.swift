public import CalendarDate

/// The annual wheel: categories, and activities with their places in the year.
public struct Wheel: Hashable, Sendable {
    /// What the year is to reach, in the order written; empty where the office has set no goals.
    public let goals: [String]
    /// The categories in the order of the rings, outermost first.
    public let categories: [Category]
    /// The activities in the order written.
    public let activities: [Activity]

    /// A wheel. Ids should be unique; of several activities with one id the first is found by it.
    public init(goals: [String] = [], categories: [Category], activities: [Activity]) {
        self.goals = goals
        self.categories = categories
        self.activities = activities
    }

    /// The part of the wheel in which a role answers for the activity or takes part.
    public func filtered(role: String) -> Wheel {
        Wheel(
            categories: categories,
            activities: activities.filter {
                $0.responsible == role || $0.participants.contains(role)
            })
    }

    /// The part of the wheel in one category.
    public func filtered(category: String) -> Wheel {
        Wheel(
            categories: categories.filter { $0.id == category },
            activities: activities.filter { $0.category == category })
    }
}

extension Wheel {
    /// The occurrences of all activities that share a day with a span of days, in order.
    public func occurrences(in span: ClosedRange<Day>) -> [Occurrence] {
        activities.flatMap { $0.occurrences(in: span) }.sorted()
    }

    /// The occurrences that share a day with a calendar year, in order.
    public func occurrences(inYear year: Int) -> [Occurrence] {
        CivilYear(year).map { occurrences(in: $0.days) } ?? []
    }

    /// The occurrences that share a day with a month (1–12), in order.
    public func occurrences(inMonth month: Int, ofYear year: Int) -> [Occurrence] {
        guard (1...12).contains(month), let civil = CivilYear(year) else { return [] }
        return occurrences(in: civil.first(ofMonth: month)...civil.last(ofMonth: month))
    }

    /// What can be done on a day: the occurrences that have begun and are not past their last and
    /// due day.
    public func occurrences(on day: Day) -> [Occurrence] {
        occurrences(in: day.advanced(by: -Deadline.reach)...day)
            .filter { $0.start <= day && day <= max($0.end, $0.due) }
    }
}
