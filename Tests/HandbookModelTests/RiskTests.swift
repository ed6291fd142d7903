import Handbook
import HandbookReading
import Testing

@Suite("Risks")
struct RiskTests {
    @Test("The register is read with places, measures and what the risks belong to")
    func read() throws {
        let small = SmallHandbook([
            "risiko.yaml": text, "aarshjul.yaml": SmallWheel.text,
            "rutiner/a.md": SmallHandbook.chapter(),
        ])
        #expect(small.faults.isEmpty)
        let handbook = try #require(small.reading.handbook)
        let risks = try #require(handbook.risks).risks
        #expect(risks.map(\.number) == [1, 2])
        #expect(risks[0].before == RiskPlace(likelihood: 3, consequence: 5))
        #expect(risks[0].before?.level == .high)
        #expect(risks[0].after?.level == .medium)
        #expect(risks[0].measures.map(\.responsible) == ["veileder"])
        #expect(risks[0].activities == ["stikkprove"])
        #expect(risks[1].before == nil)
        #expect(handbook.risks(of: "rutiner/a.md").map(\.id) == ["klage"])
    }

    @Test(
        "Four is low, five to twelve medium, fifteen and up high",
        arguments: [
            (1, 4, RiskLevel.low), (2, 2, .low), (1, 5, .medium), (3, 4, .medium), (3, 5, .high),
            (5, 5, .high),
        ])
    func level(likelihood: Int, consequence: Int, level: RiskLevel) {
        #expect(RiskPlace(likelihood: likelihood, consequence: consequence).level == level)
    }

    @Test(
        "A fault is told at its own place",
        arguments: [
            ("eier: nav-leder", "eier: nav-ledr", "12:11 rolle-ukjent"),
            ("ansvarlig: veileder", "ansvarlig: veilder", "11:20 rolle-ukjent"),
            ("- rutiner/a.md", "- rutiner/b.md", "14:9 lenke-brutt"),
            ("aktivitet: stikkprove", "aktivitet: stikprove", "15:16 arshjul-ukjent-aktivitet"),
            ("sannsynlighet: 3", "sannsynlighet: 6", "5:26 tall-ugyldig"),
            ("sannsynlighet: 3, ", "", "5:10 yaml-mangler-nokkel"),
            ("sotjl. § 17", "sotjl. § 99", "17:16 lovgrunnlag-ugyldig"),
            ("id: skjema", "id: klage", "18:9 id-dobbel"),
            ("    før: {sannsynlighet: 3, konsekvens: 5}\n", "", "5:5 yaml-mangler-nokkel"),
        ])
    func faults(written: String, instead: String, fault: String) {
        #expect(text.contains(written))
        let small = SmallHandbook([
            "risiko.yaml": text.replacing(written, with: instead, maxReplacements: 1),
            "aarshjul.yaml": SmallWheel.text, "rutiner/a.md": SmallHandbook.chapter(),
        ])
        #expect(small.faults.contains("risiko.yaml:\(fault)"), "\(small.faults)")
    }

    private let text = """
        vurdert: 2026-01-15
        risikoer:
          - id: klage
            tittel: Brukeren får ikke klaget
            før: {sannsynlighet: 3, konsekvens: 5}
            etter:
              sannsynlighet: 1
              konsekvens: 5
            tiltak:
              - tekst: En mal
                ansvarlig: veileder
            eier: nav-leder
            kapittel:
              - rutiner/a.md
            aktivitet: stikkprove
            lovgrunnlag:
              - sotjl. § 17
          - id: skjema
            tittel: Skjemaet brukes ulikt
            eier: veileder

        """
}
