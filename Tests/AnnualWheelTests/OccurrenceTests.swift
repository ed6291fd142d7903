import AnnualWheel
import CalendarDate
import Testing

@Suite("Occurrences")
struct OccurrenceTests {
    @Test(
        "A recurrence has its days in a year",
        arguments: [
            ("juni", 2026, "2026-06-01/2026-06-30"),
            ("februar", 2028, "2028-02-01/2028-02-29"),
            ("juni og november", 2026, "2026-06-01/2026-06-30 2026-11-01/2026-11-30"),
            ("oktober–november", 2026, "2026-10-01/2026-11-30"),
            ("uke 23", 2026, "2026-06-01/2026-06-05"),
            ("uke 41–43", 2026, "2026-10-05/2026-10-23"),
            ("2027-06-15", 2026, ""), ("2027-06-15", 2027, "2027-06-15"),
            ("1.–15. oktober", 2026, "2026-10-01/2026-10-15"),
            ("28. mai – 5. juni", 2026, "2026-05-28/2026-06-05"),
            ("første mandag i juni", 2026, "2026-06-01"),
            ("siste fredag i mai", 2026, "2026-05-29"),
            ("nest siste fredag i mai", 2026, "2026-05-22"),
            ("femte fredag i februar", 2026, ""),
            (
                "hvert kvartal", 2026,
                "2026-01-01/2026-03-31 2026-04-01/2026-06-30 2026-07-01/2026-09-30 2026-10-01/2026-12-31"
            ),
            (
                "hvert tertial", 2026,
                "2026-01-01/2026-04-30 2026-05-01/2026-08-31 2026-09-01/2026-12-31"
            ),
            ("hvert halvår", 2026, "2026-01-01/2026-06-30 2026-07-01/2026-12-31"),
        ])
    func days(recurrence: String, year: Int, expected: String) throws {
        let found = try activity(recurrence).occurrences(inYear: year).map(\.testDescription)
        #expect(found.joined(separator: " ") == expected)
    }

    @Test(
        "A single date and an ordinal weekday move off a holiday as the rule says",
        arguments: [
            // A Sunday that is also a holiday; a Monday follows.
            ("17. mai", nil, 2026, "2026-05-18<2026-05-17"),
            ("17. mai", "forrige virkedag", 2026, "2026-05-15<2026-05-17"),
            ("17. mai", "behold", 2026, "2026-05-17"),
            // Maundy Thursday before the whole of Easter.
            ("2. april", nil, 2026, "2026-04-07<2026-04-02"),
            ("15. august", nil, 2026, "2026-08-17<2026-08-15"),
            ("2026-08-15", nil, 2026, "2026-08-17<2026-08-15"),
            ("15. juni", nil, 2026, "2026-06-15"),
            // Easter Monday.
            ("siste mandag i mars", nil, 2027, "2027-03-30<2027-03-29"),
            ("siste mandag i mars", "forrige virkedag", 2027, "2027-03-24<2027-03-29"),
            ("første mandag i april", nil, 2026, "2026-04-07<2026-04-06"),
            // Who writes Saturday means Saturday, but not a holiday.
            ("første lørdag i juni", nil, 2026, "2026-06-06"),
            ("tredje søndag i mai", nil, 2026, "2026-05-18<2026-05-17"),
            ("29. februar", nil, 2027, "2027-03-01<2027-02-28"),
        ] as [(String, String?, Int, String)])
    func moves(recurrence: String, rule: String?, year: Int, expected: String) throws {
        let found = try activity(recurrence, holiday: rule).occurrences(inYear: year)
        #expect(found.map(\.testDescription).joined(separator: " ") == expected)
    }

