import AnnualWheel
import CalendarDate
import Testing

@Suite("The iCalendar feed")
struct CalendarFeedTests {
    private func feed(_ first: String = "2026-01-01", _ last: String = "2026-12-31") throws
        -> CalendarFeed
    {
        CalendarFeed(
            name: "Årshjul", site: "hamar", stamp: try day("2026-01-15"),
            days: try day(first)...day(last))
    }

    private func stream(
        _ activities: [Activity], _ feed: CalendarFeed, description: String = "", url: String? = nil
    ) -> String {
        let wheel = Wheel(categories: sampleCategories, activities: activities)
        let bytes = feed.stream(of: wheel) { _ in .init(description: description, url: url) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The content lines as a reader sees them, without fold and CRLF.
    private func lines(_ stream: String) -> [String] {
        let unfolded = Array(stream.utf8).split(separator: 0x0D, omittingEmptySubsequences: false)
        var lines: [String] = []
        for var line in unfolded {
            if line.first == 0x0A { line = line.dropFirst() }
            if line.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += String(decoding: line.dropFirst(), as: UTF8.self)
            } else if !line.isEmpty {
                lines.append(String(decoding: line, as: UTF8.self))
            }
        }
        return lines
    }

    @Test("A single event is written whole, with an exclusive end")
    func wholeStream() throws {
        let written = stream(
            [try activity("uke 23")], try feed(), description: "Ansvarlig: leder",
            url: "https://example.no/a.html")
        #expect(
            written == """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Hjemmel//Aarshjul//NO\r
                CALSCALE:GREGORIAN\r
                METHOD:PUBLISH\r
                NAME:Årshjul\r
                X-WR-CALNAME:Årshjul\r
                BEGIN:VEVENT\r
                UID:a/2026-1@hamar\r
                DTSTAMP:20260115T000000Z\r
                LAST-MODIFIED:20260115T000000Z\r
                SEQUENCE:2206\r
                DTSTART;VALUE=DATE:20260601\r
                DTEND;VALUE=DATE:20260606\r
                SUMMARY:Stikkprøve\r
                DESCRIPTION:Ansvarlig: leder\r
                CATEGORIES:Kontroll\r
                URL:https://example.no/a.html\r
                TRANSP:TRANSPARENT\r
                END:VEVENT\r
                END:VCALENDAR\r

                """)
    }

