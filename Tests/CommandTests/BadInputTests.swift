import FileSystem
import SystemTesting
import Testing

@Suite("Bad input to build and check")
struct BadInputTests {
    @Test("A sound handbook is built, with status 0, and again with the same bytes")
    func sound() throws {
        let program = try Program()
        let result = try program("build", "--date", "2026-11-21")
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.contains("Åpne Site/index.html"))
        let first = try program.folder.texts(in: "Site")
        #expect(first["rutiner/a.html"] != nil)
        #expect(try program("bygg", "--date", "21.11.2026", "--output", "Site/").status == 0)
        #expect(try program.folder.texts(in: "Site") == first)
    }

    @Test(
        "A fault in the content is told with file, line and column; the old site stays; status 1",
        arguments: [
            ("rutiner/b.md", "", "rutiner/b.md:1:1: feil[hode-mangler]: Filen er tom."),
            ("rutiner/b.md", "Hei", "rutiner/b.md:1:1: feil[hode-mangler]"),
            ("rutiner/b.md", "---\ntittel: x\n", "rutiner/b.md:1:1: feil[hode-ikke-lukket]"),
            ("rutiner/b.md", "---\ntittel: a\0b\n---\n", "rutiner/b.md:2:10: feil[fil-nul-tegn]"),
            (
                "rutiner/b.md", "---\ntittel: x\ntype: side\ntittel: y\n---\n",
                "rutiner/b.md:4:1: feil[yaml-dobbel-nokkel]"
            ),
            (
                "rutiner/b.md", Program.chapter(body: "ææ [å](y.md)\r\n\r\n[z](z.md)\r\n"),
                "rutiner/b.md:9:4: feil[lenke-brutt]"
            ),
            (
                "rutiner/b.md", "\u{FEFF}" + Program.chapter(body: "[å](y.md)\n"),
                "rutiner/b.md:9:1: feil[lenke-brutt]"
            ),
            (
                "rutiner/b.md", Program.chapter(body: String(repeating: ">", count: 10_000) + "x"),
                "rutiner/b.md:9:1: feil[markdown-for-tungt]"
            ),
            (
                "rutiner/b.md",
                Program.chapter(
                    body: ["a|", "-|", "b|"].map { "|" + String(repeating: $0, count: 5_000) }
                        .joined(separator: "\n")),
                "rutiner/b.md:10:1: feil[markdown-for-tungt]"
            ),
            ("Rutiner/b.md", Program.chapter(), "rutiner:1:1: feil[filnavn-bare-ulik-skrift]"),
            ("tema/bilde.png", "x", "tema/bilde.png:1:1: feil[adresse-dobbel]"),
        ])
    func fault(file: String, content: String, message: String) throws {
        let program = try Program()
        #expect(try program("build").status == 0)
        let old = try program.folder.texts(in: "Site")
        try program.folder.write(["handbook/\(file)": content])
        let result = try program("build")
        #expect(result.status == 1)
        #expect(result.errors.contains("handbook/\(message)"), "\(result.errors)")
        #expect(result.errors.hasSuffix("Nettstedet er ikke endret. Rett feilene og prøv igjen.\n"))
        #expect(try program.folder.texts(in: "Site") == old)
        #expect(try program("check", "--source", "handbook/").output.contains(message))
    }

    @Test("Bytes that are not UTF-8, links and loops of folders are faults of the content")
    func files() throws {
        let program = try Program()
        let folder = try program.folder.folder("handbook/rutiner")
        try folder.write(Array("---\ntittel: æ".utf8) + [0xE5, 0x0A], to: "b.md")
        try program.folder.link("handbook/rutiner/c.md", to: "/etc/passwd")
        try program.folder.link("handbook/rutiner/d", to: "../rutiner")
        let result = try program("check")
        #expect(result.status == 1)
        for message in [
            "b.md:2:10: feil[fil-ikke-utf8]", "c.md:1:1: feil[fil-symbolsk-lenke]",
            "d:1:1: feil[fil-symbolsk-lenke]", "3 feil.",
        ] {
            #expect(result.output.contains(message), "\(result.output)")
        }
    }

    @Test("A warning alone does not stop anything, but with --strict it does")
    func strict() throws {
        let program = try Program(["rutiner/a.md": Program.chapter(body: "<b>\n")])
        #expect(try program("build").status == 0)
        let strict = try program("build", "--strict")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("rutiner/a.md:9:1: feil[html-i-tekst]"))
    }

    @Test(
        "What the machine refuses has status 3",
        arguments: [
            (["check", "--source", "borte"], "Fant ikke håndboka."),
            (["build", "--output", "a/b"], "finnes ikke"),
            (["build", "--output", "handbook"], "overlapper"),
            (["build", "--theme", "borte"], "Temaet «borte» kan ikke brukes"),
            (["render", "borte.md"], "finnes ikke"),
        ])
    func environment(arguments: [String], message: String) throws {
        let result = try Program()(arguments)
        #expect(result.status == 3)
        #expect(result.errors.hasPrefix("hjemmel: ") && result.errors.contains(message))
    }

    @Test("Drafts are not built")
    func drafts() throws {
        let program = try Program(["rutiner/b.md": Program.chapter(extra: "status: utkast")])
        let result = try program("build")
        #expect(result.status == 0)
        #expect(result.output.contains("Utkast som ikke er med: 1.\n"))
        #expect(try program.folder.texts(in: "Site")["rutiner/b.html"] == nil)
    }

    @Test("One Markdown text is rendered from a file or from standard input")
    func render() throws {
        let program = try Program()
        try program.folder.write(["tekst.md": "*Hei* <b>\n"])
        let expected = "<p><em>Hei</em> &lt;b&gt;</p>\n"
        let file = try program("render", "tekst.md")
        #expect(file.output == expected && file.status == 0)
        #expect(file.errors.hasPrefix("tekst.md:1:7: advarsel: "))
        let input = try program("render", input: "*Hei* <b>\n")
        #expect(input.output == expected && input.errors.hasPrefix("standard inn:1:7: "))
    }
}