    @Test(
        "A month, a week and a span stay, whatever they begin and end on",
        arguments: [
            ("mai", "2026-05-01/2026-05-31"), ("uke 15", "2026-04-06/2026-04-10"),
            ("1.–17. mai", "2026-05-01/2026-05-17"),
        ])
    func stays(recurrence: String, expected: String) throws {
        #expect(
            try activity(recurrence).occurrences(inYear: 2026).map(\.testDescription) == [expected])
    }

    @Test("A Monday that is a holiday has no weekly meeting")
    func weeklyLapses() throws {
        let mondays = try activity("hver mandag").occurrences(inYear: 2026).map(\.start.description)
        #expect(mondays.count == 50)
        #expect(!mondays.contains("2026-04-06"))
        #expect(!mondays.contains("2026-05-25"))
        #expect(
            try activity("hver mandag", holiday: "behold").occurrences(inYear: 2026).count == 52)
        #expect(try activity("hver uke").occurrences(inYear: 2026).count == 53)
    }

    @Test("Every other week begins afresh in each ISO year, also after one with 53 weeks")
    func fortnights() throws {
        let thursdays = try activity("annenhver torsdag fra uke 2").occurrences(
            in: day("2026-11-15")...day("2027-02-01"))
        // 2026 has 53 weeks: 48, 50, 52, and then week 2 of 2027. Week 52 holds Christmas Eve, no
        // holiday.
        #expect(
            thursdays.map(\.start.description)
                == ["2026-11-26", "2026-12-10", "2026-12-24", "2027-01-14", "2027-01-28"])
        let odd = try activity("annenhver onsdag fra uke 1").occurrences(
            in: day("2026-12-10")...day("2027-01-31"))
        #expect(
            odd.map(\.start.description) == [
                "2026-12-16", "2026-12-30", "2027-01-06", "2027-01-20",
            ])
        let late = try activity("annenhver uke fra uke 40").occurrences(inYear: 2025)
        #expect(late.map(\.key).first == "2025-u40")
    }

    @Test("Week 53 exists only in years that have it")
    func week53() throws {
        let weeks = try (2025...2033).filter {
            try !activity("uke 53").occurrences(inYear: $0).isEmpty
        }
        // Week 53 of 2026 ends in 2027; that of 2032 does not end in 2033.
        #expect(weeks == [2026, 2027, 2032])
        #expect(
            try activity("uke 53").occurrences(inYear: 2027).map(\.testDescription)
                == ["2026-12-28/2027-01-01"])
    }

    @Test("Week 1 may begin before New Year and is seen from both years")
    func week1() throws {
        let week = "2025-12-29/2026-01-02"
        #expect(try activity("uke 1").occurrences(inYear: 2026).map(\.testDescription) == [week])
        #expect(try activity("uke 1").occurrences(inYear: 2025).map(\.testDescription).last == week)
    }

    @Test(
        "A span across New Year is seen from both years",
        arguments: ["28. desember – 5. januar", "desember–januar", "uke 52–1"])
    func acrossNewYear(recurrence: String) throws {
        let before = try activity(recurrence).occurrences(inYear: 2026)
        let after = try activity(recurrence).occurrences(inYear: 2027)
        #expect(before.count == 2)
        #expect(before.last == after.first)
        #expect(before.last?.key == "2026-1")
    }

    @Test("A date that moves across New Year is found in the year that it comes to")
    func moveAcrossNewYear() throws {
        let moved = try activity("31. desember").occurrences(inYear: 2023)
        #expect(moved.map(\.testDescription).first == "2023-01-02<2022-12-31")
        #expect(moved.first?.key == "2022-1")
        let back = try activity("1. januar", holiday: "forrige virkedag").occurrences(inYear: 2025)
        #expect(back.map(\.testDescription) == ["2025-12-31<2026-01-01"])
    }

    @Test("What lies wholly in an exception falls away")
    func exceptions() throws {
        let months = try activity("hver måned", except: ["juli"]).occurrences(inYear: 2026)
        #expect(months.map(\.start.month) == [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12])
        let mondays = try activity("hver mandag", except: ["juli", "24. desember"])
            .occurrences(inYear: 2026)
        #expect(mondays.allSatisfy { $0.start.month != 7 })
        let weeks = try activity("hver uke", except: ["juli"]).occurrences(inYear: 2026)
        // Weeks 27 and 31 have days outside July.
        #expect(weeks.map(\.key).filter { "2026-u27"..."2026-u31" ~= $0 } == ["2026-u27"])
        let quarters = try activity("hvert kvartal", except: ["juli"]).occurrences(inYear: 2026)
        #expect(quarters.count == 4)
        let across = try activity("hver uke", except: ["20. desember – 5. januar"])
            .occurrences(in: day("2026-01-01")...day("2026-01-20"))
        #expect(across.map(\.key) == ["2026-u02", "2026-u03", "2026-u04"])
    }

    @Test("The first and the last year bound the activity")
    func years() throws {
        let bounded = try activity("juni", first: 2026, last: 2027)
        #expect((2024...2029).filter { !bounded.occurrences(inYear: $0).isEmpty } == [2026, 2027])
        // The Monday of ISO week 1 of 2026 is in 2025.
        let weekly = try activity("hver mandag", first: 2026)
        #expect(weekly.occurrences(inYear: 2025).isEmpty)
        #expect(weekly.occurrences(inYear: 2026).first?.start.description == "2026-01-05")
    }

    @Test(
        "A deadline tells when it is due",
        arguments: [
            ("hvert kvartal", nil, "2026-03-31"), ("hvert kvartal", "14 dager", "2026-04-14"),
            ("hvert kvartal", "2 uker", "2026-04-14"),
            // Maundy Thursday, Good Friday and Easter Monday are no working days.
            ("hvert kvartal", "5 virkedager", "2026-04-10"),
            ("hvert kvartal", "2 dager", "2026-04-07"),
            ("januar–mars", "15. februar", "2026-02-16"),
            ("oktober–november", "siste fredag i november", "2026-11-27"),
            ("hver måned", "første mandag i måneden", "2026-01-05"),
            ("mars", "15. januar", "2027-01-15"), ("mars", "2026-05-20", "2026-05-20"),
            ("mars", "2025-05-20", "2026-03-31"),
            // The first day of the occurrence is soon enough.
            ("mars", "1. mars", "2026-03-02"), ("2. mars", "2. mars", "2026-03-02"),
        ] as [(String, String?, String)])
    func deadlines(recurrence: String, deadline: String?, expected: String) throws {
        let first = try activity(recurrence, deadline: deadline).occurrences(inYear: 2026).first
        #expect(first?.due.description == expected)
    }

    @Test("The key tells which occurrence it is, not on what day")
    func keys() throws {
        func keys(_ recurrence: String) throws -> [String] {
            try activity(recurrence).occurrences(inYear: 2027).map(\.key)
        }
        #expect(try keys("15. juni og 15. november") == keys("16. juni og 1. november"))
        #expect(try keys("hvert kvartal") == ["2027-k1", "2027-k2", "2027-k3", "2027-k4"])
        #expect(try keys("hvert halvår") == ["2027-h1", "2027-h2"])
        #expect(try keys("hvert tertial") == ["2027-t1", "2027-t2", "2027-t3"])
        #expect(try keys("hver måned").first == "2027-m01")
        #expect(try keys("første mandag i måneden").last == "2027-m12")
        #expect(
            try Array(keys("første og tredje torsdag i måneden").prefix(2))
                == ["2027-m01-1", "2027-m01-2"])
        #expect(try keys("hver mandag").first == "2027-u01")
    }

    @Test("No two occurrences of an activity share a key, over many years")
    func uniqueKeys() throws {
        let span = try day("2000-01-01")...day("2060-12-31")
        for (text, _) in GrammarTests.right {
            let keys = try activity(text).occurrences(in: span).map(\.key)
            #expect(Set(keys).count == keys.count, "\(text)")
        }
    }

    @Test("The months of a year together hold the year, and nothing else")
    func monthsHoldTheYear() throws {
        let activities = try GrammarTests.right.enumerated().map { index, item in
            try activity(item.0, id: "a\(index)")
        }
        let wheel = Wheel(categories: sampleCategories, activities: activities)
        for year in 2024...2028 {
            let months = (1...12).flatMap { wheel.occurrences(inMonth: $0, ofYear: year) }
            let whole = wheel.occurrences(inYear: year)
            #expect(Set(months) == Set(whole))
            #expect(whole == whole.sorted())
        }
    }

    @Test("On a day there is what has begun and is not past its end or its deadline")
    func onADay() throws {
        let wheel = Wheel(
            categories: sampleCategories,
            activities: [
                try activity("juni", id: "maned"), try activity("uke 24", id: "uke"),
                try activity("uke 22", id: "frist", deadline: "3 uker"),
                try activity("15. juni", id: "dag"),
            ])
        #expect(
            try wheel.occurrences(on: day("2026-06-15")).map(\.activity) == [
                "frist", "maned", "dag",
            ])
        #expect(
            try wheel.occurrences(on: day("2026-06-10")).map(\.activity) == [
                "frist", "maned", "uke",
            ])
        #expect(try wheel.occurrences(on: day("2026-07-01")).isEmpty)
    }

    @Test("A wheel is filtered by role and by category")
    func filters() throws {
        var other = try activity("juni", id: "b", category: "opplaring")
        other.responsible = "veileder"
        other.participants = ["leder"]
        var third = other
        third.id = "c"
        third.participants = []
        let wheel = Wheel(
            categories: sampleCategories, activities: [try activity("mai"), other, third])
        #expect(wheel.filtered(role: "leder").activities.map(\.id) == ["a", "b"])
        #expect(wheel.filtered(category: "opplaring").activities.map(\.id) == ["b", "c"])
        #expect(wheel.filtered(category: "opplaring").categories.map(\.id) == ["opplaring"])
    }

    @Test("The review of a chapter and the deadline of a finding stand on their day")
    func derived() throws {
        let review = Activity.review(
            ofChapter: "rutiner/vilkar", title: "Revisjon: Vilkår", responsible: "leder",
            on: try day("2026-05-17"), category: "revisjon")
        #expect(review.occurrences(inYear: 2026).map(\.testDescription) == ["2026-05-17"])
        #expect(review.chapter == "rutiner/vilkar")
        #expect(review.origin == .review)
        let finding = Activity.finding(
            "2026-1", title: "Lukk avvik", responsible: "leder", deadline: try day("2026-09-01"),
            category: "kontroll", chapter: "internkontroll/avvik")
        #expect(finding.occurrences(inYear: 2026).map(\.id) == ["funn:2026-1/2026-1"])
    }
}
