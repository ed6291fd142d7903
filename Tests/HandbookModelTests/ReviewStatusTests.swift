import CalendarDate
import Handbook
import HandbookReading
import HandbookReports
import Testing

@Suite("Review status")
struct ReviewStatusTests {
    @Test(
        "Follows the day: approved on 15 January for twelve months",
        arguments: [
            ("2026-11-15", [ReviewStatus.Condition.current]),
            ("2026-11-16", [.dueSoon]),
            ("2027-01-15", [.dueSoon]),
            ("2027-01-16", [.overdue]),
        ])
    func days(day: String, conditions: [ReviewStatus.Condition]) throws {
        #expect(try status(of: SmallHandbook.chapter(), on: day).conditions == conditions)
    }

    @Test(
        "Tells what else is to be done, the most urgent first",
        arguments: [
            ("status: utkast\n", [ReviewStatus.Condition.draft]),
            ("status: utgått\n", [.obsolete]),
            ("", [.unapproved]),
            (approval + "  sjekksum: \"0000000000000000\"\n", [.changedAfterApproval, .dueSoon]),
            (approval + "lovgrunnlag:\n  - sotjl. § 17\n", [.lawChanged, .dueSoon]),
        ])
    func conditions(extra: String, conditions: [ReviewStatus.Condition]) throws {
        let text =
            "---\ntittel: A\ntype: rutine\ndokumentansvarlig: fagkoordinator\n\(extra)---\nTekst.\n"
        #expect(try status(of: text, on: "2026-12-01").conditions == conditions)
    }

    @Test("A chapter that no role of the handbook keeps is without owner")
    func owner() throws {
        let text = SmallHandbook.chapter().replacing("fagkoordinator", with: "ingen")
        #expect(try status(of: text, on: "2026-02-01").conditions == [.withoutOwner])
    }

    @Test("The report has only what needs attention, by role, the earliest first")
    func report() throws {
        var chapter = SmallHandbook.chapter(extra: "revisjon_hver: 6 måneder")
        var files = ["rutiner/a.md": SmallHandbook.chapter(), "rutiner/b.md": chapter]
        chapter.replace("fagkoordinator", with: "veileder")
        files["rutiner/c.md"] = chapter.replacing("6 måneder", with: "1 måned")
        let handbook = try #require(SmallHandbook(files).reading.handbook)
        let day = try #require(Day("2026-08-01"))
        let report = ReviewReport(of: handbook, on: day)
        #expect(report.entries.map(\.chapter.id) == ["rutiner/c.md", "rutiner/b.md"])
        #expect(
            report.byRole(of: handbook).map { $0.role?.id } == ["fagkoordinator", "veileder"])
        let mine = ReviewReport(of: handbook, on: day, role: "veileder")
        #expect(mine.entries.map(\.chapter.id) == ["rutiner/c.md"])
        let wide = ReviewReport(of: handbook, on: day, within: 366)
        #expect(wide.entries.count == 3)
    }

    private static let approval = "godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n"

    private func status(of text: String, on day: String) throws -> ReviewStatus {
        let law = SmallHandbook().files["lover/sosialtjenesteloven.yaml"]?.replacing(
            "nummer: \"17\"\n", with: "nummer: \"17\"\n        endret: 2026-07-01\n")
        let files = ["rutiner/a.md": text, "lover/sosialtjenesteloven.yaml": law ?? ""]
        let handbook = try #require(SmallHandbook(files).reading.handbook)
        let chapter = try #require(handbook.chapter("rutiner/a.md"))
        return handbook.reviewStatus(of: chapter, on: try #require(Day(day)))
    }
}
