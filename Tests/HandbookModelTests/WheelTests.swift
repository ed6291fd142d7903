import AnnualWheel
import CalendarDate
import Diagnostics
import FoundationEssentials
import Handbook
import HandbookReading
import HandbookReports
import LegalReferences
import Testing

@Suite("The annual wheel of a handbook")
struct WheelTests {
    @Test("A wheel without faults is read, and each chapter's next review is among its activities")
    func read() throws {
        let small = SmallHandbook([
            "aarshjul.yaml": SmallWheel.text, "rutiner/a.md": SmallHandbook.chapter(title: "Råd"),
        ])
        #expect(small.faults.isEmpty)
        let handbook = try #require(small.reading.handbook)
        let wheel = try #require(handbook.wheel)
        #expect(wheel.categories.map(\.id) == ["kontroll", "revisjon"])
        #expect(wheel.activities.map(\.id) == ["stikkprove", "revisjon:rutiner/a.md"])
        let activity = wheel.activities[0]
        #expect(activity.participants == ["veileder"])
        #expect(activity.sections == ["sosialtjenesteloven § 17"])
        #expect(activity.chapter == "rutiner/a.md")
        #expect(activity.firstYear == 2026)
        #expect(activity.done.map(\.note) == ["Ti saker."])
        #expect(handbook.activities(of: "rutiner/a.md") == [activity])
        let review = wheel.activities[1]
        #expect(review.title == "Revisjon: Råd")
        #expect(review.occurrences(inYear: 2027).map(\.start.description) == ["2027-01-15"])
    }

    @Test("The goals stand in the order written, also with the reviews added")
    func goals() throws {
        let text = "mål:\n  - Trygge tjenester\n  - Rutiner i bruk\n" + SmallWheel.text
        let small = SmallHandbook([
            "aarshjul.yaml": text, "rutiner/a.md": SmallHandbook.chapter(title: "Råd"),
        ])
        #expect(small.faults.isEmpty)
        let wheel = try #require(small.reading.handbook?.wheel)
        #expect(wheel.goals == ["Trygge tjenester", "Rutiner i bruk"])
    }

    @Test("The reviews stand in the wheel's own category of that id, where it has one")
    func ownReviewCategory() throws {
        let own = SmallWheel.text.replacing(
            "aktiviteter:", with: "  revisjon:\n    tittel: Gjennomgang\naktiviteter:")
        let wheel = try #require(
            SmallHandbook(["aarshjul.yaml": own, "rutiner/a.md": SmallHandbook.chapter()])
                .reading.handbook?.wheel)
        #expect(wheel.categories.map(\.title) == ["Kontroll", "Gjennomgang"])
    }

    @Test("A handbook without aarshjul.yaml has no wheel, and a link to the file is broken")
    func without() {
        let small = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(body: "[Årshjulet](../aarshjul.yaml)\n")
        ])
        #expect(small.reading.handbook?.wheel == nil)
        #expect(small.faults == ["rutiner/a.md:9:1 lenke-brutt"])
    }

    @Test("The activities of a section are those that name it as their basis")
    func section() throws {
        let handbook = try #require(
            SmallHandbook([
                "aarshjul.yaml": SmallWheel.text, "rutiner/a.md": SmallHandbook.chapter(),
            ]).reading.handbook)
        let sections = try #require(handbook.registry.law("sosialtjenesteloven")).sections
        let keys = sections.map { SectionKey(law: "sosialtjenesteloven", section: $0.number) }
        #expect(handbook.activities(for: keys[0]).map(\.id) == ["stikkprove"])
        #expect(handbook.activities(for: keys[1]).isEmpty)
        #expect(handbook.category(of: handbook.activities(for: keys[0])[0])?.countsAs == .control)
    }

    @Test("A control in the wheel covers the section that must have one; a meeting does not")
    func coverage() {
        func faults(countsAs purpose: String) -> [String] {
            SmallHandbook([
                "handbok.yaml": """
                format: 1
                id: test
                tittel: Testhåndbok
                standardlov: sosialtjenesteloven
                skal_dekkes:
                  - lovgrunnlag: sotjl. § 17
                    med:
                      - kontroll
                """,
                "aarshjul.yaml": SmallWheel.text.replacing(
                    "teller_som: kontroll", with: "teller_som: \(purpose)"),
                "rutiner/a.md": SmallHandbook.chapter(),
            ]).faults
        }
        #expect(faults(countsAs: "kontroll").isEmpty)
        #expect(faults(countsAs: "annet") == ["handbok.yaml:6:18 dekning-mangler"])
    }

    @Test(
        "A fault is told at its own place",
        arguments: [
            ("når: juni", "når: jumi", "9:10 arshjul-nar"),
            ("når: juni", "når: \"første manndag i juni\"", "9:18 arshjul-nar"),
            ("når: juni", "når: mars og 32. juni", "9:18 arshjul-nar"),
            ("frist: 15. juli", "frist: 15. julli", "10:16 arshjul-nar"),
            ("- 24. juni", "- 24. joni", "12:13 arshjul-nar"),
            ("neste virkedag", "forige virkedag", "13:20 yaml-ugyldig-verdi"),
            ("første_år: 2026", "første_år: i fjor", "14:16 dato-ugyldig"),
            ("siste_år: 2030", "siste_år: 2020", "15:15 dato-ugyldig"),
            ("kategori: kontroll", "kategori: kontrol", "8:15 arshjul-ukjent-kategori"),
            ("ansvarlig: fagkoordinator", "ansvarlig: fagkordinator", "16:16 rolle-ukjent"),
            ("- veileder", "- veiledere", "18:9 rolle-ukjent"),
            ("- sotjl. § 17", "- sotjl.", "20:15 lovgrunnlag-ugyldig"),
            ("- sotjl. § 17", "- sotjl. § 99", "20:16 lovgrunnlag-ugyldig"),
            ("rutiner/a.md", "rutiner/b.md", "21:15 lenke-brutt"),
            ("rutiner/a.md", "https://eksempel.no/", "21:15 lenke-brutt"),
            ("dato: 2026-06-12", "dato: i går", "23:15 dato-ugyldig"),
            ("id: stikkprove", "id: Stikkprøve", "6:9 id-ugyldig"),
            ("    teller_som: kontroll", "    teller_som: prøve", "4:17 yaml-ugyldig-verdi"),
            ("tittel: Stikkprøve § 17", "titel: Stikkprøve", "6:5 yaml-mangler-nokkel"),
        ])
    func faults(written: String, instead: String, fault: String) {
        let small = SmallHandbook([
            "aarshjul.yaml": SmallWheel.text.replacing(written, with: instead, maxReplacements: 1),
            "rutiner/a.md": SmallHandbook.chapter(),
        ])
        #expect(small.faults.contains("aarshjul.yaml:\(fault)"), "\(small.faults)")
    }

    @Test("A misspelt time is told with what was meant, and examples")
    func suggestion() throws {
        let small = SmallHandbook([
            "aarshjul.yaml": SmallWheel.text.replacing("når: juni", with: "når: jumi"),
            "rutiner/a.md": SmallHandbook.chapter(),
        ])
        let fault = try #require(small.reading.diagnostics.first { $0.code == .recurrenceInvalid })
        #expect(fault.suggestion?.contains("juni") == true)
    }

    @Test("Two activities with one id are told at the second")
    func duplicate() {
        let activities = SmallWheel.text.split(separator: "aktiviteter:\n")[1]
        let small = SmallHandbook([
            "aarshjul.yaml": SmallWheel.text + activities,
            "rutiner/a.md": SmallHandbook.chapter(),
        ])
        #expect(small.faults == ["aarshjul.yaml:25:9 id-dobbel"])
    }
}

