import SystemTesting
import Testing

@Suite("hjemmel refs")
struct RefsTests {
    @Test("Every reference comes on a line with place, law, section, status and match")
    func text() throws {
        let run = try ProgramRun(
            "hjemmel", ["refs", "--law", "sotjl.", "--source", "/finnes-ikke"],
            input: "## Om § 17\n\nSe § 20 b, og åndsverkloven § 9.\n")
        #expect(run.status == 0)
        #expect(
            run.lines == [
                "-:1:7: sosialtjenesteloven § 17 [ok] «§ 17»",
                "-:3:4: sosialtjenesteloven § 20 b [unknown-section] «§ 20 b»",
                "-:3:29: åndsverkloven § 9 [outside] «§ 9»",
            ])
    }

    @Test("Front matter decides the law, and its lines are counted")
    func frontMatter() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.md": "---\ntittel: A\nlov: forvaltningsloven\n---\nSe § 11 a.\n"])
        let run = try ProgramRun(
            "hjemmel",
            ["refs", folder("a.md"), "--format", "json", "--source", "/finnes-ikke"])
        #expect(run.status == 0)
        #expect(run.output.contains(#""law" : "forvaltningsloven""#))
        #expect(run.output.contains(#""line" : 5"#))
        #expect(run.output.contains(#""section" : "11 a""#))
        #expect(!run.output.contains("ledd"))
    }

    @Test("The laws of a handbook go before those of the program")
    func ownLaws() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "lover/testloven.yaml":
                "id: testloven\ntittel: Testloven\nnavn:\n  - testloven\nlovdata: lov/1\n"
        ])
        let run = try ProgramRun(
            "hjemmel", ["refs", "--source", folder.path],
            input: "Se testloven § 1 og sosialtjenesteloven § 17.\n")
        #expect(run.output.contains("testloven § 1 [ok]"))
        #expect(run.output.contains("[outside] «§ 17»"))
    }

    @Test("A repealed law and a repealed section of a law in force have the same status")
    func repealed() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "lover/a.yaml": """
            id: a
            tittel: A
            navn:
              - testloven
            lovdata: lov/1
            kapitler:
              - paragrafer:
                  - nummer: "1"
                    opphevet: 2020-01-01
                  - nummer: "2"

            """,
            "lover/b.yaml": """
            id: b
            tittel: B
            navn:
              - gamleloven
            lovdata: lov/2
            gjelder_til: 2020-01-01

            """,
        ])
        let run = try ProgramRun(
            "hjemmel", ["refs", "--source", folder.path],
            input: "Se testloven § 1, testloven § 2 og gamleloven § 3.\n")
        #expect(
            run.lines.map { String($0.drop { $0 != "[" }.prefix { $0 != "«" }) } == [
                "[repealed] ", "[ok] ", "[repealed] ",
            ])
    }

    @Test("A law that nobody knows is wrong use, with the nearest name")
    func unknownLaw() throws {
        let run = try ProgramRun("hjemmel", ["refs", "--law", "sosialtjenestelova1"])
        #expect(run.status == 2)
        #expect(run.error.contains("Mente du"))
    }

    @Test("A file that is not there is a fault of the environment")
    func missingFile() throws {
        let run = try ProgramRun("hjemmel", ["refs", "/finnes-ikke.md"])
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
    }
}
