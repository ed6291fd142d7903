import SystemTesting
import Testing

@Suite("hjemmel check --fix")
struct CheckFixTests {
    private static let slips = Program.chapter(body: "##Uten\n\n•en\n\n[b](mangler.md)\n")

    @Test("What can be fixed is shown, then written, and what is left is told")
    func fixes() throws {
        let program = try Program(["rutiner/a.md": Self.slips])
        let before = try program("check", "--date", "2026-02-01")
        #expect(before.output.hasSuffix("2 av dem kan rettes med «hjemmel check --fix».\n"))
        let fixed = try program("check", "--fix", "--date", "2026-02-01")
        #expect(fixed.status == 1)
        #expect(
            fixed.output.hasPrefix(
                "handbook/rutiner/a.md\n  9 - ##Uten\n  9 + ## Uten\n  11 - •en\n  11 + - en\n"
                    + "2 steder er rettet.\nhandbook/rutiner/a.md:13:1: feil[lenke-brutt]"))
        #expect(fixed.output.hasSuffix("1 feil.\n"))
        #expect(
            try program.folder.texts()["handbook/rutiner/a.md"]
                == Program.chapter(body: "## Uten\n\n- en\n\n[b](mangler.md)\n"))
        let again = try program("check", "--fix", "--date", "2026-02-01")
        #expect(again.output.hasPrefix("0 steder er rettet.\n"))
    }

    @Test("A dry run writes nothing")
    func dryRun() throws {
        let program = try Program(["rutiner/a.md": Self.slips])
        let result = try program("check", "--fix", "--dry-run")
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("2 steder kan rettes. Ingen filer er endret.\n"))
        #expect(try program.folder.texts()["handbook/rutiner/a.md"] == Self.slips)
    }

    @Test("JSON tells the place and the text of each fix")
    func json() throws {
        let program = try Program(["rutiner/a.md": Program.chapter(body: "##Uten\n")])
        let output = try program("check", "--format", "json").output
        for line in [#""column" : 3"#, #""endColumn" : 3"#, #""text" : " ""#] {
            #expect(output.contains(line), "\(output)")
        }
    }

    @Test("Options that do not go together are a wrong use")
    func wrongUse() throws {
        let program = try Program()
        #expect(try program("check", "--dry-run").status == 2)
        #expect(try program("check", "--fix", "--format", "json").status == 2)
    }
}
