import LegalReferences
import Testing

@Suite("One reference as front matter writes it")
struct WholeReferenceTests {
    private let reader = CitationReader(registry: .example)

    @Test(
        "A whole reference is read",
        arguments: [
            ("sotjl. § 17", "sosialtjenesteloven", "17"),
            ("fvl. § 11 a", "forvaltningsloven", "11 a"),
            ("fvl § 11a", "forvaltningsloven", "11 a"),
            ("kommuneloven § 25-1", "kommuneloven", "25-1"),
            ("§ 17 i sosialtjenesteloven", "sosialtjenesteloven", "17"),
            ("  Nav-loven § 14 a  ", "nav-loven", "14 a"),
            ("Folketrygdloven kapittel 11, § 11-5", "folketrygdloven", "11-5"),
            ("sotjl. paragraf 18", "sosialtjenesteloven", "18"),
            ("ftrl. § 11 A-3", "folketrygdloven", "11 A-3"),
        ])
    func reads(_ text: String, _ law: String, _ section: String) throws {
        let reference = try reader.wholeReference(text)
        #expect(reference.law?.rawValue == law)
        #expect(reference.section.description == section)
    }

    @Test("Ledd, bokstav and nr are read")
    func readsParts() throws {
        let reference = try reader.wholeReference(
            "sosialtjenesteloven § 20 a første ledd bokstav b")
        #expect(reference.section.description == "20 a")
        #expect(reference.ledd == 1)
        #expect(reference.bokstav == "b")
        let numbered = try reader.wholeReference("fvl. § 13 b første ledd nr. 5")
        #expect(numbered.nr == 5)
    }

    @Test(
        "A fault is told with its place and near misses",
        arguments: [
            ("", .empty, 0, []),
            ("   ", .empty, 0, []),
            ("§ 17", .missingLaw, 0, []),
            ("sotjl. 17", .missingMark, 7, []),
            ("sotjl. §", .missingNumber, 9, []),
            ("sotjl. §§ 17 og 18", .severalReferences, 14, []),
            ("sotjl. § 17, fvl. § 11", .severalReferences, 12, []),
            ("sotjl. § 17 Opplysning", .surplusText("Opplysning"), 13, []),
            ("se sotjl. § 17", .surplusText("se"), 0, []),
            (
                "sosialtjenestloven § 17", .unknownLaw("sosialtjenestloven"), 0,
                ["sosialtjenesteloven"]
            ),
            ("straffeloven § 209", .unknownLaw("straffeloven"), 0, []),
            ("sotlj. § 17", .unknownLaw("sotlj."), 0, ["sotjl."]),
            (
                "sotjl. § 20 b",
                .unknownSection("sosialtjenesteloven", SectionNumber(number: 20, letter: 98)),
                7, ["§ 20 a", "§ 20", "§ 19"]
            ),
        ] as [(String, WholeReferenceError.Reason, Int, [String])])
    func tellsFaults(
        _ text: String, _ reason: WholeReferenceError.Reason, _ offset: Int, _ near: [String]
    ) {
        let error = #expect(throws: WholeReferenceError.self) {
            try reader.wholeReference(text)
        }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
        #expect(error?.suggestions.prefix(near.count) == near[...])
        if reason != .empty { #expect(error?.suggestions.isEmpty == near.isEmpty) }
    }

    @Test("The message is Norwegian and names the near miss")
    func saysWhatIsMeant() {
        let error = #expect(throws: WholeReferenceError.self) {
            try reader.wholeReference("sotjl. § 20 b")
        }
        #expect(
            error?.description == "§ 20 b finnes ikke i sosialtjenesteloven. Mente du § 20 a?")
    }
}
