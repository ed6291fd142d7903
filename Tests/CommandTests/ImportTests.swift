import DocumentSamples
import FileSystem
import SystemTesting
import Testing

@Suite("hjemmel import")
struct ImportTests {
    private static let sample = WordSample(
        WordSample.p("Rutine for nødhjelp", style: "Tittel")
            + WordSample.p("Formål", style: "Overskrift1") + WordSample.p("Svar 15. juni.")
            + WordSample.p("15. juni er fristen."))

    private func write(_ sample: WordSample, _ name: String, in program: Program) throws {
        try Folder(at: program.folder.path).write(sample.bytes, to: name)
    }

    @Test("A document becomes a draft that check finds no error in, and is never written over")
    func draft() throws {
        let program = try Program()
        try write(Self.sample, "nød.docx", in: program)
        let first = try program("importer", "nød.docx", "--to", "rutiner")
        #expect(first.status == 0, "\(first.words)")
        #expect(first.output.contains("handbook/rutiner/10-rutine-for-nodhjelp.md (ny)"))
        #expect(first.output.contains("Dokumentansvarlig er satt til «fagkoordinator»"))
        let text = try program.folder.texts(in: "handbook")["rutiner/10-rutine-for-nodhjelp.md"]
        #expect(
            text?.hasSuffix(
                "status: utkast\nrevisjon_hver: 12 måneder\n---\n\n## Formål\n\nSvar 15. juni.\n\n15\\. juni er fristen.\n"
            ) == true)
        #expect(try program("check").status == 0)
        let second = try program("import", "nød.docx", "--to", "rutiner")
        #expect(second.status == 1)
        #expect(second.errors.contains("finnes fra før"))
    }

    @Test("One file that is no document, or an identity number, and nothing is written")
    func allOrNothing() throws {
        let program = try Program()
        try write(Self.sample, "nød.docx", in: program)
        try program.folder.write(["brev.docx": "ikke Word"])
        var secret = WordSample(Self.sample.body + WordSample.p("Fnr. 01010750160"))
        secret.propertyTitle = "x"
        try write(secret, "hemmelig.docx", in: program)
        let before = try program.folder.texts(in: "handbook")
        let wrong = try program("import", "nød.docx", "brev.docx")
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("brev.docx: Filen er ikke et Word-dokument"))
        let identity = try program("import", "hemmelig.docx")
        #expect(identity.status == 1)
        #expect(identity.errors.contains("fødselsnummer"))
        #expect(!identity.words.contains("01010750160"))
        #expect(try program("import", "nød.docx", "--ansvarlig", "ukjent").status == 2)
        #expect(try program.folder.texts(in: "handbook") == before)
    }

    @Test("A folder of another program becomes a part of the handbook without errors")
    func folder() throws {
        let program = try Program()
        try program.folder.write([
            "wiki/mkdocs.yml": "site_name: x\nnav:\n  - Hjem: index.md\n  - B: b.md\n  - A: a.md\n",
            "wiki/docs/index.md":
                "# Velkommen\n\nSe [a](a.md#malgruppe), [borte](c.md) og [[b]].\n",
            "wiki/docs/a.md":
                "---\ntitle: A\ntags: [hjelp]\n---\n# A\n\n!!! warning \"Pass på\"\n    Fristen.\n\n## Målgruppe\n\nAlle.\n",
            "wiki/docs/b.md":
                "# B\n\n:::tip\nRing.\n:::\n\n<b>Viktig</b><br/>her <navn>\n\n# Neste\n\n{{< toc >}}\n",
        ])
        let run = try program("importer", "wiki", "--ansvarlig", "nav-leder")
        #expect(run.status == 0, "\(run.words)")
        #expect(run.output.contains("handbook/10-wiki: 3 kapitler og 0 vedlegg"))
        #expect(
            run.output.contains(
                "Lenker til noe som ikke finnes; teksten står: 1. For eksempel «index.md: c.md»."))
        let texts = try program.folder.texts(in: "handbook")
        let index = texts["10-wiki/index.md"] ?? ""
        #expect(
            index.hasSuffix("---\n\nSe [a](20-a.md#målgruppe), borte og [b](10-b.md).\n"),
            "\(index)")
        let warned = texts["10-wiki/20-a.md"] ?? ""
        #expect(warned.contains("> [!ADVARSEL] Pass på\n> Fristen.\n"))
        #expect(warned.contains("søkeord:\n  - hjelp\n"))
        let lowered = texts["10-wiki/10-b.md"] ?? ""
        #expect(
            lowered.hasSuffix("> [!TIPS]\n> Ring.\n\n**Viktig**<br>her \\<navn>\n\n## Neste\n"),
            "\(lowered)")
        #expect(try program("check").status == 0)
    }
}
