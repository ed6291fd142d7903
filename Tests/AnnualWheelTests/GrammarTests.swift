import AnnualWheel
import CalendarDate
import Testing

@Suite("The grammar of «når»")
struct GrammarTests {
    /// What is written, and the same in the words of the grammar.
    static let right: [(String, String)] = [
        // Months.
        ("juni", "juni"), ("JUNI", "juni"), ("i juni", "juni"), ("  Juni ", "juni"),
        ("juni og november", "juni og november"), ("I juni og i november", "juni og november"),
        ("mars, juni, september", "mars, juni og september"),
        ("mars, juni og september", "mars, juni og september"),
        ("mars, juni, og september", "mars, juni og september"),
        ("oktober–november", "oktober–november"), ("oktober-november", "oktober–november"),
        ("oktober\u{2011}november", "oktober–november"), ("oktober – november", "oktober–november"),
        ("november–februar", "november–februar"),
        ("mars og oktober–november", "mars og oktober–november"),
        // Weeks.
        ("uke 23", "uke 23"), ("Uke\u{A0}23", "uke 23"), ("i uke 41–43", "uke 41–43"),
        ("uke 41-43", "uke 41–43"), ("uke 51–2", "uke 51–2"), ("uke 53", "uke 53"),
        ("uke 10 og uke 41–uke 43", "uke 10 og uke 41–43"),
        ("uke 7 og 34", "uke 7 og uke 34"), ("Uker 7 og 34", "uke 7 og uke 34"),
        ("uke 7, 34 og 41–42", "uke 7, uke 34 og uke 41–42"), ("uke 7, 34", "uke 7 og uke 34"),
        ("uke 7 og 15. juni", "uke 7 og 15. juni"), ("uke 7 og 15.6.", "uke 7 og 15. juni"),
        ("uke 7 og juni", "uke 7 og juni"), ("uke 7 og 34 og mai", "uke 7, uke 34 og mai"),
        // Dates.
        ("15. juni", "15. juni"), ("den 15. juni", "15. juni"), ("15.\u{A0}juni", "15. juni"),
        ("15.juni", "15. juni"), ("15.6.", "15. juni"), ("15.06.", "15. juni"),
        ("2027-06-15", "15. juni 2027"), ("15. juni 2027", "15. juni 2027"),
        ("15.6.2027", "15. juni 2027"), ("15.06.2027", "15. juni 2027"),
        ("29. februar", "29. februar"), ("15. juni og 15. november", "15. juni og 15. november"),
        ("1. og 15. juni", "1. juni og 15. juni"),
        ("1., 8. og 15. juni 2027", "1. juni 2027, 8. juni 2027 og 15. juni 2027"),
        ("15.6. og 15.12.", "15. juni og 15. desember"),
        ("15. mars, 15.6. og 2027-09-15", "15. mars, 15. juni og 15. september 2027"),
        // Spans of dates.
        ("1.–15. oktober", "1.–15. oktober"), ("1.-15. oktober", "1.–15. oktober"),
        ("den 1.–15. oktober", "1.–15. oktober"), ("1.–15.10.", "1.–15. oktober"),
        ("28. mai – 5. juni", "28. mai – 5. juni"), ("28.5.–5.6.", "28. mai – 5. juni"),
        ("28. desember – 5. januar", "28. desember – 5. januar"),
        ("28. desember – 5. januar 2027", "28. desember 2026 – 5. januar 2027"),
        ("2027-06-01 – 2027-06-05", "1. juni 2027 – 5. juni 2027"),
        ("2027-06-01-2027-06-05", "1. juni 2027 – 5. juni 2027"),
        // Weekdays by their place in a month.
        ("første mandag i juni", "første mandag i juni"),
        ("den første mandagen i juni", "første mandag i juni"),
        ("FØRSTE MANDAG I JUNI", "første mandag i juni"),
        ("1. mandag i juni", "første mandag i juni"),
        ("første mandag juni", "første mandag i juni"),
        ("Den 28. mai – den 5. juni", "28. mai – 5. juni"),
        ("den 1. og den 15. juni", "1. juni og 15. juni"),
        ("første og 3. torsdag i måneden", "første og tredje torsdag i måneden"),
        ("andre tirsdag i hver måned", "andre tirsdag i måneden"),
        ("annen tirsdag hver måned", "andre tirsdag i måneden"),
        ("andre tirsdag i hver ma\u{30A}ned", "andre tirsdag i måneden"),
        ("siste fredag i mai", "siste fredag i mai"),
        ("nest siste fredag i mai", "nest siste fredag i mai"),
        ("nestsiste fredag i mai", "nest siste fredag i mai"),
        ("første og tredje torsdag i måneden", "første og tredje torsdag i måneden"),
        ("1. og 3. torsdag i måneden", "første og tredje torsdag i måneden"),
        ("femte onsdag i måneden", "femte onsdag i måneden"),
        (
            "første mandag i juni og november", "første mandag i juni og første mandag i november"
        ),
        (
            "første og siste mandag i juni",
            "første mandag i juni og siste mandag i juni"
        ),
        (
            "første mandag i juni og siste fredag i mai og 3. august",
            "første mandag i juni, siste fredag i mai og 3. august"
        ),
        ("første mandag i juni og juli–august", "første mandag i juni og juli–august"),
        // Recurrences.
        ("hver måned", "hver måned"), ("i hver måned", "hver måned"), ("Hver Måned", "hver måned"),
        ("hvert kvartal", "hvert kvartal"), ("hvert tertial", "hvert tertial"),
        ("hvert halvår", "hvert halvår"), ("hver uke", "hver uke"), ("hver mandag", "hver mandag"),
        ("hver\u{202F}mandag", "hver mandag"),
        ("annenhver torsdag fra uke 2", "annenhver torsdag fra uke 2"),
        ("annenhver uke fra uke 1", "annenhver uke fra uke 1"),
        ("to ganger i året (juni og november)", "juni og november"),
        ("2 ganger i året (juni og november)", "juni og november"),
        ("én gang i året (uke 23)", "uke 23"),
        (
            "fire ganger i året (mars, juni, september og desember)",
            "mars, juni, september og desember"
        ),
    ]

