import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Faults of references")
struct ReferenceFaultTests {
    @Test(
        "Each fault is told with its place and its suggestion",
        arguments: [
            ("Se § 20 b.", "4 lov-ukjent-paragraf", "§ 20 a"),
            ("Etter § 20 bokstav a.", "7 lov-bokstav", "§ 20 a"),
            ("Se § 9 bokstav a.", nil, ""),
            ("Se § 30 bokstav a.", nil, ""),
            ("Se § 20 første ledd bokstav a.", nil, ""),
            ("Se jfr. 20 i lov om sosiale tjenester.", "9 lov-uten-paragraftegn", "«§ 20»"),
            ("Se sosialtjensteloven § 17.", "23 lov-skrivefeil", "sosialtjenesteloven"),
            ("Se straffeloven § 209.", nil, ""),
            ("Se gamleloven § 1.", "15 lov-opphevet", "historie"),
            ("Se framtidsloven § 1.", "18 lov-opphevet", "den nye"),
            ("Se § 21.", "4 lov-opphevet", "historie"),
            ("Se § 22.", nil, ""),
        ])
    func faults(body: String, fault: String?, suggestion: String) throws {
        let reading = Self.handbook(body: body + "\n").reading
        let found = reading.diagnostics.filter { $0.file == "rutiner/a.md" }
        #expect(
            found.map { "\($0.position.column) \($0.code.rawValue)" }
                == [fault].compactMap(\.self))
        if fault != nil { #expect(found.first?.suggestion?.contains(suggestion) == true) }
    }

    @Test("A law that the handbook does not have is told where the front matter names it")
    func unknownLaw() {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(extra: "lov: sosialtjenestloven")
        ])
        let fault = handbook.reading.diagnostics.first
        #expect(fault?.code == .lawUnknown)
        #expect(fault?.suggestion == "Mente du «sosialtjenesteloven»?")
    }

    @Test("A standard law that the handbook does not have is told in handbok.yaml")
    func unknownStandardLaw() {
        let handbook = SmallHandbook([
            "handbok.yaml": "format: 1\nid: t\ntittel: T\nstandardlov: sosialloven\n"
        ])
        #expect(handbook.faults == ["handbok.yaml:4:14 lov-ukjent"])
    }

    @Test("A basis on a law that is no longer in force is told in the front matter")
    func repealedBasis() {
        var handbook = Self.handbook(body: "Tekst.\n")
        handbook.files["rutiner/a.md"] = SmallHandbook.chapter(
            extra: "lovgrunnlag:\n  - gamleloven § 1")
        #expect(handbook.faults.contains("rutiner/a.md:9:5 lov-opphevet"))
    }

    @Test("The near section of a basis is asked for once")
    func basisSuggestion() {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(extra: "lovgrunnlag:\n  - sotjl. § 20 b")
        ])
        let text = handbook.reading.diagnostics.first?.description ?? ""
        #expect(text.ranges(of: "Mente du").count == 1)
        #expect(text.contains("§ 20 a"))
    }

    @Test("Two laws in force that share an abbreviation are told; one of them repealed is not")
    func ambiguousName() {
        let faults = Self.handbook(
            body: "Tekst.\n",
            laws: ["lover/tvilling.yaml": Self.law("tvilling", names: ["SOTJL"], sections: "1")]
        ).faults
        #expect(faults == ["lover/tvilling.yaml:5:5 lov-flertydig-navn"])
        let repealed = Self.law(
            "tvilling", names: ["SOTJL"], sections: "1", extra: "gjelder_til: 2020-01-01")
        #expect(
            Self.handbook(body: "Tekst.\n", laws: ["lover/tvilling.yaml": repealed]).faults.isEmpty)
    }

    @Test("A basis that the text never mentions, and a section it often mentions, are hinted at")
    func basisAndText() {
        let body = "Se § 17. Så § 17, og § 17.\n"
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "lovgrunnlag:\n  - sotjl. § 20 a", body: body)
        ])
        #expect(
            handbook.faults == [
                "rutiner/a.md:9:5 lovgrunnlag-ikke-nevnt",
                "rutiner/a.md:11:4 lov-nevnt-uten-lovgrunnlag",
            ])
        #expect(handbook.reading.diagnostics.allSatisfy { $0.severity == .hint })
        let twice = SmallHandbook(body: "Se § 17, og § 17.\n")
        #expect(twice.faults.isEmpty)
    }

    // MARK: What the tests are made of

    private static func handbook(
        body: String, laws: [String: String] = [:]
    ) -> SmallHandbook {
        let own = [
            "rutiner/a.md": SmallHandbook.chapter(body: body),
            "lover/sosialtjenesteloven.yaml": law(
                "sosialtjenesteloven", names: ["lov om sosiale tjenester", "sotjl."],
                sections: "9", "9 a", "17", "20", "20 a", "21", "22", "30", "30 a"
            )
            .replacing("\"20\"", with: "\"20\"\n        har_bokstavliste: nei")
            .replacing("\"9\"", with: "\"9\"\n        har_bokstavliste: ja")
            .replacing("\"21\"", with: "\"21\"\n        opphevet: 2026-11-21")
            .replacing("\"22\"", with: "\"22\"\n        opphevet: 2026-11-22"),
            "lover/gamleloven.yaml": law(
                "gamleloven", sections: "1", extra: "gjelder_til: 2020-12-31"),
            "lover/framtidsloven.yaml": law(
                "framtidsloven", sections: "1", extra: "gjelder_fra: ikke fastsatt"),
        ]
        return SmallHandbook(own.merging(laws) { _, given in given })
    }

    private static func law(
        _ id: String, names: [String] = [], sections: String..., extra: String = ""
    ) -> String {
        let names = ([id] + names).map { "  - \($0)\n" }.joined()
        let list = sections.map { "      - nummer: \"\($0)\"\n" }.joined()
        return """
            id: \(id)
            tittel: \(id)
            navn:
            \(names)lovdata: lov/2000-01-01-1
            \(extra)
            kapitler:
              - tittel: Kapittel 1
                paragrafer:
            \(list)
            """
    }
}
