import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
import Testing

@Suite("Handbook")
struct HandbookTests {
    @Test("All faults of all files come in one run, in the order of files and lines")
    func allInOneRun() {
        let handbook = SmallHandbook([
            "b/a.md": SmallHandbook.chapter(body: "[x](y.md)\n\n# Ein\n"),
            "a/a.md": "",
            "roller.yaml": "rolle:\n",
        ])
        let faults = handbook.faults
        #expect(faults.count > 4)
        #expect(faults.first == "a/a.md:1:1 hode-mangler")
        #expect(
            faults
                == handbook.reading.diagnostics.sorted().map {
                    "\($0.file):\($0.position.line):\($0.position.column) \($0.code.rawValue)"
                })
    }

    @Test("Two files that want the same address are told")
    func sameAddress() {
        let handbook = SmallHandbook([
            "10-rutiner/10-a.md": SmallHandbook.chapter(),
            "20-rutiner/20-a.md": SmallHandbook.chapter(),
        ])
        #expect(
            handbook.faults == [
                "20-rutiner:1:1 adresse-dobbel", "20-rutiner/20-a.md:1:1 adresse-dobbel",
            ])
    }

    @Test("A chapter cannot take the address of a page that the program makes")
    func reservedAddress() {
        let handbook = SmallHandbook(["lov/index.md": SmallHandbook.chapter()])
        #expect(handbook.faults == ["lov/index.md:1:1 adresse-dobbel"])
    }

    @Test(
        "Order numbers are no part of the address, and Norwegian letters become plain ones",
        arguments: [
            ("20-rutiner/30-Vilkår og § 20 a.md", "rutiner/vilkar-og-20-a.html"),
            ("2027/rapport.md", "2027/rapport.html"),
            ("10-ærlig/økonomi.md", "aerlig/okonomi.html"),
        ])
    func addresses(file: String, path: String) {
        let handbook = SmallHandbook([file: SmallHandbook.chapter()]).reading.handbook
        #expect(handbook?.chapter(file)?.address.path == path)
    }

    @Test("A section knows every chapter that cites it, those that build on it apart")
    func citations() throws {
        let handbook = try #require(
            SmallHandbook([
                "a/basis.md": SmallHandbook.chapter(extra: "lovgrunnlag:\n  - sotjl. § 17"),
                "a/nevner.md": SmallHandbook.chapter(body: "Se **§ 17** første ledd.\n"),
                "a/annet.md": SmallHandbook.chapter(body: "Se § 20 a.\n"),
            ]).reading.handbook)
        let section = try #require(handbook.registry.law("sosialtjenesteloven")?.sections.first)
        let key = SectionKey(law: "sosialtjenesteloven", section: section.number)
        let citing = try #require(handbook.citations[key])
        #expect(citing.map(\.chapter) == ["a/basis.md", "a/nevner.md"])
        #expect(citing.map(\.isBasis) == [true, false])
        #expect(citing[1].mentions.first?.sentence == "Se § 17 første ledd.")
        #expect(citing[1].mentions.first?.reference.ledd == 1)
    }

    @Test("A section that the law does not have is told with the nearest one")
    func unknownSection() throws {
        let fault = try #require(SmallHandbook(body: "Se § 20 b.\n").reading.diagnostics.first)
        #expect(fault.code == .sectionUnknown)
        #expect(fault.position.column == 4)
        #expect(fault.suggestion?.contains("§ 20 a") == true)
    }

    @Test("A term is marked at its first use only, and never in headings, links or code")
    func terms() throws {
        let body = "## KVP\n\n[KVP](b.md) og `KVP`. Så KVP, og KVP igjen.\n\nMer KVP.\n"
        let handbook = try #require(
            SmallHandbook([
                "a/a.md": SmallHandbook.chapter(body: body), "a/b.md": SmallHandbook.chapter(),
            ]).reading.handbook)
        let chapter = try #require(handbook.chapter("a/a.md"))
        let terms = chapter.annotations.filter { if case .term = $0 { true } else { false } }
        #expect(terms.count == 1)
    }

    @Test("A chapter that is no longer in force says what is")
    func obsolete() {
        let handbook = SmallHandbook([
            "a/a.md": SmallHandbook.chapter(extra: "status: utgått"),
            "a/b.md": SmallHandbook.chapter(extra: "status: utgått\nerstattes_av: a/c.md"),
            "a/c.md": SmallHandbook.chapter(),
        ])
        #expect(handbook.faults == ["a/a.md:2:9 utgatt-uten-erstatning"])
    }

    @Test("Guidance to a section stands beside its law, and must be to a section that is there")
    func guidance() {
        let handbook = SmallHandbook([
            "lover/sosialtjenesteloven/17.md": SmallHandbook.guidance,
            "lover/sosialtjenesteloven/18.md": SmallHandbook.guidance,
            "lover/sosialloven/17.md": SmallHandbook.guidance,
        ])
        #expect(
            handbook.faults == [
                "lover/sosialloven/17.md:1:1 lov-ukjent",
                "lover/sosialtjenesteloven/18.md:1:1 lov-ukjent-paragraf",
            ])
        #expect(handbook.reading.handbook?.guidance.count == 1)
    }

    @Test("Without handbok.yaml there is no handbook, and the fault says so")
    func noSettings() {
        var handbook = SmallHandbook()
        handbook.files["handbok.yaml"] = nil
        #expect(handbook.faults == ["handbok.yaml:1:1 fil-mangler"])
        #expect(handbook.reading.handbook == nil)
    }
}

extension SmallHandbook {
    fileprivate static let guidance = """
        ---
        tittel: Om paragrafen
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        ---
        Tekst.
        """
}
