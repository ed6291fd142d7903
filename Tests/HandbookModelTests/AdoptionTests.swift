import CalendarDate
import Handbook
import HandbookReading
import Testing

@Suite("Adoption")
struct AdoptionTests {
    /// How an office that has written this stands to a chapter that was changed on 1 March 2026.
    private func adoption(_ entries: [(scope: String, day: String)]) throws -> Adoption? {
        let lines = entries.map {
            "  - kapittel: \($0.scope)\n    dato: \($0.day)\n    av: nav-leder\n"
        }
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "endringer:\n  - dato: 2026-03-01\n    tekst: Ny", body: "## En\n"),
            "kontor/hamar/kontor.yaml": "vedtatt:\n" + lines.joined(),
        ])
        let hamar = try #require(handbook.office("hamar"))
        let chapter = try #require(hamar.chapter("rutiner/a.md"))
        return hamar.office?.adoption(of: chapter)
    }

    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test(
        "The latest line that covers the chapter decides, up to the day of the build",
        arguments: [
            ([("alle", "2026-03-01")], "2026-03-01"),
            ([("rutiner", "2026-03-02")], "2026-03-02"),
            ([("rutiner/", "2026-03-02")], "2026-03-02"),
            ([("rutiner/a.md", "2026-03-02"), ("alle", "2026-01-01")], "2026-03-02"),
            ([("alle", "2026-04-01"), ("rutiner/a.md", "2026-03-02")], "2026-04-01"),
            ([("alle", "2026-11-21"), ("rutiner/a.md", "2026-03-02")], "2026-11-21"),
            ([("alle", "2027-01-01"), ("rutiner/a.md", "2026-03-02")], "2026-03-02"),
        ])
    func current(entries: [(String, String)], expected: String) throws {
        #expect(try adoption(entries) == .current(on: day(expected), by: "nav-leder"))
    }

    @Test("What was adopted before it was changed is adopted in an earlier version")
    func earlier() throws {
        #expect(
            try adoption([("alle", "2026-02-28")])
                == .earlier(on: day("2026-02-28"), by: "nav-leder"))
    }

    @Test(
        "What no line covers is not adopted",
        arguments: [[("rutiner/b.md", "2026-03-02")], [("alle", "2026-12-01")]])
    func missing(entries: [(String, String)]) throws {
        #expect(try adoption(entries) == .missing)
    }

    @Test("An office's own chapters are approved, not adopted; the summary counts the common ones")
    func summary() throws {
        let handbook = SmallHandbook(officeValues: [
            "kontor/hamar/kontor.yaml": """
            verdier:
              dag: den 15.
            vedtatt:
              - kapittel: rutiner/a.md
                dato: 2026-03-02
                av: nav-leder
            """,
            "kontor/hamar/rutiner/c.md": SmallHandbook.chapter(title: "Vår"),
            "kontor/hamar/rutiner/b.tillegg.md": SmallHandbook.addition(),
        ])
        let hamar = try #require(handbook.office("hamar"))
        #expect(hamar.office?.adoption(of: try #require(hamar.chapter("rutiner/c.md"))) == nil)
        let summary = try #require(handbook.reading.handbook?.offices.first)
        #expect(summary.adoptedCount == 1 && summary.adoptedEarlier.isEmpty)
        #expect(summary.notAdopted.map(\.chapter) == ["rutiner/b.md"])
        #expect(summary.ownChapters.map(\.title) == ["Vår"])
        #expect(summary.additions.map(\.chapter) == ["rutiner/b.md"])
        #expect(summary.values.map(\.text) == ["den 15."])
    }
}
