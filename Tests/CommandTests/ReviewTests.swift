import Testing

@Suite("hjemmel review")
struct ReviewTests {
    @Test("Lists what is due by role, as a text that can be mailed")
    func text() throws {
        let result = try program()("revisjon", "--date", "2027-01-16")
        #expect(result.status == 0)
        #expect(
            result.output == """
                Kapitler som må gjennomgås
                Testhåndbok: 1 kapittel per 16. januar 2027.

                Fagkoordinator
                  - Et kapittel: forfalt, frist 15. januar 2027 (rutiner/a.md)

                """)
    }

    @Test("As Markdown, with what Markdown would read as more than text told apart")
    func markdown() throws {
        let program = try Program([
            "rutiner/a.md": Program.chapter().replacing("Et kapittel", with: "\"A *b* [c]\"")
        ])
        let result = try program("review", "--date", "2027-01-16", "--format", "markdown")
        #expect(result.output.contains("## Fagkoordinator\n\n- **A \\*b\\* \\[c\\]**: forfalt"))
    }

    @Test("As JSON, a list with the same keys for each")
    func json() throws {
        let result = try program()("review", "--date", "2026-12-01", "--format", "json")
        #expect(
            result.output == """
                [
                  {
                    "due" : "2027-01-15",
                    "file" : "handbook/rutiner/a.md",
                    "responsible" : "fagkoordinator",
                    "status" : [
                      "skal revideres snart"
                    ],
                    "title" : "Et kapittel"
                  }
                ]

                """)
    }

    @Test(
        "The span decides what counts as soon",
        arguments: [
            ("30d", 0), ("6u", 0), ("45d", 1), ("2m", 1), ("45 dager", 1), ("7 uker", 1),
        ])
    func within(span: String, count: Int) throws {
        let result = try program()(
            "review", "--date", "2026-12-01", "--within", span, "--format", "json")
        #expect(result.output.ranges(of: "\"file\"").count == count)
    }

    @Test("The changes of law to come, with the chapters that build on them")
    func lawChanges() throws {
        let program = try Program([
            "rutiner/a.md": Program.chapter(extra: "lovgrunnlag:\n  - prøveloven § 2"),
            "lover/proveloven.yaml": """
            id: proveloven
            tittel: Prøveloven
            navn:
              - prøveloven
            lovdata: lov/2020-01-01-1
            kapitler:
              - paragrafer:
                  - nummer: "2"
                    kommende: endres ved lov 24. april 2015 nr. 20, fra 2027-07-01
            """,
        ])
        let result = try program(
            "review", "--date", "2026-12-01", "--law-changes", "--format", "json")
        #expect(
            result.output == """
                [
                  {
                    "by" : "lov 24. april 2015 nr. 20",
                    "chapters" : [
                      {
                        "file" : "handbook/rutiner/a.md",
                        "responsible" : "fagkoordinator",
                        "title" : "Et kapittel"
                      }
                    ],
                    "from" : "2027-07-01",
                    "kind" : "endres",
                    "law" : "proveloven",
                    "section" : "2",
                    "text" : "Endres ved lov 24. april 2015 nr. 20, fra 1. juli 2027"
                  }
                ]

                """)
        let text = try program("review", "--date", "2026-12-01", "--law-changes")
        #expect(text.output.contains("Prøveloven § 2: Endres ved lov"))
        for format in ["ics", "kalender", "epost"] {
            #expect(try program("review", "--law-changes", "--format", format).status == 2)
        }
    }

    @Test("As a calendar; an empty one is refused")
    func calendar() throws {
        let wheel = "kategorier:\n  kontroll:\n    tittel: Kontroll\naktiviteter: []\n"
        let program = try Program(["aarshjul.yaml": wheel])
        let result = try program("review", "--date", "2027-01-16", "--format", "ics")
        #expect(result.output.contains("SUMMARY:Revisjon: Et kapittel\r\n"))
        #expect(result.output.contains("DTSTART;VALUE=DATE:20270115\r\n"))
        let empty = try program("review", "--date", "2026-02-01", "--format", "ics")
        #expect(empty.status == 1)
        #expect(empty.output == "")
    }

    /// A handbook in which one chapter waits for a new approval and another for its first.
    private func waiting() throws -> Program {
        let changed = "endringer:\n  - dato: 2026-02-03\n    tekst: Ny frist"
        let approved = Program.chapter(extra: changed).replacing(
            "av: nav-leder", with: "av: nav-leder\n  sjekksum: 0123456789abcdef")
        let first = approved.replacing("Et kapittel", with: "Et nytt").replacing(
            "godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n  sjekksum: 0123456789abcdef\n",
            with: "")
        return try Program(["rutiner/a.md": approved, "rutiner/b.md": first])
    }

    @Test("What waits for an approval, for whose and since when")
    func approvals() throws {
        let program = try waiting()
        let text = try program("review", "--date", "2026-03-01", "--format", "tekst").output
        #expect(
            text.hasSuffix(
                """

                Venter på godkjenning
                  Nav-leder
                    - Et kapittel: endret etter godkjenning, siden 3. februar 2026
                    - Et nytt: ikke godkjent, siden 3. februar 2026

                """), "\(text)")
        let mail = try program(
            "review", "--date", "2026-03-01", "--format", "epost", "--role", "Nav-leder")
        #expect(
            mail.output == """
                Emne: Testhåndbok: 2 kapitler venter på deg

                Hei, Nav-leder.

                Skal godkjennes:
                - Et kapittel (Nav-leder), endret etter godkjenning, siden 3. februar 2026
                - Et nytt (Nav-leder), ikke godkjent, siden 3. februar 2026

                Listen gjelder per 1. mars 2026.

                """, "\(mail.words)")
        let calendar = try program("review", "--date", "2026-03-01", "--format", "kalender").output
        #expect(calendar.contains("UID:godkjenning"), "\(calendar)")
        #expect(calendar.contains("DTSTART;VALUE=DATE:20260301\r\n"))
    }

    @Test("Nothing due is said in one sentence")
    func nothing() throws {
        let result = try program()("review", "--date", "2026-02-01")
        #expect(result.output == "Ingen kapitler må gjennomgås per 1. februar 2026.\n")
    }

    @Test("Faults elsewhere do not hide what is due")
    func faults() throws {
        let program = try Program(["rutiner/b.md": Program.chapter(body: "[Brutt](borte.md)\n")])
        let result = try program("review", "--date", "2027-01-16", "--format", "json")
        #expect(result.status == 0)
        #expect(result.output.ranges(of: "\"file\"").count == 2)
        #expect(result.errors.contains("Håndboka har 1 feil."))
    }

    @Test(
        "Wrong use is told, with status 2",
        arguments: [
            (["--role", "fagkordinator"], "Mente du «fagkoordinator»?"),
            (["--within", "snart"], "Verdien 'snart' er ugyldig"),
            (["--format", "xml"], "Oppgi en av"),
        ])
    func wrongUse(arguments: [String], message: String) throws {
        let result = try program()(["review"] + arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    private func program() throws -> Program { try Program() }
}
