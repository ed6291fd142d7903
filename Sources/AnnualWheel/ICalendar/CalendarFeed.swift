public import CalendarDate

/// What an iCalendar feed (RFC 5545) is made from, apart from the wheel itself.
///
/// Equal input gives equal bytes: nothing is taken from the clock.
public struct CalendarFeed: Sendable {
    /// What the calendar is called where someone subscribes to it.
    public let name: String
    /// The id of the site: the part of every UID after the at sign. Letters, digits, hyphens and
    /// full stops.
    public let site: String
    /// When the content was last changed: DTSTAMP, LAST-MODIFIED and SEQUENCE of every event.
    public let stamp: Day
    /// The days that the feed tells of; what lies wholly outside is not in it.
    public let days: ClosedRange<Day>

    /// A feed of the occurrences that share a day with `days`.
    public init(name: String, site: String, stamp: Day, days: ClosedRange<Day>) {
        self.name = name
        self.site = site
        self.stamp = stamp
        self.days = days
    }

    /// What an event says beside title, days and category.
    public struct Details: Hashable, Sendable {
        /// Plain text; new lines are kept.
        public let description: String
        /// The absolute address of the chapter or the wheel.
        public let url: String?

        /// The description and the address of an event.
        public init(description: String = "", url: String? = nil) {
            self.description = description
            self.url = url
        }
    }
}

extension CalendarFeed {
    /// The iCalendar stream of a wheel, in UTF-8.
    ///
    /// A calendar without an event is no valid iCalendar stream: ask `isEmpty(_:)` first.
    ///
    /// The UID of a single event is `activity/key@site` with the key of `Occurrence`; that of a
    /// recurring one is `activity/s1@site` with the place of the series in the recurrence (the ISO
    /// year, for every other week). It stays the same whatever days the feed covers and whatever
    /// the activity is called. An event that a holiday moved is single; the recurring one leaves
    /// its day out (EXDATE).
    public func stream(
        of wheel: Wheel, details: (Activity) -> Details
    ) -> [UInt8] {
        let categories = Dictionary(
            wheel.categories.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Hjemmel//Aarshjul//NO")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        // NAME is RFC 7986; the other is what older calendars read.
        lines.add("NAME", text: name)
        lines.add("X-WR-CALNAME", text: name)
        for activity in wheel.activities {
            let text = EventText(
                activity: activity, category: categories[activity.category],
                details: details(activity))
            let (series, single) = activity.series(of: activity.occurrences(in: days))
            for one in series { add(one, text, to: &lines) }
            for occurrence in single { add(occurrence, text, to: &lines) }
        }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    /// The number of the revision (RFC 5545, 3.8.7.4): the days from 2020 to the change, which grow as it
    /// must; a calendar then takes the new event for a newer one.
    private var sequence: Int {
        guard let first = Day(year: 2020, month: 1, day: 1) else { return 0 }
        return max(0, stamp.number - first.number)
    }

    /// Whether the feed of a wheel would be without events.
    public func isEmpty(_ wheel: Wheel) -> Bool {
        wheel.activities.allSatisfy { $0.occurrences(in: days).isEmpty }
    }

    private struct EventText {
        let activity: Activity
        let category: String?
        let details: Details
    }

    private func add(_ occurrence: Occurrence, _ text: EventText, to lines: inout ContentLines) {
        begin(occurrence.key, occurrence.days, text, to: &lines)
        var notes: [String] = []
        if let day = occurrence.movedFrom { notes.append("Flyttet fra \(day.longText).") }
        if occurrence.due != occurrence.end {
            notes.append("Frist: \(occurrence.due.longText).")
        }
        end(text, notes: notes, to: &lines)
    }

    private func add(_ series: RecurrenceSeries, _ text: EventText, to lines: inout ContentLines) {
        begin("s\(series.name)", series.first.days, text, to: &lines)
        if series.first != series.last {
            lines.add("RRULE", "\(series.rule);UNTIL=\(series.last.start.basic)")
        }
        if !series.left.isEmpty {
            lines.add("EXDATE;VALUE=DATE", series.left.map(\.basic).joined(separator: ","))
        }
        let deadline = text.activity.deadline.map { "Frist: \($0)." }
        end(text, notes: deadline.map { [$0] } ?? [], to: &lines)
    }

    private func begin(
        _ key: String, _ days: ClosedRange<Day>, _ text: EventText, to lines: inout ContentLines
    ) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: "\(text.activity.id)/\(key)@\(site)")
        lines.add("DTSTAMP", "\(stamp.basic)T000000Z")
        lines.add("LAST-MODIFIED", "\(stamp.basic)T000000Z")
        lines.add("SEQUENCE", "\(sequence)")
        lines.add("DTSTART;VALUE=DATE", days.lowerBound.basic)
        lines.add("DTEND;VALUE=DATE", days.upperBound.advanced(by: 1).basic)
        lines.add("SUMMARY", text: text.activity.title)
    }

    private func end(_ text: EventText, notes: [String], to lines: inout ContentLines) {
        let description = ([text.details.description] + notes).filter { !$0.isEmpty }
            .joined(separator: "\n")
        if !description.isEmpty { lines.add("DESCRIPTION", text: description) }
        if let category = text.category { lines.add("CATEGORIES", text: category) }
        // A URI that no line break can end.
        if let url = text.details.url, !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
            lines.add("URL", url)
        }
        // A duty that lasts a month leaves the month free for appointments.
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }
}

extension Day {
    /// ISO 8601 in its basic form: `20260115`.
    fileprivate var basic: String {
        let (year, month, day) = components
        return "\(year)\(twoDigits(month))\(twoDigits(day))"
    }
}
