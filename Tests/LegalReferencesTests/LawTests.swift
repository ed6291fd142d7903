import CalendarDate
import LegalReferences
import Testing

@Suite("Laws and their sections")
struct LawTests {
    @Test(
        "A section's number has one normal form and one form for addresses",
        arguments: [
            ("17", "17", "17"), ("20a", "20 a", "20a"), ("§ 20 A", "20 a", "20a"),
            ("25-1", "25-1", "25-1"), ("13-5a", "13-5 a", "13-5a"),
            ("§25\u{2011}1", "25-1", "25-1"),
            ("20\u{A0}a", "20 a", "20a"), ("11 A-3", "11 A-3", "11A-3"),
            ("11A-1a", "11 A-1 a", "11A-1a"),
        ])
    func normalForm(_ text: String, _ normal: String, _ anchor: String) {
        let number = SectionNumber(text)
        #expect(number?.description == normal)
        #expect(number?.anchor == anchor)
    }

    @Test(
        "What is no section's number is refused",
        arguments: ["", "a", "20 aa", "20-", "20 å", "kap. 4", "§", "20 1", "-1"])
    func refusesOthers(_ text: String) {
        #expect(SectionNumber(text) == nil)
    }

    @Test("Sections are ordered as in the law")
    func order() {
        let numbers = ["5-10", "21", "20 a", "11 A-1", "5-2", "20", "13-5 a", "20 b", "11-33"]
            .compactMap {
                SectionNumber($0)
            }
        #expect(
            numbers.sorted().map(\.description) == [
                "20", "20 a", "20 b", "21", "5-2", "5-10", "11-33", "11 A-1", "13-5 a",
            ])
    }

    @Test("Numbering by chapter shows in the table")
    func numbering() {
        #expect(LawRegistry.example.law("kommuneloven")?.isNumberedByChapter == true)
        #expect(LawRegistry.example.law("forvaltningsloven")?.isNumberedByChapter == false)
        #expect(!Law(id: "tom", title: "Uten tabell").isNumberedByChapter)
    }

    @Test("A law without table has every section")
    func noTable() {
        let law = Law(id: "tolkeloven", title: "Tolkeloven", names: ["tolkeloven"])
        #expect(law.has(SectionNumber(number: 999)))
        let reader = CitationReader(registry: LawRegistry([law]))
        #expect(reader.references(in: "Etter tolkeloven § 6.").map(\.status) == [.ok])
        let range = reader.references(in: "Etter tolkeloven §§ 6 til 9.")
        #expect(range.map(\.section.description) == ["6", "9"])
        let dashed = reader.references(in: "Etter tolkeloven §§ 6-9 og 7–2.")
        #expect(dashed.map(\.section.description) == ["6-9", "7-2"])
    }

    @Test(
        "A law is found by name in any form",
        arguments: [
            ("SOSIALTJENESTELOVEN", "sosialtjenesteloven"), ("sotjl", "sosialtjenesteloven"),
            ("sosialtjenestelovas", "sosialtjenesteloven"), ("STL", "sosialtjenesteloven"),
            ("stl", nil), ("Lova om folketrygd", "folketrygdloven"), ("fvl.", "forvaltningsloven"),
            ("straffeloven", nil), ("sotjl. § 17", nil), ("", nil),
        ])
    func byName(_ name: String, _ id: String?) {
        #expect(LawRegistry.example.law(named: name)?.id.rawValue == id)
    }

    @Test(
        "A name in capitals beside the same in small letters hides neither",
        arguments: [
            ["sotjl.", "SOTJL"], ["SOTJL", "sotjl."],
        ])
    func capitalsBesideSmall(_ names: [String]) {
        let registry = LawRegistry([Law(id: "a", title: "A", names: names)])
        let reader = CitationReader(registry: registry)
        for text in ["Etter sotjl. § 17.", "ETTER SOTJL. § 17", "Etter SOTJL § 17", "sotjl § 17"] {
            #expect(reader.references(in: text).map(\.law) == ["a"], "\(text)")
        }
    }

    @Test("Of two laws with one id the first is kept")
    func sameID() {
        let registry = LawRegistry([
            Law(id: "a", title: "Første", names: ["aloven"]), Law(id: "a", title: "Andre"),
        ])
        #expect(registry.laws.map(\.title) == ["Første"])
    }

    @Test("Lovdata addresses carry the section without space and with the sign encoded")
    func addresses() throws {
        let law = try #require(LawRegistry.example.law("sosialtjenesteloven"))
        #expect(
            LovdataAddress(law, section: SectionNumber("20 a"))?.description
                == "https://lovdata.no/lov/2009-12-18-131/%C2%A720a")
        #expect(LovdataAddress(law)?.description == "https://lovdata.no/lov/2009-12-18-131")
        let regulation = try #require(LawRegistry.example.law("internkontrollforskriften"))
        #expect(
            LovdataAddress(regulation, section: SectionNumber("4"))?.description
                == "https://lovdata.no/forskrift/2010-11-19-1463/%C2%A74")
        #expect(LovdataAddress(Law(id: "uten", title: "Uten")) == nil)
    }

    @Test("The day decides whether a law is in force")
    func validity() {
        let day = Day(year: 2026, month: 7, day: 2)
        let reader = CitationReader(registry: .example, day: day)
        #expect(reader.references(in: "Internkontrollforskriften § 4").map(\.status) == [.repealed])
        #expect(
            reader.references(in: "Forvaltningsloven av 2025 § 4").map(\.status)
                == [.notYetInForce])
        #expect(reader.references(in: "Forvaltningsloven § 4").map(\.status) == [.ok])
        #expect(reader.references(in: "Forvaltningsloven § 400").map(\.status) == [.unknownSection])
        #expect(reader.references(in: "Straffeloven § 4").map(\.status) == [.outside])
        #expect(reader.references(in: "Etter § 4", pageLaw: "x").map(\.status) == [.unknownLaw])
    }

    @Test("A law's last day still counts", arguments: [(19, Law.State.inForce), (20, .repealed)])
    func lastDay(_ day: Int, _ state: Law.State) throws {
        let end = try #require(Day(year: 2025, month: 6, day: 19))
        let today = try #require(Day(year: 2025, month: 6, day: day))
        #expect(Law.Validity(end: end).state(on: today) == state)
    }

    @Test("An outside law is named as the text writes it")
    func outsideName() {
        let reader = CitationReader(registry: .example)
        let found = reader.references(
            in: "Etter helse- og omsorgs\u{AD}tjeneste\u{AD}loven\u{A0}§ 3-1")
        #expect(found.map(\.source) == [.outside("helse- og omsorgstjenesteloven")])
    }
}