    @Test("Text is escaped, and nothing in it can begin a line")
    func escaping() throws {
        var evil = try activity("juni", title: #"a,b;c\d"#, category: "annet")
        evil.id = "x;y"
        let written = lines(
            stream([evil], try feed(), description: "en\nto\r\ntre\rfire\u{0}\tfem\u{7}"))
        #expect(written.contains(#"SUMMARY:a\,b\;c\\d"#))
        #expect(written.contains(#"DESCRIPTION:en\nto\ntre\nfire fem"#))
        #expect(written.contains(#"CATEGORIES:Møter\, råd\; annet"#))
        #expect(written.contains(#"UID:x\;y/s1@hamar"#))
        let url = stream([evil], try feed(), url: "https://x.no/\r\nATTACH:evil")
        #expect(!url.contains("URL:"))
        #expect(!url.contains("ATTACH"))
    }

    @Test(
        "A long line is folded at 75 octets and never inside a character",
        arguments: ["a", "æ", "€", "🧭", "aæ€🧭", "👩‍👩‍👧", "e\u{301}"])
    func folding(unit: String) throws {
        for length in [1, 10, 60, 62, 63, 64, 65, 66, 67, 68, 69, 70, 80, 140, 200] {
            let title = String(repeating: unit, count: length)
            let written = stream([try activity("uke 23", title: title)], try feed())
            for line in written.utf8.split(separator: 0x0A) {
                #expect(line.last == 0x0D)
                let octets = line.dropLast()
                #expect(octets.count <= 75)
                #expect(String(validating: octets, as: UTF8.self) != nil)
            }
            #expect(lines(written).contains("SUMMARY:\(title)"))
        }
    }

    @Test("A line of exactly 75 octets is not folded, one of 76 is")
    func foldingLimit() throws {
        let fits = stream(
            [try activity("uke 23", title: String(repeating: "x", count: 67))], try feed())
        #expect(!fits.contains("\r\n "))
        let over = stream(
            [try activity("uke 23", title: String(repeating: "x", count: 68))], try feed())
        #expect(over.contains("SUMMARY:\(String(repeating: "x", count: 67))\r\n x\r\n"))
    }

    @Test("A weekly recurrence is one rule with the holidays left out")
    func weekly() throws {
        let written = lines(stream([try activity("hver mandag")], try feed()))
        #expect(written.contains("DTSTART;VALUE=DATE:20260105"))
        #expect(written.contains("DTEND;VALUE=DATE:20260106"))
        #expect(written.contains("RRULE:FREQ=WEEKLY;UNTIL=20261228"))
        #expect(written.contains("EXDATE;VALUE=DATE:20260406,20260525"))
        #expect(written.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    }

    @Test("What a holiday moves stands alone and tells where it came from")
    func moved() throws {
        let written = lines(
            stream([try activity("første mandag i måneden")], try feed("2026-01-01", "2026-06-30")))
        #expect(written.contains("RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260601"))
        #expect(written.contains("EXDATE;VALUE=DATE:20260406"))
        #expect(written.contains("UID:a/2026-m04@hamar"))
        #expect(written.contains("DTSTART;VALUE=DATE:20260407"))
        #expect(written.contains("DESCRIPTION:Flyttet fra 6. april 2026."))
    }

    @Test("Every other week has a rule for each ISO year")
    func fortnights() throws {
        let written = lines(
            stream(
                [try activity("annenhver torsdag fra uke 2")], try feed("2026-01-01", "2027-12-31"))
        )
        #expect(written.contains("UID:a/s2026@hamar"))
        #expect(written.contains("UID:a/s2027@hamar"))
        #expect(written.contains("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261224"))
    }

    @Test("A month that is not always as long is written year by year")
    func february() throws {
        let span = try feed("2026-01-01", "2028-12-31")
        #expect(!stream([try activity("februar")], span).contains("RRULE"))
        #expect(!stream([try activity("29. februar")], span).contains("RRULE"))
        #expect(!stream([try activity("20. februar – 5. mars")], span).contains("RRULE"))
        #expect(!stream([try activity("hvert kvartal")], span).contains("RRULE"))
        #expect(stream([try activity("mars")], span).contains("RRULE:FREQ=YEARLY;UNTIL=20280301"))
    }

    @Test("An event keeps its UID when days, title and the span of the feed change")
    func stableUIDs() throws {
        func uids(_ activity: Activity, _ feed: CalendarFeed) -> Set<String> {
            Set(lines(stream([activity], feed)).filter { $0.hasPrefix("UID:") })
        }
        let narrow = try feed()
        let wide = try feed("2025-01-01", "2028-12-31")
        for (text, _) in GrammarTests.right {
            let one = try activity(text)
            var renamed = one
            renamed.title = "Noe annet"
            #expect(uids(one, narrow) == uids(renamed, narrow), "\(text)")
            #expect(uids(one, narrow).isSubset(of: uids(one, wide)), "\(text)")
        }
        #expect(try uids(activity("15. juni"), narrow) == uids(activity("16. juni"), narrow))
    }

    @Test("No two events of a feed share a UID, and each has a sequence number")
    func uniqueUIDs() throws {
        let activities = try GrammarTests.right.enumerated().map { index, item in
            try activity(item.0, id: "a\(index)")
        }
        let written = lines(stream(activities, try feed("2024-01-01", "2028-12-31")))
        let uids = written.filter { $0.hasPrefix("UID:") }
        #expect(Set(uids).count == uids.count)
        #expect(written.count { $0.hasPrefix("SEQUENCE:") } == uids.count)
    }

    @Test("A feed without events is known before it is written")
    func empty() throws {
        let feed = try feed()
        #expect(feed.isEmpty(Wheel(categories: [], activities: [])))
        #expect(
            try feed.isEmpty(Wheel(categories: [], activities: [activity("juni", first: 2030)])))
        #expect(try !feed.isEmpty(Wheel(categories: [], activities: [activity("juni")])))
    }

    @Test("A deadline other than the last day is told")
    func deadline() throws {
        let single = stream([try activity("uke 23", deadline: "14 dager")], try feed())
        #expect(single.contains("DESCRIPTION:Frist: 19. juni 2026."))
        let series = stream(
            [try activity("juni", deadline: "15. juli")], try feed("2026-01-01", "2027-12-31"))
        #expect(series.contains("DESCRIPTION:Frist: 15. juli."))
    }
}
