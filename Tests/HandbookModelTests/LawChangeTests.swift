import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Law changed")
struct LawChangeTests {
    @Test(
        "A chapter approved before a section it cites changed must be looked at again",
        arguments: [
            ("", "Se § 17.\n", true),
            ("lovgrunnlag:\n  - sotjl. § 17", "Tekst uten, se § 17.\n", true),
            ("", "Se § 20 a.\n", false),
            ("status: utkast", "Se § 17.\n", false),
        ])
    func mention(extra: String, body: String, isChanged: Bool) {
        let handbook = Self.handbook(
            changed: "2026-07-01", chapter: SmallHandbook.chapter(extra: extra, body: body))
        #expect(handbook.faults.contains { $0.hasSuffix(" lov-endret") } == isChanged)
    }

    @Test(
        "What counts is the day of approval, and that the change has taken force",
        arguments: [
            ("2026-01-14", false), ("2026-01-15", false), ("2026-01-16", true),
            ("2026-11-21", true), ("2026-11-22", false),
        ])
    func days(changed: String, isChanged: Bool) {
        let handbook = Self.handbook(
            changed: changed, chapter: SmallHandbook.chapter(body: "Se § 17, og § 17.\n"))
        #expect(handbook.faults == (isChanged ? ["rutiner/a.md:9:4 lov-endret"] : []))
    }

    @Test("The guidance to a section is overtaken by a change of that section")
    func guidance() {
        var handbook = Self.handbook(changed: "2026-07-01", chapter: SmallHandbook.chapter())
        handbook.files["lover/sosialtjenesteloven/17.md"] = SmallHandbook.chapter().replacing(
            "type: rutine\n", with: "")
        #expect(handbook.faults == ["lover/sosialtjenesteloven/17.md:1:1 lov-endret"])
    }

    @Test("A repeal counts as a change")
    func repealed() throws {
        var handbook = Self.handbook(
            changed: "2026-01-01", chapter: SmallHandbook.chapter(body: "Se § 17.\n"))
        handbook.files["lover/sosialtjenesteloven.yaml"]?.replace(
            "endret:", with: "opphevet: 2026-08-01\n        endret:")
        let book = try #require(handbook.reading.handbook)
        let chapter = try #require(book.chapter("rutiner/a.md"))
        let day = try #require(chapter.approval?.day.advanced(byMonths: 10))
        #expect(book.lawChanges(of: chapter, on: day).map(\.text) == ["opphevet 1. august 2026"])
    }

    private static func handbook(changed: String, chapter: String) -> SmallHandbook {
        let law = """
            id: sosialtjenesteloven
            tittel: Sosialtjenesteloven
            navn:
              - sotjl.
            lovdata: lov/2009-12-18-131
            kapitler:
              - paragrafer:
                  - nummer: "20 a"
                  - nummer: "17"
                    endret: \(changed)
            """
        return SmallHandbook(["rutiner/a.md": chapter, "lover/sosialtjenesteloven.yaml": law])
    }
}
