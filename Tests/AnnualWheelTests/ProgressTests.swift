import AnnualWheel
import CalendarDate
import Testing

@Suite("What was done")
struct ProgressTests {
    private func states(
        _ activity: Activity, in year: Int = 2026, asOf iso: String
    ) throws -> [Progress.State] {
        try activity.progress(in: day("\(year)-01-01")...day("\(year)-12-31"), asOf: day(iso))
            .map(\.state)
    }

    @Test("An occurrence goes from upcoming to open to done, late or unacknowledged")
    func lifeOfAnOccurrence() throws {
        let june = try activity("juni")
        #expect(try states(june, asOf: "2026-05-31") == [.upcoming])
        #expect(try states(june, asOf: "2026-06-01") == [.open])
        #expect(try states(june, asOf: "2026-06-30") == [.open])
        #expect(try states(june, asOf: "2026-07-01") == [.unacknowledged])
        #expect(try states(activity("juni", done: ["2026-06-30"]), asOf: "2026-07-01") == [.done])
        #expect(try states(activity("juni", done: ["2026-07-01"]), asOf: "2026-07-01") == [.late])
        // What is done tomorrow is not done today.
        #expect(
            try states(activity("juni", done: ["2026-07-02"]), asOf: "2026-07-01")
                == [.unacknowledged])
        #expect(
            try states(
                activity("juni", deadline: "14 dager", done: ["2026-07-02"]), asOf: "2026-07-02")
                == [.done])
    }

    @Test(
        "A day belongs to the nearest occurrence, and one too early counts as two too late",
        arguments: [
            ("juni og november", "2026-05-28", "2026-1"),
            ("juni og november", "2026-07-20", "2026-1"),
            ("juni og november", "2026-10-15", "2026-2"),
            ("juni og november", "2026-11-05", "2026-2"),
            // Between 30 June and 1 November lie 124 days: 82 late is as near as 41 early.
            ("juni og november", "2026-09-20", "2026-1"),
            ("juni og november", "2026-09-21", "2026-2"),
            ("hver mandag", "2026-06-12", "2026-u24"), ("hver mandag", "2026-06-13", "2026-u25"),
            ("hvert kvartal", "2026-04-01", "2026-k2"), ("hver måned", "2026-12-31", "2026-m12"),
            // Within the deadline of the first, though the second has begun.
            ("15. juni", "2025-05-01", "2025-1"),
        ])
    func nearest(recurrence: String, iso: String, key: String) throws {
        let found = try activity(recurrence, done: [iso]).progress(
            in: day("2024-01-01")...day("2027-12-31"), asOf: day("2027-12-31"))
        #expect(found.filter { !$0.done.isEmpty }.map(\.occurrence.key) == [key])
    }

    @Test(
        "What is done up to 366 days after an occurrence counts for it, and no later",
        arguments: [("2027-07-01", 1), ("2027-07-02", 0)])
    func farthest(iso: String, count: Int) throws {
        let found = try activity("juni", last: 2026, done: [iso]).progress(
            in: day("2026-01-01")...day("2026-12-31"), asOf: day("2027-12-31"))
        #expect(found.map(\.done.count) == [count])
    }

    @Test("Which occurrence a day belongs to does not depend on the days asked for")
    func independentOfSpan() throws {
        let weekly = try activity("juni og november", done: ["2026-05-28", "2026-12-20"])
        let wide = try weekly.progress(
            in: day("2020-01-01")...day("2030-12-31"), asOf: day("2027-01-01"))
        for month in 1...12 {
            let first = try #require(Day(year: 2026, month: month, day: 1))
            let narrow = try weekly.progress(
                in: first...first.advanced(by: 27), asOf: day("2027-01-01"))
            for one in narrow { #expect(wide.contains(one)) }
        }
    }

    @Test("Two days of one occurrence count once, and the earlier decides")
    func twice() throws {
        let june = try activity("juni", done: ["2026-07-05", "2026-06-10"])
        let progress = try june.progress(
            in: day("2026-01-01")...day("2026-12-31"), asOf: day("2026-12-31"))
        #expect(progress.map(\.state) == [.done])
        #expect(progress[0].done.map(\.day.description) == ["2026-06-10", "2026-07-05"])
    }

    @Test("What was not acknowledged is what was due before the day, from the day asked for")
    func unacknowledged() throws {
        let wheel = Wheel(
            categories: sampleCategories,
            activities: [
                try activity("hvert kvartal", id: "kvartal", done: ["2026-02-10"]),
                try activity("15. januar", id: "januar"),
                try activity("desember", id: "desember", deadline: "20 dager"),
            ])
        let found = try wheel.unacknowledged(since: day("2026-01-01"), asOf: day("2026-07-01"))
        // December 2025 was due in January 2026.
        #expect(found.map(\.id) == ["desember/2025-1", "januar/2026-1", "kvartal/2026-k2"])
        #expect(try wheel.unacknowledged(since: day("2026-07-01"), asOf: day("2026-07-01")).isEmpty)
    }

    @Test("The evaluation of a year counts each occurrence once, in the quarter it was due")
    func evaluation() throws {
        let wheel = Wheel(
            categories: sampleCategories,
            activities: [
                try activity("hvert kvartal", id: "kvartal", done: ["2026-02-10", "2026-07-20"]),
                try activity("desember", id: "arsslutt", deadline: "20 dager"),
                try activity("juni", id: "kurs", category: "opplaring", done: ["2026-08-01"]),
                try activity("juni", id: "utgatt", last: 2024),
            ])
        let evaluation = try wheel.evaluation(ofYear: 2026, asOf: day("2026-10-15"))
        #expect(evaluation.activities.map(\.activity) == ["kvartal", "arsslutt", "kurs"])
        let quarters = evaluation.activities[0]
        #expect(quarters.progress.map(\.state) == [.done, .unacknowledged, .done, .open])
        #expect(quarters.quarters.map(\.leftOut) == [0, 1, 0, 0])
        // December 2025 was due on 20 January 2026 and counts here; December 2026 does not.
        #expect(evaluation.activities[1].progress.map(\.occurrence.key) == ["2025-1"])
        #expect(evaluation.tally(quarter: 1).planned == 2)
        #expect(evaluation.tally(category: "opplaring").late == 1)
        #expect(evaluation.tally(category: "kontroll", quarter: 4).ahead == 1)
        let tally = evaluation.tally
        #expect(tally.planned == 6)
        #expect((tally.done, tally.late, tally.leftOut, tally.ahead) == (2, 1, 2, 1))
    }

    @Test("The counts of the quarters and of the categories add up to the year")
    func sums() throws {
        let activities = try GrammarTests.right.enumerated().map { index, item in
            try activity(
                item.0, id: "a\(index)", category: sampleCategories[index % 3].id,
                done: ["2027-03-03", "2027-06-15", "2027-11-11"])
        }
        let wheel = Wheel(categories: sampleCategories, activities: activities)
        let evaluation = try wheel.evaluation(ofYear: 2027, asOf: day("2028-01-01"))
        let planned = evaluation.tally.planned
        #expect(planned == (1...4).map { evaluation.tally(quarter: $0).planned }.reduce(0, +))
        #expect(
            planned
                == sampleCategories.map { evaluation.tally(category: $0.id).planned }.reduce(0, +))
        // What is due in three years is due once in them.
        let due = try (2026...2028).flatMap { year in
            try wheel.evaluation(ofYear: year, asOf: day("2028-01-01")).activities
                .flatMap { $0.progress.map(\.occurrence.id) }
        }
        #expect(Set(due).count == due.count)
    }
}
