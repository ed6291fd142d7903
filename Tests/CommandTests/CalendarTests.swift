import SystemTesting
import Testing

@Suite("hjemmel calendar")
struct CalendarTests {
    private static let wheel = """
        kategorier:
          kontroll:
            tittel: Kontroll
        aktiviteter:
          - id: stikkprove
            tittel: Stikkprøve
            kategori: kontroll
            når: juni
            ansvarlig: fagkoordinator
            gjennomført:
              - dato: 2026-06-20
          - id: mote
            tittel: Årsmøte
            kategori: kontroll
            når: 17. mai
            ansvarlig: nav-leder

        """
    private let program: Program

    init() throws {
        program = try Program(["aarshjul.yaml": Self.wheel])
    }

    private func calendar(_ arguments: String...) throws -> Program.Result {
        try program(["calendar", "--date", "2026-11-21"] + arguments)
    }

    @Test("Tells in text who does what when, what was moved and what is done")
    func text() throws {
        let result = try calendar()
        #expect(result.status == 0, "\(result.words)")
        #expect(
            result.output.contains(
                "2026-05-18 (flyttet fra 2026-05-17): Årsmøte – Nav-leder\n"))
        #expect(
            result.output.contains(
                "2026-06-01 – 2026-06-30: Stikkprøve – Fagkoordinator, gjennomført 2026-06-20\n"))
    }

    @Test("Tells of one role and another year when asked")
    func role() throws {
        let result = try calendar("--role", "nav-leder", "--year", "2028")
        #expect(result.output.contains("2028-05-18 (flyttet fra 2028-05-17): Årsmøte"))
        #expect(!result.output.contains("Stikkprøve"))
    }

    @Test("Gives the same as JSON and as a calendar file")
    func formats() throws {
        let json = try calendar("--format", "json").output
        #expect(json.contains("\"title\" : \"Stikkprøve\""))
        #expect(json.contains("\"movedFrom\" : \"2026-05-17\""))
        let stream = try calendar("--format", "ics", "--role", "nav-leder").output
        #expect(stream.hasPrefix("BEGIN:VCALENDAR\r\n") && stream.hasSuffix("END:VCALENDAR\r\n"))
        #expect(stream.contains("SUMMARY:Årsmøte"))
        #expect(!stream.contains("Stikkprøve"))
    }

    @Test(
        "What cannot be answered is told with the right status",
        arguments: [
            (["--year", "1899"], 2, "Året må være fra 1900 til 2199."),
            (["--role", "nav-ledr"], 2, "Rollen «nav-ledr» er ukjent. Mente du «nav-leder»?"),
            (["--source", "uten"], 1, "Håndboka har ikke noe årshjul."),
            (["--source", "ond"], 1, "ond/handbok.yaml"),
        ] as [([String], CInt, String)])
    func refused(arguments: [String], status: CInt, message: String) throws {
        try program.folder.write([
            "uten/handbok.yaml": "format: 1\nid: test\ntittel: Test\n",
            "ond/handbok.yaml": "format: 2\n",
        ])
        let result = try program(["kalender", "--date", "2026-11-21"] + arguments)
        #expect(result.status == status, "\(result.words)")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("A year without anything planned is told, and makes no empty calendar file")
    func nothing() throws {
        let empty = try Program(["aarshjul.yaml": "kategorier: {}\naktiviteter: []\n"])
        try #expect(empty("calendar", "--year", "1950").output == "Ingenting er planlagt i 1950.\n")
        let result = try empty("calendar", "--year", "1950", "--format", "ics")
        #expect(result.status == 1 && result.output.isEmpty)
        #expect(result.errors.contains("en tom kalender er ikke gyldig"))
    }
}
