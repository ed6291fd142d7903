public import CalendarDate

/// An occurrence, when it was done, and how that looks on a day.
public struct Progress: Hashable, Sendable {
    /// The occurrence.
    public let occurrence: Occurrence
    /// The acknowledgements that belong to it, earliest first.
    public let done: [Acknowledgement]
    /// How it stands.
    public let state: State

    /// How an occurrence stands on a day.
    public enum State: Hashable, Sendable {
        /// It has not begun.
        case upcoming
        /// It has begun and is not past its due day.
        case open
        /// It was done on or before its due day.
        case done
        /// It was done after its due day.
        case late
        /// Its due day has passed, and nobody has said that it was done.
        case unacknowledged
        /// Its due day has passed, and nobody asks whether it was done: the wheel had not begun, or
        /// the activity needs no receipt.
        case passed
    }

    init(
        _ occurrence: Occurrence, of activity: Activity, done: [Acknowledgement], asOf day: Day
    ) {
        self.occurrence = occurrence
        self.done = done
        state =
            if let first = done.first {
                first.day <= occurrence.due ? .done : .late
            } else if occurrence.due < day {
                activity.asksForReceipt(of: occurrence) ? .unacknowledged : .passed
            } else {
                occurrence.start <= day ? .open : .upcoming
            }
    }
}

extension Activity {
    /// How the occurrences that share a day with a span of days stand on a day, in order.
    ///
    /// An acknowledgement belongs to the occurrence nearest to it, whichever others there are: it
    /// is 0 days from one whose first through last or due day holds it; a day after that counts
    /// one, and a day before the first day counts two, because work is done late more often than
    /// early. Of two that are equally near, it is the earlier. One that is later than `day` does
    /// not count yet, and one that is more than 366 days from every occurrence belongs to none.
    public func progress(in span: ClosedRange<Day>, asOf day: Day) -> [Progress] {
        let margin = done.isEmpty ? 0 : Deadline.reach + Activity.farthestAcknowledgement
        let near = occurrences(
            in: span.lowerBound.advanced(by: -margin)...span.upperBound.advanced(by: margin))
        var acknowledged: [String: [Acknowledgement]] = [:]
        for acknowledgement in done.sorted(by: { $0.day < $1.day }) where acknowledgement.day <= day
        {
            guard let occurrence = nearest(to: acknowledgement.day, among: near) else { continue }
            acknowledged[occurrence.key, default: []].append(acknowledgement)
        }
        return near.filter { $0.days.overlaps(span) }
            .map { Progress($0, of: self, done: acknowledged[$0.key] ?? [], asOf: day) }
    }

    /// Whether it is asked that an occurrence was done.
    func asksForReceipt(of occurrence: Occurrence) -> Bool {
        needsReceipt && (receiptsFrom.map { $0 <= occurrence.due } ?? true)
    }

    /// How many days an acknowledgement can be from its occurrence.
    private static let farthestAcknowledgement = 366

    private func nearest(to day: Day, among occurrences: [Occurrence]) -> Occurrence? {
        var best: (occurrence: Occurrence, distance: Int)?
        for occurrence in occurrences {
            let distance = distance(from: day, to: occurrence)
            if distance <= Activity.farthestAcknowledgement, distance < best?.distance ?? Int.max {
                best = (occurrence, distance)
            }
        }
        return best?.occurrence
    }

    private func distance(from day: Day, to occurrence: Occurrence) -> Int {
        if day < occurrence.start { return 2 * day.distance(to: occurrence.start) }
        return max(0, max(occurrence.end, occurrence.due).distance(to: day))
    }
}

extension Wheel {
    /// How all occurrences that share a day with a span of days stand on a day, in order.
    public func progress(in span: ClosedRange<Day>, asOf day: Day) -> [Progress] {
        activities.flatMap { $0.progress(in: span, asOf: day) }
            .sorted { $0.occurrence < $1.occurrence }
    }

    /// «Ikke kvittert ut per …»: what was due from a day up to the day before another, and nobody
    /// has said done.
    ///
    /// It is not said that it was not done.
    public func unacknowledged(since first: Day, asOf day: Day) -> [Occurrence] {
        guard first < day else { return [] }
        return progress(in: first.advanced(by: -Deadline.reach)...day, asOf: day)
            .filter { $0.state == .unacknowledged && $0.occurrence.due >= first }
            .map(\.occurrence)
    }
}
