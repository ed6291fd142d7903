import SystemTesting
import Testing

@Suite("hjemmel search")
struct SearchCommandTests {
    private static let chapter = Program.chapter(
        extra: "brukes_når: [Bestille tolk]", body: "Avtal tiden.\n")

    @Test(
        "A query shows what it finds and which words did it", arguments: ["search", "søk", "sok"])
    func finds(command: String) throws {
        let program = try Program(["rutiner/a.md": Self.chapter])
        let result = try program(command, "tolken", "--date", "2026-02-01")
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.contains("tolken: søkes som «tolk», 1 sider"))
        #expect(result.output.contains("(rutiner/a.html)\n   tolken: brukes_når «Bestille tolk»"))
    }

    @Test("A word that was missed becomes a word of the chapter, and is found from then on")
    func adds() throws {
        let program = try Program(["rutiner/a.md": Self.chapter])
        #expect(
            try program("search", "oversetter", "--date", "2026-02-01").output.contains(
                "Ingen treff"))
        let result = try program(
            "search", "oversetter", "--add-to", "handbook/rutiner/a.md", "--date", "2026-02-01")
        #expect(result.status == 0, "\(result.words)")
        #expect(
            result.output.contains("+ søkeord:\n") && result.output.contains("+   - oversetter"))
        #expect(result.output.contains("oversetter: søkeord «oversetter»"))
    }

    @Test("A chapter that is not there is wrong use, and nothing is written")
    func unknown() throws {
        let program = try Program(["rutiner/a.md": Self.chapter])
        let result = try program("search", "tolk", "--add-to", "rutiner/b.md")
        #expect(result.status == 2)
        #expect(!result.output.contains("søkeord"))
    }
}
