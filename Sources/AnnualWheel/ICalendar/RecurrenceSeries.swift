import CalendarDate

/// Occurrences that one recurrence rule (RFC 5545 section 3.3.10) tells exactly, with the days left
/// out.
struct RecurrenceSeries {
    /// `FREQ=…` without its end.
    let rule: String
    /// What the series is called in the UID.
    let name: String
    /// The first and the last of those that lie where the rule puts them.
    let first: Occurrence
    let last: Occurrence
    /// First days that the rule names between them and no occurrence has.
    let left: [Day]
}

extension Activity {
    /// Splits occurrences into series that a rule tells and single ones; what a holiday has moved
    /// is single.
    ///
    /// How many there are makes no difference, so that a UID does not depend on the days a feed
    /// covers.
    func series(
        of occurrences: [Occurrence]
    ) -> (series: [RecurrenceSeries], single: [Occurrence]) {
        guard let first = occurrences.first, let last = occurrences.last else { return ([], []) }
        let byKey = Dictionary(
            occurrences.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        var single = Set(occurrences)
        var candidates: [String: [Candidate]] = [:]
        for year in first.start.year - 1...last.start.year + 1 {
            for candidate in recurrence.candidates(inYear: year) {
                candidates[candidate.series, default: []].append(candidate)
            }
        }
        var all: [RecurrenceSeries] = []
        for (name, candidates) in candidates.sorted(by: { $0.key < $1.key }) {
            guard let rule = recurrence.recurrenceRule(ofSeries: candidates[0]) else { continue }
            let present = candidates.compactMap { candidate in
                byKey[candidate.key].flatMap { $0.days == candidate.days ? $0 : nil }
            }
            guard let first = present.first, let last = present.last else { continue }
            let starts = Set(present.map(\.start))
            let left = candidates.map(\.days.lowerBound).filter {
                first.start < $0 && $0 < last.start && !starts.contains($0)
            }
            all.append(
                RecurrenceSeries(rule: rule, name: name, first: first, last: last, left: left))
            single.subtract(present)
        }
        return (all, single.sorted())
    }
}

extension Recurrence {
    /// The rule of a series of candidates, or `nil` where its events differ in length or no rule
    /// tells them.
    ///
    /// Rules by the number of the week (`BYWEEKNO`) are avoided: widespread calendars do not read
    /// them.
    fileprivate func recurrenceRule(ofSeries candidate: Candidate) -> String? {
        switch self {
        case .weekly: return "FREQ=WEEKLY"
        case .fortnightly: return "FREQ=WEEKLY;INTERVAL=2"
        case .each: return nil
        case .monthly(let places):
            guard let position = Int(candidate.series), places.indices.contains(position - 1)
            else { return nil }
            return "FREQ=MONTHLY;BYDAY=\(places[position - 1].icalendar)"
        case .parts(let parts):
            guard let position = Int(candidate.series), parts.indices.contains(position - 1)
            else { return nil }
            return parts[position - 1].recurrenceRule
        }
    }
}

extension YearPart {
    fileprivate var recurrenceRule: String? {
        switch self {
        // A rule cannot make February longer in leap years.
        case .months(let first, let last):
            let months = first <= last ? Array(first...last) : Array(first...12) + Array(1...last)
            return months.contains(2) ? nil : "FREQ=YEARLY"
        case .dates(let first, let last):
            let (begin, end) = (first.month * 32 + first.day, last.month * 32 + last.day)
            let leapDay = 2 * 32 + 29
            let holdsLeapDay =
                begin <= end
                ? begin <= leapDay && leapDay <= end : begin <= leapDay || leapDay <= end
            return holdsLeapDay ? nil : "FREQ=YEARLY"
        case .date(let date):
            return date.month == 2 && date.day == 29 ? nil : "FREQ=YEARLY"
        case .weekday(let place, let month):
            return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(place.icalendar)"
        case .weeks, .day, .days: return nil
        }
    }
}

extension OrdinalWeekday {
    /// `2TU`, `-1FR`
    fileprivate var icalendar: String {
        let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        return "\(ordinal.rawValue)\(days[weekday.rawValue - 1])"
    }
}
