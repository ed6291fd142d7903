import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Values that cannot be")
struct ValueCheckTests {
    // The day of the reading is 21 November 2026.

    @Test(
        "What has happened cannot be dated ahead",
        arguments: [
            ("endringer:\n  - dato: 2026-11-22\n    tekst: a", 9),
            (
                "endringer:\n  - dato: 2026-01-01\n    tekst: a\n  - dato: 15.01.2072\n    tekst: b",
                11
            ),
        ])
    func changes(_ extra: String, _ line: Int) {
        let handbook = SmallHandbook(["rutiner/a.md": SmallHandbook.chapter(extra: extra)])
        let found = handbook.reading.diagnostics.filter { $0.code == .dayAhead }
        #expect(found.map(\.position.line) == [line])
    }

    @Test("An approval, an assessment, a control and what was done cannot be dated ahead")
    func registers() {
        let chapter = SmallHandbook.chapter().replacing("2026-01-15", with: "2027-01-15")
        let found = SmallHandbook([
            "rutiner/a.md": chapter,
            "risiko.yaml": """
            vurdert: 2072-03-01
            risikoer:
              - id: frist
                tittel: Fristen
                eier: nav-leder
                tiltak:
                  - tekst: a
                    ansvarlig: nav-leder
                    frist: 2072-01-01
                    ferdig: 2072-01-01
            """,
            "aarshjul.yaml": """
            kategorier:
              a: {tittel: A, teller_som: annet}
            aktiviteter:
              - id: b
                tittel: B
                kategori: a
                når: juni
                ansvarlig: nav-leder
                gjennomført:
                  - dato: 2026-11-22
            """,
            "internkontroll/2027-01-01.yaml": """
            tittel: A
            dato: 2027-01-01
            """,
        ]).reading.diagnostics.filter { $0.code == .dayAhead }
        #expect(
            found.map { "\($0.file):\($0.position.line)" } == [
                "aarshjul.yaml:10", "internkontroll/2027-01-01.yaml:2", "risiko.yaml:1",
                "risiko.yaml:10", "rutiner/a.md:6",
            ])
    }

    @Test("Today and what is planned are quiet")
    func quiet() {
        let chapter = SmallHandbook.chapter(
            extra: "endringer:\n  - dato: 2026-11-21\n    tekst: a")
        #expect(SmallHandbook(["rutiner/a.md": chapter]).faults == [])
    }

    @Test("Text of the template in a chapter in force is an error, in a draft it is not")
    func template() {
        let body = "## Formål\n\nSkriv hva rutinen skal sikre.\n\n1. Skriv det neste.\n"
        let chapter = SmallHandbook.chapter(body: body)
        #expect(
            SmallHandbook(["rutiner/a.md": chapter]).faults == [
                "rutiner/a.md:11:1 tekst-fra-mal", "rutiner/a.md:13:4 tekst-fra-mal",
            ])
        let draft = chapter.replacing("type: rutine", with: "type: rutine\nstatus: utkast")
        #expect(SmallHandbook(["rutiner/a.md": draft]).faults == [])
    }

    @Test("One cause, one message")
    func causes() {
        let wheel = """
            kategorier:
              a: {tittel: A, teller_som: annet}
            aktiviteter:
              - id: kontroll
                tittel: B
                kategori: a
                når: junii
                ansvarlig: nav-leder
            """
        let risks = """
            risikoer:
              - id: frist
                tittel: Fristen
                eier: nav-leder
                aktivitet: kontroll
            """
        #expect(
            SmallHandbook(["aarshjul.yaml": wheel, "risiko.yaml": risks]).faults
                == ["aarshjul.yaml:7:10 arshjul-nar"])
        let chapter = SmallHandbook.chapter().replacing("2026-01-15", with: "2026-13-45")
        #expect(
            SmallHandbook(["rutiner/a.md": chapter]).faults == ["rutiner/a.md:6:9 dato-ugyldig"])
    }

    @Test(
        "A link that leads nowhere is told with its cause and what to write",
        arguments: [
            ("[a](www.nav.no/klage)", "Skriv «https://www.nav.no/klage»."),
            ("[a](nav.no/klage)", "Skriv «https://nav.no/klage»."),
            ("[a](..\\andre\\b.md)", "Skriv / i stedet: «../andre/b.md»."),
            ("[a](/andre/b/)", "Skriv «../andre/10-b.md»."),
            ("[a](/b#c)", "Skriv «../andre/10-b.md#c»."),
            ("[a](../andre/b.html)", "Skriv «../andre/10-b.md»."),
            ("[a](../slettet/kapittel.md)", "Rett stien, eller ta bort lenken. Et kapittel"),
            ("![a](kart.svg)", "Lagre det som PNG"), ("![a](kart.heic)", "Lagre det som PNG"),
            ("![a](https://nav.no/a.png)", "Lagre bildet ved siden av kapittelet"),
            ("![a](plan.pdf)", "Skriv en lenke uten ! foran"),
            ("![a](bilder\\a.png)", "«bilder/a.png»"),
        ])
    func links(_ body: String, _ suggestion: String) throws {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(body: body),
            "andre/10-b.md": SmallHandbook.chapter(title: "B", body: "## C\n"),
        ])
        let fault = try #require(
            handbook.reading.diagnostics.first {
                $0.file == "rutiner/a.md" && $0.position.line == 9
            })
        #expect(
            fault.suggestion?.hasPrefix(suggestion) == true
                || fault.suggestion?.contains(suggestion) == true)
    }
}
