import AnnualWheel
import Handbook
import HandbookReading
import HandbookReports
import Testing

@Suite("Demands letter by letter")
struct LetterCoverageTests {
    @Test("Only a basis that names the letter covers it, in its ledd, and only in force")
    func covers() throws {
        let handbook = try #require(
            SmallHandbook([
                "handbok.yaml": Self.settings,
                "rutiner/a.md": chapter("sotjl. § 17 tredje ledd bokstav a"),
                "rutiner/b.md": chapter("sotjl. § 17 bokstav a"),
                "rutiner/c.md": chapter("sotjl. § 17 første ledd bokstav a"),
                "rutiner/d.md": chapter("sotjl. § 17"),
                "rutiner/e.md": chapter(
                    "sotjl. § 17 tredje ledd bokstav b", more: "status: utkast"),
                "aarshjul.yaml": """
                kategorier:
                  k:
                    tittel: K
                aktiviteter:
                  - id: x
                    tittel: X
                    kategori: k
                    når: juni
                    ansvarlig: veileder
                    lovgrunnlag:
                      - sotjl. § 17 tredje ledd bokstav c
                """,
            ]).reading.handbook)
        let demand = try #require(handbook.demandedLetters.first)
        #expect(demand.address.path == "krav/sosialtjenesteloven-17-ledd-3.html")
        #expect(demand.title == "§ 17 bokstav a–c: slik oppfyller vi kravet")
        let rows = LetterCoverage(of: demand, in: handbook).rows
        #expect(rows.map { $0.chapters.map(\.id) } == [["rutiner/a.md", "rutiner/b.md"], [], []])
        #expect(rows.map { $0.activities.map(\.id) } == [[], [], ["x"]])
        #expect(rows.map(\.isGap) == [false, true, false])
    }

    @Test(
        "What is wrong is told where it stands",
        arguments: [
            ("lovgrunnlag: tull", "handbok.yaml:6:18 lovgrunnlag-ugyldig"),
            ("lovgrunnlag: sotjl. § 17\n    bokstaver: []", ""),
            ("tittel: Uten", "handbok.yaml:6:5 yaml-mangler-nokkel"),
        ])
    func faults(entry: String, fault: String) {
        let letters = entry.contains("bokstaver") ? "" : Self.letters
        let settings = Self.head + "kravsider:\n  - \(entry)\n" + letters
        let faults = SmallHandbook(["handbok.yaml": settings]).faults
        #expect(faults == (fault.isEmpty ? [] : [fault]))
    }

    @Test("A page for the same provision twice is told")
    func twice() {
        let settings =
            Self.settings + "  - lovgrunnlag: sosialtjenesteloven § 17 tredje ledd\n" + Self.letters
        #expect(
            SmallHandbook(["handbok.yaml": settings]).faults == ["handbok.yaml:14:18 id-dobbel"])
    }

    private func chapter(_ basis: String, more: String = "revisjon_hver: 1 år") -> String {
        SmallHandbook.chapter(extra: "lovgrunnlag:\n  - \(basis)\n\(more)")
    }

    private static let head =
        "format: 1\nid: test\ntittel: Test\nstandardlov: sosialtjenesteloven\n"
    private static let letters = """
            bokstaver:
              - bokstav: a
                krav: Første
              - bokstav: b
                krav: Andre
              - bokstav: c
                krav: Tredje

        """
    private static let settings =
        head + "kravsider:\n  - lovgrunnlag: sotjl. § 17 tredje ledd\n" + letters
}
