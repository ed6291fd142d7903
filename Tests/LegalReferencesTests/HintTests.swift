import LegalReferences
import Testing

@Suite("Hints about slips in references")
struct HintTests {
    private let reader: CitationReader = {
        let sections = ["17", "20", "20 a", "29"].compactMap { SectionNumber($0) }
        let law = Law(
            id: "sosialtjenesteloven", title: "Sosialtjenesteloven",
            names: ["sosialtjenesteloven", "sotjl.", "lov om sosiale tjenester"],
            sections: sections.map {
                Law.Section(number: $0, hasLetteredList: $0.description == "17")
            })
        return CitationReader(registry: LawRegistry([law]))
    }()

    @Test(
        "A number beside a law without sign is hinted at",
        arguments: [
            ("Jfr. 29 i lov om sosiale tjenester.", ["29 § 29"]),
            ("Etter sotjl. 20 a settes vilkår.", ["20 a § 20 a"]),
            ("Etter 20a i sosialtjenesteloven.", ["20a § 20 a"]),
            ("I 2019 i sosialtjenesteloven.", []),
            ("Etter sosialtjenesteloven 17 dager senere.", []),
            ("Etter sosialtjenesteloven § 17.", []),
            ("Etter sosialtjenesteloven 99.", []),
        ])
    func missingMark(_ text: String, _ expected: [String]) {
        let hints = reader.hints(in: text, context: PageContext())
        let lines = hints.map { hint in
            let match = Array(text.utf8)[hint.range]
            return "\(String(decoding: match, as: UTF8.self)) \(hint.suggestion)"
        }
        #expect(lines == expected)
        #expect(hints.allSatisfy { $0.kind == .missingMark })
    }

    @Test("A bokstav of a section without list may be a section of its own")
    func letterOrItem() {
        let context = PageContext(pageLaw: "sosialtjenesteloven")
        let hints = reader.hints(in: "Etter § 20 bokstav a.", context: context)
        #expect(hints.map(\.suggestion) == ["§ 20 a"])
        #expect(hints.map(\.kind) == [.letterOrItem])
        #expect(reader.hints(in: "Etter § 17 bokstav a.", context: context).isEmpty)
        #expect(reader.hints(in: "Etter § 20 bokstav b.", context: context).isEmpty)
        #expect(
            reader.hints(in: "Etter § 20 første ledd bokstav a.", context: context).isEmpty)
    }

    @Test("Near sections and names come best first")
    func nearMisses() throws {
        let law = try #require(LawRegistry.example.law("kommuneloven"))
        let plain = SectionNumber(number: 25)
        #expect(law.sections(near: plain, limit: 2).map(\.description) == ["25-1", "25-2"])
        let names = LawRegistry.example.names(near: "forvaltingsloven")
        #expect(names.first == "forvaltningsloven")
        #expect(LawRegistry.example.names(near: "noe helt annet her").isEmpty)
        // A quarter of the letters may differ: four of seventeen.
        #expect(LawRegistry.example.names(near: "fxrvxltnxngslxvxn").isEmpty)
        #expect(LawRegistry.example.names(near: "fxrvxltnxngslxven").first == "forvaltningsloven")
    }
}