    @Test("What a person would write is read", arguments: right)
    func reads(text: String, canonical: String) throws {
        #expect(try Recurrence(text).description == canonical)
    }

    @Test("The canonical text gives the same recurrence again", arguments: right)
    func roundTrip(text: String, canonical: String) throws {
        #expect(try Recurrence(canonical) == Recurrence(text))
    }

    @Test("The parts of a recurrence are what was written")
    func values() throws {
        #expect(try Recurrence("oktober–november") == .parts([.months(first: 10, last: 11)]))
        #expect(try Recurrence("uke 41–43") == .parts([.weeks(first: 41, last: 43)]))
        #expect(
            try Recurrence("andre tirsdag i hver måned")
                == .monthly([OrdinalWeekday(.second, .tuesday)]))
        #expect(try Recurrence("hvert tertial") == .each(.tertial))
        #expect(try Recurrence("hver uke") == .weekly(nil))
        #expect(try Recurrence("hver mandag") == .weekly(.monday))
        #expect(try Recurrence("annenhver torsdag fra uke 2") == .fortnightly(.thursday, from: 2))
        #expect(
            try Recurrence("siste fredag i mai")
                == .parts([.weekday(OrdinalWeekday(.last, .friday), month: 5)]))
    }

    @Test(
        "A deadline is a day or a length of time",
        arguments: [
            ("14 dager", "14 dager"), ("1 dag", "1 dag"), ("en uke", "1 uke"),
            ("to uker", "2 uker"),
            ("10 virkedager", "10 virkedager"), ("15. juli", "15. juli"), ("15.7.", "15. juli"),
            ("2027-07-15", "15. juli 2027"), ("siste fredag i november", "siste fredag i november"),
            ("første mandag i måneden", "første mandag i måneden"),
        ])
    func deadlines(text: String, canonical: String) throws {
        #expect(try Deadline(text).description == canonical)
        #expect(try Deadline(canonical) == Deadline(text))
    }

    @Test(
        "A rule for holidays is read in any letter case",
        arguments: [
            ("neste virkedag", HolidayRule.nextWorkingDay),
            ("Forrige  virkedag", .previousWorkingDay),
            ("BEHOLD", .keep),
        ])
    func holidayRules(text: String, rule: HolidayRule) throws {
        #expect(try HolidayRule(text) == rule)
    }

    @Test("An exception may name several parts of the year")
    func exceptions() throws {
        #expect(
            try YearPart.parts(of: "juli og 24. desember").map(\.description)
                == ["juli", "24. desember"])
    }
}
