import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Which text the site shows")
struct PublishedTextTests {
    private func handbook(_ lines: String) -> SmallHandbook {
        SmallHandbook([
            "handbok.yaml": "format: 1\nid: test\ntittel: Test\nstandardlov: sosialtjenesteloven\n"
                + lines,
            "rutiner/a.md": SmallHandbook.chapter(),
            "rutiner/b.md": SmallHandbook.chapter(title: "Et annet")
                .replacing("godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n", with: ""),
        ])
    }

    @Test(
        "A handbook says it; what it says is checked, and a proposal has nothing approved to show")
    func choice() throws {
        let settings = handbook("").reading.handbook?.settings
        #expect(settings?.publishes == .newest)
        let approved = handbook("godkjenning:\n  publiser: godkjent\n").reading
        #expect(approved.handbook?.settings.publishes == .approved)
        #expect(approved.diagnostics.map(\.severity) == [.notice])
        #expect(
            handbook("godkjenning:\n  publiser: godkjnt\n").faults.first
                == "handbok.yaml:6:13 yaml-ugyldig-verdi")
        #expect(
            handbook("forslag: ja\ngodkjenning:\n  publiser: godkjent\n").faults
                == ["handbok.yaml:7:13 yaml-ugyldig-verdi"])
    }

    @Test("Where only what is approved is shown, a chapter that never was is not in the handbook")
    func unapproved() throws {
        let newest = try #require(handbook("").reading.handbook)
        #expect(newest.withoutDrafts.chapters.map(\.id) == ["rutiner/a.md", "rutiner/b.md"])
        let approved = try #require(
            handbook("godkjenning:\n  publiser: godkjent\n").reading.handbook)
        #expect(approved.withheldCount == 1)
        #expect(approved.withoutDrafts.chapters.map(\.id) == ["rutiner/a.md"])
    }
}
