import FileSystem
import SystemTesting
import Testing

@Suite("hjemmel import-law")
struct ImportLawTests {
    @Test("A law is taken in, and a later change of its text marks the chapter that cites it")
    func alarm() throws {
        let folder = try Self.handbook()
        try folder.write([
            "første.xml": Self.xml(text: "Gi råd."), "ny.xml": Self.xml(text: "Gi gode råd."),
        ])
        let first = try run(folder, "første.xml", date: "2026-06-01")
        #expect(first.status == 0)
        #expect(try check(folder).output == "Ingen feil.\n")
        let second = try run(folder, "ny.xml", date: "2026-08-01")
        #expect(second.output.contains("§ 17: teksten er endret, i kraft 1. juli 2026."))
        let report = try check(folder).output
        #expect(report.contains("rutiner/a.md:9:4: merknad[lov-endret]: Loven er endret"))
    }

    @Test("One bad file among several, and none is changed")
    func allOrNothing() throws {
        let folder = try Self.handbook()
        try folder.write(["god.xml": Self.xml(text: "Gi råd."), "ond.xml": "<!DOCTYPE a [\n]><a/>"])
        let before = try folder.texts(in: "handbook")
        let result = try ProgramRun(
            "hjemmel",
            ["importer-lov", folder("god.xml"), folder("ond.xml"), "--source", folder("handbook")])
        #expect(result.status == 1)
        #expect(result.error.contains("ond.xml:1: "))
        #expect(result.error.contains("Ingen filer er endret."))
        #expect(try folder.texts(in: "handbook") == before)
    }

    @Test("From a folder only the handbook's laws are read, in whatever folder of it they are")
    func folder() throws {
        let folder = try Self.handbook()
        try folder.write([
            "data/nl/nl-20091218-131.xml": Self.xml(text: "Gi råd."),
            "data/nl/nl-20050520-028.xml": "ingen lov, og leses ikke",
            "data/LESMEG.txt": "tekst",
        ])
        let result = try run(folder, "data", date: "2026-08-01")
        #expect(result.status == 0)
        #expect(result.output.contains("data/nl/nl-20091218-131.xml"))
        let empty = try run(folder, "handbook", date: "2026-08-01")
        #expect(empty.status == 1)
        #expect(empty.error.contains("Fant ingen av lovene i håndboka"))
    }

    @Test("A damaged archive changes nothing")
    func damagedArchive() throws {
        let folder = try Self.handbook()
        try folder.write(["gjeldende-lover.tar.bz2": "BZh91AY"])
        let before = try folder.texts(in: "handbook")
        let result = try run(folder, "gjeldende-lover.tar.bz2", date: "2026-08-01")
        #expect(result.status == 1)
        #expect(result.error.contains("skadet eller ikke lastet ned helt"))
        #expect(try folder.texts(in: "handbook") == before)
    }

    @Test("A file too large for any law is refused unread")
    func tooLarge() throws {
        let folder = try Self.handbook()
        try folder.write(["stor.xml": String(repeating: "x", count: 16_000_001)])
        let result = try run(folder, "stor.xml", date: "2026-08-01")
        #expect(result.status == 1)
        #expect(result.error.contains("16 MB"))
    }

    @Test("A folder that may not be written to leaves everything as it was")
    func readOnly() throws {
        let folder = try Self.handbook()
        try folder.write(["god.xml": Self.xml(text: "Gi råd.")])
        try folder.folder("handbook").removeTree("lover")
        try folder.write(["handbook/lover": "en fil"])
        let result = try run(folder, "god.xml", date: "2026-08-01")
        #expect(result.status == 3)
        #expect(try folder.texts(in: "handbook")["lover"] == "en fil")
    }

    private func run(_ folder: TemporaryFolder, _ file: String, date: String) throws -> ProgramRun {
        try ProgramRun(
            "hjemmel",
            ["import-law", folder(file), "--source", folder("handbook"), "--date", date])
    }

    private func check(_ folder: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun(
            "hjemmel", ["check", "--source", folder("handbook"), "--date", "2026-08-01"])
    }

    private static func handbook() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write([
            "handbook/handbok.yaml": "format: 1\nid: test\ntittel: Test\nstandardlov: sotjl.\n",
            "handbook/roller.yaml": """
            roller:
              - id: leder
                tittel: Leder
              - id: veileder
                tittel: Veileder

            """,
            "handbook/lover/sosialtjenesteloven.yaml": """
            id: sosialtjenesteloven
            tittel: Sosialtjenesteloven
            navn:
              - sotjl.
            lovdata: lov/2009-12-18-131
            kapitler:
              - paragrafer:
                  - nummer: "17"

            """,
            "handbook/rutiner/a.md": """
            ---
            tittel: A
            type: rutine
            dokumentansvarlig: veileder
            godkjent:
              dato: 2026-02-01
              av: leder
            ---
            Se § 17.

            """,
        ])
        return folder
    }

    static func xml(text: String) -> String {
        """
        <html><body><dl class="data-document-key-info"><dd class="refid">lov/2009-12-18-131</dd>
        <dd class="lastChangeInForce">2026-07-01</dd></dl>
        <main class="documentBody"><article class="legalArticle" data-name="§17">
        <article class="legalP">\(text)</article></article></main></body></html>
        """
    }
}
