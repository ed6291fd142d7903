import AnnualWheel
import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import HandbookReports
import LegalReferences
import Testing

@Suite("Rounds of internal control")
struct ControlRoundTests {
    @Test("A round is read with forms, counts and findings; both styles of YAML mean the same")
    func read() throws {
        let small = SmallControls.handbook
        #expect(small.faults.isEmpty)
        let handbook = try #require(small.reading.handbook)
        let rounds = handbook.controlRounds
        #expect(rounds.map(\.day.description) == ["2026-10-20", "2026-05-20"])
        #expect(rounds[1].address.path == "resultater/2026-05-20.html")
        #expect(rounds[1].when == "våren 2026")
        #expect(rounds[0].forms == ["skjema/60-stikkprove.md"])
        let results = rounds[1].results
        #expect(results.map(\.office) == ["hamar", "loten"])
        #expect(results.map(\.cases) == [20, 10])
        #expect(results[0].answers[2] == AnswerCounts(yes: 12, no: 8, notApplicable: 0))
        #expect(results[1].answers[1] == AnswerCounts(yes: 5, no: 5, notApplicable: 0))
        #expect(rounds[0].findings.map(\.id) == ["2026-10-20-1", "2026-10-20-2"])
    }

    @Test("Two lines of one form and office are added")
    func added() throws {
        let handbook = try #require(
            SmallControls.handbook(
                """
                - {skjema: stikkprove, kontor: hamar, saker: 6, svar: 1=5/1/0 2=6/0/0}
                - {skjema: stikkprove, kontor: hamar, saker: 8, svar: 1=2/1/5}
                """
            ).reading.handbook)
        let results = try #require(handbook.controlRounds.last).results
        #expect(results.count == 1)
        #expect(results[0].cases == 14)
        #expect(results[0].answers[1] == AnswerCounts(yes: 7, no: 2, notApplicable: 5))
        #expect(results[0].answers[2] == AnswerCounts(yes: 6, no: 0, notApplicable: 0))
    }

    @Test(
        "A fault is told at its own place",
        arguments: [
            ("skjema: stikkprove,", "skjema: stikprove,", "4:14 kontroll-ukjent-skjema"),
            ("kontor: hamar", "kontor: hammar", "4:34 kontor-ukjent"),
            ("saker: 20", "saker: mange", "4:48 tall-ugyldig"),
            ("1=15/5/0", "1=15-5-0", "4:58 kontroll-svar"),
            ("1=15/5/0", "1=15/6/0", "4:58 kontroll-svar"),
            ("2=12/8/0", "9=12/8/0", "4:67 kontroll-ukjent-punkt"),
            ("2=12/8/0", "1=12/8/0", "4:67 kontroll-svar"),
            ("dato: 2026-05-20", "dato: 2026-05-21", "2:7 filnavn-ugyldig"),
            ("dato: 2026-05-20", "dato: i mai", "2:7 dato-ugyldig"),
            ("tittel: Våren", "titel: Våren", "1:1 yaml-mangler-nokkel"),
            ("punkt: 2", "punkt: 7", "10:12 kontroll-ukjent-punkt"),
            ("    skjema: stikkprove\n    kontor", "    kontor", "10:12 yaml-mangler-nokkel"),
            ("risiko: middels", "risiko: midels", "14:13 yaml-ugyldig-verdi"),
            ("ansvarlig: veileder", "ansvarlig: veilder", "16:16 rolle-ukjent"),
            ("    ansvarlig: veileder\n", "", "16:5 yaml-mangler-nokkel"),
            ("kontor: loten\n    saker", "saker", "5:13 id-dobbel"),
        ])
    func faults(written: String, instead: String, fault: String) {
        var files = SmallControls.handbook.files
        let text = """
            tittel: Våren
            dato: 2026-05-20
            resultater:
              - {skjema: stikkprove, kontor: hamar, saker: 20, svar: 1=15/5/0 2=12/8/0}
              - skjema: stikkprove
                kontor: loten
                saker: 10
                svar: 1=5/5/0
            funn:
              - punkt: 2
                skjema: stikkprove
                kontor: hamar
                tekst: Uklart
                risiko: middels
                tiltak: En mal
                ansvarlig: veileder
                frist: 2026-09-01
            """
        #expect(text.contains(written))
        files["internkontroll/2026-05-20.yaml"] = text.replacing(
            written, with: instead, maxReplacements: 1)
        let small = SmallHandbook(files)
        #expect(
            small.faults.contains("internkontroll/2026-05-20.yaml:\(fault)"), "\(small.faults)")
    }

    @Test("A misspelt form is told with what was meant")
    func suggestion() throws {
        let small = SmallControls.handbook(
            "- {skjema: stikprove, kontor: hamar, svar: 1=5/5/0}")
        let fault = try #require(small.reading.diagnostics.first { $0.code == .formUnknown })
        #expect(fault.suggestion == "Mente du «stikkprove»?")
    }

    @Test("Open findings with a deadline are in the wheel and its calendar; closed ones are not")
    func deadlines() throws {
        var files = SmallControls.handbook.files
        files["aarshjul.yaml"] = SmallWheel.text
        files["rutiner/a.md"] = SmallHandbook.chapter()
        let small = SmallHandbook(files)
        #expect(small.faults.isEmpty)
        let handbook = try #require(small.reading.handbook)
        let wheel = try #require(handbook.wheel)
        let deadlines = wheel.activities.filter { $0.origin == .finding }
        #expect(deadlines.map(\.id) == ["funn:2026-10-20-1"])
        #expect(deadlines[0].responsible == "veileder")
        #expect(wheel.categories.map(\.id).contains("funn"))
        let day = try #require(Day("2026-12-01"))
        let calendar = try #require(
            CalendarFile(.role("veileder"), of: handbook, days: day...day.advanced(by: 30)))
        let stream = String(decoding: calendar.stream(in: handbook), as: UTF8.self)
        #expect(stream.contains("SUMMARY:Frist: En mal"))
        #expect(stream.contains("20261215"))
    }

    @Test("The findings of a round that is history are not open")
    func history() throws {
        var files = SmallControls.handbook.files
        let path = "internkontroll/2026-10-20.yaml"
        files[path] = files[path].map { "historisk: ja\n" + $0 }
        let handbook = try #require(SmallHandbook(files).reading.handbook)
        #expect(handbook.openFindings.isEmpty)
    }

    @Test("The last control of a section is the latest round of a form that rests on it")
    func coverage() throws {
        let handbook = try #require(SmallControls.handbook.reading.handbook)
        let rows = Coverage(of: handbook).rows
        let last = Dictionary(
            uniqueKeysWithValues: rows.map {
                ("\($0.section.section)", $0.lastControl?.day.description)
            })
        #expect(last == ["17": "2026-10-20"])
        #expect(handbook.controlRounds(of: rows[0].section).count == 2)
    }

    @Test("A link to the folder or a file of the rounds leads to what they become")
    func links() throws {
        var files = SmallControls.handbook.files
        files["rutiner/a.md"] = SmallHandbook.chapter(
            body: "[alle](../internkontroll) [en](../internkontroll/2026-05-20.yaml)\n")
        let small = SmallHandbook(files)
        #expect(small.faults.isEmpty)
        let chapter = try #require(small.reading.handbook?.chapter("rutiner/a.md"))
        #expect(chapter.links["../internkontroll"] == .page(.results))
        let day = try #require(Day("2026-05-20"))
        #expect(chapter.links["../internkontroll/2026-05-20.yaml"] == .controlRound(day))
        let without = SmallHandbook(body: "[alle](../internkontroll)\n")
        #expect(without.faults == ["rutiner/a.md:9:1 lenke-brutt"])
    }
}

