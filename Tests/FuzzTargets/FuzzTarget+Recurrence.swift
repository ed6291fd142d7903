import AnnualWheel
import CalendarDate

extension FuzzTarget {
    /// What is understood as a recurrence, a deadline or exceptions can be used; an error points into
    /// the text.
    static func readRecurrence(_ bytes: [UInt8]) throws(BrokenPromise) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        let recurrence = try read(text) { text throws(GrammarError) in try Recurrence(text) }
        let deadline = try read(text) { text throws(GrammarError) in try Deadline(text) }
        let parts = try read(text) { text throws(GrammarError) in try YearPart.parts(of: text) }
        if let recurrence {
            try BrokenPromise.check(
                (try? Recurrence(recurrence.description)) == recurrence,
                "A recurrence is read as it is written")
            try check(recurrence, deadline, parts ?? [])
        } else if deadline != nil || parts != nil {
            try check(.each(.month), deadline, parts ?? [])
        }
    }

    private static func read<Value>(
        _ text: String, _ read: (String) throws(GrammarError) -> Value
    ) throws(BrokenPromise) -> Value? {
        do throws(GrammarError) { return try read(text) } catch {
            try BrokenPromise.check(
                (0...text.unicodeScalars.count).contains(error.offset), "An error is in the text")
            return nil
        }
    }

    /// An activity has its days in order in any year, and stands in a drawing and a calendar.
    private static func check(
        _ recurrence: Recurrence, _ deadline: Deadline?, _ exceptions: [YearPart]
    ) throws(BrokenPromise) {
        var activity = Activity(
            id: "a", title: "En oppgave", category: "k", recurrence: recurrence,
            responsible: "leder")
        activity.deadline = deadline
        activity.exceptions = exceptions
        let category = Category(id: "k", title: "Kategori", countsAs: .other)
        let wheel = Wheel(categories: [category], activities: [activity])
        for year in [1600, 2026, 2028, 2999] {
            guard let first = Day(year: year, month: 1, day: 1) else { continue }
            let days = first...first.advanced(by: 364)
            let occurrences = activity.occurrences(in: days)
            try BrokenPromise.check(occurrences == occurrences.sorted(), "Days come in order")
            try BrokenPromise.check(
                occurrences.allSatisfy { $0.days.overlaps(days) }, "Days lie in their year")
        }
        _ = WheelDrawing(wheel, year: 2026)
        let today = SampleHandbook.today
        let feed = CalendarFeed(
            name: "K", site: "a", stamp: today, days: today...today.advanced(by: 365))
        let stream = feed.stream(of: wheel) { _ in CalendarFeed.Details() }
        try BrokenPromise.check(
            stream.split(separator: 0x0A).allSatisfy { $0.count <= 76 }, "Lines are folded")
    }
}