@Suite("The calendar as other programs read it")
struct CalendarEntryTests {
    @Test("The JSON holds what was planned, by start, with moves and what is done")
    func shape() throws {
        let small = SmallHandbook([
            "aarshjul.yaml": """
            kategorier:
              moter:
                tittel: Møter
            aktiviteter:
              - id: senere
                tittel: Senere
                kategori: moter
                når: desember
                ansvarlig: nav-leder
              - id: flyttet
                tittel: Flyttet
                kategori: moter
                når: 1. mai
                ansvarlig: fagkoordinator
                gjennomført:
                  - dato: 2026-05-04
            """
        ])
        let wheel = try #require(small.reading.handbook?.wheel)
        let day = try #require(Day("2026-11-21"))
        let entries = wheel.calendar(ofYear: 2026, asOf: day)
        #expect(entries.map(\.id) == ["flyttet", "senere"])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = String(decoding: try encoder.encode(entries), as: UTF8.self)
        // 1 May 2026 is a holiday and a Friday.
        #expect(
            json == """
                [{"category":"moter","chapter":null,"done":["2026-05-04"],"end":"2026-05-04",\
                "id":"flyttet","movedFrom":"2026-05-01","participants":[],\
                "responsible":"fagkoordinator","sections":[],"start":"2026-05-04",\
                "title":"Flyttet"},\
                {"category":"moter","chapter":null,"done":[],"end":"2026-12-31","id":"senere",\
                "participants":[],"responsible":"nav-leder","sections":[],"start":"2026-12-01",\
                "title":"Senere"}]
                """)
    }

    @Test("A calendar file holds the activities of its role, and its stamp comes from the content")
    func file() throws {
        let handbook = try #require(
            SmallHandbook([
                "aarshjul.yaml": SmallWheel.text, "rutiner/a.md": SmallHandbook.chapter(),
            ]).reading.handbook)
        let first = try #require(Day("2026-01-01"))
        let days = first...first.advanced(by: 364)
        let files = CalendarFile.all(of: handbook, days: days)
        #expect(
            files.map(\.path) == [
                "kalender/alle.ics", "kalender/rolle-fagkoordinator.ics",
                "kalender/rolle-veileder.ics", "kalender/kategori-kontroll.ics",
            ])
        let text = String(decoding: files[2].stream(in: handbook), as: UTF8.self)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(text.contains("\r\nDTSTAMP:20260612T000000Z\r\n"))
        #expect(text.contains("\r\nSUMMARY:Stikkprøve § 17\r\n"))
        #expect(text.contains("Deltar: Veileder"))
        #expect(CalendarFile(.role("nav-leder"), of: handbook, days: days) == nil)
        #expect(CalendarFile(.role("ukjent"), of: handbook, days: days) == nil)
    }
}

/// A wheel with one activity that has every key.
enum SmallWheel {
    static let text = """
        kategorier:
          kontroll:
            tittel: Kontroll
            teller_som: kontroll
        aktiviteter:
          - id: stikkprove
            tittel: Stikkprøve § 17
            kategori: kontroll
            når: juni
            frist: 15. juli
            ikke_i:
              - 24. juni
            ved_helligdag: neste virkedag
            første_år: 2026
            siste_år: 2030
            ansvarlig: fagkoordinator
            deltar:
              - veileder
            lovgrunnlag:
              - sotjl. § 17
            kapittel: rutiner/a.md
            gjennomført:
              - dato: 2026-06-12
                merknad: Ti saker.

        """
}
