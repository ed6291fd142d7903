import CalendarDate

/// What keeps to one lane of a ring: an activity, or the reviews of a month.
struct WheelEntry {
    let category: String
    let title: String
    /// What stands on a segment too short for the title.
    let marker: String
    let groups: [Group]

    /// What one segment stands for, and the days that it covers.
    struct Group {
        let occurrences: [Occurrence]
        let days: ClosedRange<Day>
    }

    /// Too many for a number on each of them.
    var isDense: Bool { groups.count > 12 }
    /// What stands on a segment that is long enough.
    let fullLabel: String

    init(_ activity: Activity, number: Int, occurrences: [Occurrence]) {
        category = activity.category
        title = activity.title
        marker = "\(number)"
        fullLabel = "\(number) \(activity.title)"
        groups = occurrences.map { Group(occurrences: [$0], days: $0.days) }
    }

    private init(category: String, reviews: [Occurrence], days: ClosedRange<Day>) {
        self.category = category
        let chapters = reviews.count == 1 ? "kapittel" : "kapitler"
        let month = Day.monthNames[days.lowerBound.month - 1]
        marker = "\(reviews.count) kap."
        fullLabel = "\(reviews.count) \(chapters) til revisjon"
        title = "\(fullLabel) i \(month)"
        groups = [Group(occurrences: reviews, days: days)]
    }

    /// Reviews come in flocks, since chapters are approved in flocks: one entry for those of a month.
    static func reviews(
        _ occurrences: [Occurrence], category: String, in civil: CivilYear
    ) -> [WheelEntry] {
        let byMonth = Dictionary(grouping: occurrences, by: \.start.month)
        return byMonth.sorted { $0.key < $1.key }.map { month, reviews in
            WheelEntry(
                category: category, reviews: reviews.sorted(),
                days: civil.first(ofMonth: month)...civil.last(ofMonth: month))
        }
    }
}

extension WheelEntry {
    /// What a segment takes of the circle, in degrees.
    struct Span {
        var occurrences: [Occurrence]
        var from: Double
        var to: Double
        var middle: Double { (from + to) / 2 }
    }

    func spans(_ angle: (Day) -> Angle, _ days: ClosedRange<Day>) -> [Span] {
        groups.map { group in
            let seen = group.days.clamped(to: days)
            return Span(
                occurrences: group.occurrences, from: angle(seen.lowerBound).degrees,
                to: angle(seen.upperBound.advanced(by: 1)).degrees)
        }
    }
}
