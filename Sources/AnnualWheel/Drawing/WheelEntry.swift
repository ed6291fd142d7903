import CalendarDate

/// What keeps to one lane of a ring: an activity, or the reviews of a month.
struct WheelEntry {
    let category: String
    let title: String
    /// What stands on a segment too short for the title.
    let marker: String
    /// What stands on a segment that is long enough.
    let fullLabel: String
    /// In order of the year.
    let spans: [Span]

    /// What one segment stands for, and what it takes of the circle, in degrees.
    struct Span {
        var occurrences: [Occurrence]
        var from: Double
        var to: Double

        var middle: Double { (from + to) / 2 }

        init(_ occurrences: [Occurrence], days: ClosedRange<Day>, in civil: CivilYear) {
            self.occurrences = occurrences
            let seen = days.clamped(to: civil.days)
            from = civil.angle(seen.lowerBound).degrees
            to = civil.angle(seen.upperBound.advanced(by: 1)).degrees
        }
    }

    /// Too many for a number on each of them.
    var isDense: Bool { spans.count > 12 }

    init(_ activity: Activity, number: Int, occurrences: [Occurrence], in civil: CivilYear) {
        category = activity.category
        title = activity.title
        marker = "\(number)"
        fullLabel = "\(number) \(activity.title)"
        spans = occurrences.map { Span([$0], days: $0.days, in: civil) }
    }

    private init(category: String, reviews: [Occurrence], month: Int, in civil: CivilYear) {
        self.category = category
        marker = "\(reviews.count) kap."
        fullLabel = "\(reviews.count) \(reviews.count == 1 ? "kapittel" : "kapitler") til revisjon"
        title = "\(fullLabel) i \(Day.monthNames[month - 1])"
        let days = civil.first(ofMonth: month)...civil.last(ofMonth: month)
        spans = [Span(reviews, days: days, in: civil)]
    }

    /// Reviews come in flocks, since chapters are approved in flocks: one entry for those of a
    /// month.
    static func reviews(
        _ occurrences: [Occurrence], category: String, in civil: CivilYear
    ) -> [WheelEntry] {
        let byMonth = Dictionary(grouping: occurrences, by: \.start.month)
        return byMonth.sorted { $0.key < $1.key }.map { month, reviews in
            WheelEntry(category: category, reviews: reviews.sorted(), month: month, in: civil)
        }
    }
}

extension CivilYear {
    /// The angle at which a day begins; the day after 31 December is 360°.
    func angle(_ day: Day) -> Angle {
        Angle(degrees: Double(first.distance(to: day)) * 360 / Double(dayCount))
    }

    /// 365 or 366.
    var dayCount: Int { first.distance(to: last) + 1 }
}