/// A handbook with a form, two offices and two rounds of control.
enum SmallControls {
    static let handbook = handbook(
        """
        - {skjema: stikkprove, kontor: hamar, saker: 20, svar: 1=15/5/0 2=12/8/0}
        - skjema: stikkprove
          kontor: loten
          saker: 10
          svar: 1=5/5
        """)

    /// The same with other counts in the earlier round.
    static func handbook(_ results: String) -> SmallHandbook {
        let indented = results.split(separator: "\n").map { "  \($0)\n" }.joined()
        return SmallHandbook([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            kontorer:
              - id: hamar
                tittel: Nav Hamar
              - id: loten
                tittel: Nav Løten
            """,
            "skjema/60-stikkprove.md": SmallHandbook.chapter(
                title: "Stikkprøve", extra: "lovgrunnlag:\n  - sotjl. § 17",
                body: "Se § 17.\n\n1. Er det kartlagt?\n2. Er det vurdert?\n"
            ).replacing("type: rutine", with: "type: kontroll"),
            "internkontroll/2026-05-20.yaml": """
            tittel: Stikkprøve våren 2026
            dato: 2026-05-20
            tidsrom: våren 2026
            resultater:
            \(indented)
            """,
            "internkontroll/2026-10-20.yaml": """
            tittel: Stikkprøve høsten 2026
            dato: 2026-10-20
            resultater:
              - {skjema: stikkprove, kontor: hamar, saker: 20, svar: 1=18/2/0 2=14/6/0}
              - {skjema: stikkprove, kontor: loten, saker: 10, svar: 1=7/3/0 2=5/5/0}
            funn:
              - skjema: stikkprove
                punkt: 2
                kontor: hamar
                tekst: Uklart
                risiko: middels
                tiltak: En mal
                ansvarlig: veileder
                frist: 2026-12-15
              - tekst: Lukket
                ansvarlig: veileder
                frist: 2026-12-01
                lukket: 2026-11-01
            """,
        ])
    }
}
