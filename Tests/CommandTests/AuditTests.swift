import SystemTesting
import Testing

@Suite("hjemmel audit")
struct AuditTests {
    @Test("Makes one page, a CSV file for each table, and JSON, with date and commit")
    func folder() throws {
        let program = try Program(["aarshjul.yaml": "kategorier: {}\naktiviteter: []\n"])
        let commit = String(repeating: "0123456789", count: 4)
        try program.folder.write([
            ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": commit + "\n",
        ])
        let result = try program("tilsynsmappe", "--output", "mappe", "--date", "2027-01-16")
        #expect(result.status == 0, "\(result.words)")
        let texts = try program.folder.texts(in: "mappe")
        let page = try #require(texts["index.html"])
        #expect(page.contains("slik den var <time datetime=\"2027-01-16\">16. januar 2027</time>"))
        #expect(page.contains("<code>\(commit)</code>"))
        #expect(page.contains("<td data-kolonne=\"Status\">forfalt</td>"))
        #expect(texts["kapitler.csv"]?.contains("\"Et kapittel\";\"rutiner/a.md\"") ?? false)
        #expect(texts["dekning.csv"] != nil)
        #expect(texts["arsevaluering.csv"] != nil)
        #expect(texts["tilsynsmappe.json"]?.contains("\"commit\" : \"\(commit)\"") ?? false)
        let again = try program("audit", "--output", "mappe", "--date", "2027-01-16")
        #expect(again.status == 0)
        #expect(try program.folder.texts(in: "mappe") == texts)
    }

    @Test("Tells what covers each section and each letter, and what the wheel planned and got")
    func tables() throws {
        let program = try Program([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            kravsider:
              - lovgrunnlag: sotjl. § 17
                bokstaver:
                  - bokstav: a
                    krav: Noen har ansvaret
                  - bokstav: b
                    krav: Ingen gjør det
            """,
            "lover/sosialtjenesteloven.yaml": Self.law,
            "rutiner/a.md": Program.chapter(extra: "lovgrunnlag:\n  - sotjl. § 17 bokstav a"),
            "aarshjul.yaml": """
            kategorier:
              k:
                tittel: K
            aktiviteter:
              - id: x
                tittel: Stikkprøven
                kategori: k
                når: juni
                ansvarlig: nav-leder
                lovgrunnlag:
                  - sotjl. § 17
                gjennomført:
                  - dato: 2026-06-20
            """,
        ])
        let result = try program("audit", "--output", "mappe", "--date", "2026-11-21")
        #expect(result.status == 0, "\(result.words)")
        let texts = try program.folder.texts(in: "mappe")
        #expect(texts["dekning.csv"]?.contains("\"Et kapittel\"") ?? false)
        #expect(texts["dekning.csv"]?.contains("\"Råd og veiledning\"") ?? false)
        let letters = try #require(texts["krav-sosialtjenesteloven-17.csv"])
        #expect(letters.contains("\"a\";\"Noen har ansvaret\";\"Et kapittel\""))
        #expect(letters.contains("\"b\";\"Ingen gjør det\";\"\""))
        #expect(texts["arsevaluering.csv"]?.contains("\"Stikkprøven\"") ?? false)
        let page = try #require(texts["index.html"])
        #expect(page.contains("1 av 2 bokstaver mangler dekning."))
    }

    private static let law = """
        id: sosialtjenesteloven
        tittel: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen
        korttittel: Sosialtjenesteloven
        navn:
          - sosialtjenesteloven
        forkortelser:
          - sotjl.
        lovdata: lov/2009-12-18-131
        gjelder_fra: 2010-01-01
        kapitler:
          - tittel: Kapittel 4
            paragrafer:
              - nummer: "17"
                overskrift: Råd og veiledning
        """

    @Test(
        "Is refused with the right status",
        arguments: [
            (["--output", "handbook/mappe"], 3, "handbook"),
            (["--output", "annet"], 3, "annet"),
            ([], 2, "Mangler"),
            (["--output", "mappe", "--source", "ond"], 1, "Mappen er ikke laget."),
        ] as [([String], CInt, String)])
    func refused(arguments: [String], status: CInt, message: String) throws {
        let program = try Program()
        try program.folder.write(["annet/noe.txt": "mitt", "ond/handbok.yaml": "format: 2\n"])
        let result = try program(["audit"] + arguments)
        #expect(result.status == status, "\(result.words)")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try program.folder.texts()["annet/noe.txt"] == "mitt")
    }
}
