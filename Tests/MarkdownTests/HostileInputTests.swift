import Diagnostics
import Markdown
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    private func refusal(_ source: String) -> ParseRefusal.Reason? {
        do throws(ParseRefusal) {
            _ = try Document.parse(source)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(
        "What would cost the parser too much is refused before it is parsed",
        arguments: [
            (String(repeating: "a", count: 1_000_001), .bytes),
            (String(repeating: ">", count: 10_000) + "a", .nesting),
            (String(repeating: "- ", count: 10_000) + "a", .nesting),
            (String(repeating: "1. ", count: 10_000) + "a", .nesting),
            (String(repeating: "> - 1) ", count: 40) + "a", .nesting),
            (
                String(repeating: "*a **b ", count: 99) + String(repeating: "c** d* ", count: 99),
                .nesting
            ),
            (
                String(repeating: "*", count: 1000) + "a" + String(repeating: "*", count: 1000),
                .nesting
            ),
            ((0..<150).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), .nesting),
            (
                String(repeating: "|a", count: 5000) + "|\n" + String(repeating: "|-", count: 5000),
                .tableColumns
            ),
            (String(repeating: "|a", count: 5000) + "|\n|-|\n", .tableColumns),
            ("|a|\n|-|\n" + String(repeating: "|a", count: 5000), .tableColumns),
            ("|a|b|\n|-|-|\n" + String(repeating: "a\n", count: 60_000), .tableCells),
            (String(repeating: "a\n", count: 60_000) + "|a|\n|-|", .textBeforeTables),
            (String(repeating: "a\n:-\n", count: 5_000), .textBeforeTables),
            ("www.a.no" + String(repeating: ")", count: 50_000), .parentheses),
            (
                "[a]: /" + String(repeating: "u", count: 50_000) + "\n\n"
                    + String(repeating: "[a]", count: 9_000), .linkReferences
            ),
            (String(repeating: "*[a](b)* ", count: 6_000), .linksAmongEmphasis),
            (String(repeating: "_[a](b)\n~~", count: 6_000), .linksAmongEmphasis),
        ] as [(String, ParseRefusal.Reason)])
    func refused(_ source: String, _ reason: ParseRefusal.Reason) {
        #expect(refusal(source) == reason)
    }

    @Test(
        "Deep and long input that the parser takes lightly is parsed",
        arguments: [
            String(repeating: "[", count: 10_000), String(repeating: "[a", count: 10_000),
            String(repeating: "![a", count: 10_000), String(repeating: "*a ", count: 10_000),
            String(repeating: "~~a ", count: 10_000), String(repeating: "`a", count: 10_000),
            String(repeating: "<a ", count: 10_000), String(repeating: "<!--", count: 10_000),
            "<!-- " + String(repeating: "<!-- ", count: 10_000),
            String(repeating: "&a", count: 10_000),
            String(repeating: "[^1]", count: 10_000) + "\n\n[^1]: a",
            String(repeating: "a@", count: 10_000),
            String(repeating: "&bne;", count: 30_000),
            String(repeating: "*[a](b)*\n\n", count: 20_000),
            String(repeating: "[](a)", count: 10_000), String(repeating: "> ", count: 90) + "a",
            String(repeating: "- ", count: 200), String(repeating: ".", count: 10_000),
            String(repeating: "|a", count: 64) + "|\n" + String(repeating: "|-", count: 64) + "|",
            (0..<5000).map { "[^\($0)]" }.joined() + "\n\n"
                + (0..<5000).map { "[^\($0)]: a\n\n" }.joined(),
        ])
    func parsed(_ source: String) throws {
        #expect(refusal(source) == nil)
        #expect(try !Document.parse(source).html().isEmpty)
    }

    @Test("A refusal tells the line, the limit and the reason")
    func refusalLine() {
        let source = "# a\n\nb\n\n" + String(repeating: ">", count: 101) + " c"
        let refusal = #expect(throws: ParseRefusal.self) {
            try Document.parse(source, firstLine: 10)
        }
        #expect(refusal?.line == 14)
        #expect(refusal?.limit == ParseLimits.nesting)
        #expect(refusal?.reason == .nesting)
    }

    @Test("NUL becomes the replacement character, a byte order mark is skipped")
    func bytes() throws {
        #expect(
            try Document.parse([0xEF, 0xBB, 0xBF, 0x23, 0x20, 0x61, 0]).html()
                == "<h1 id=\"a\">a\u{FFFD}</h1>\n")
        #expect(try Document.parse("").html().isEmpty)
        #expect(try Document.parse("a\r\n\r\nb\rc").html() == "<p>a</p>\n<p>b\nc</p>\n")
    }

    @Test("Texts parsed on several threads at once come out as alone")
    func threads() async throws {
        let sources = (1...60).map { seed in
            var generator = DocumentGenerator(seed: seed * 7919)
            return generator.document()
        }
        let expected = try sources.map { try Document.parse($0).html() }
        for _ in 0..<5 {
            let found = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for (index, source) in sources.enumerated() {
                    group.addTask { (index, try Document.parse(source).html()) }
                }
                var found = [String](repeating: "", count: sources.count)
                for try await (index, html) in group { found[index] = html }
                return found
            }
            #expect(found == expected)
        }
    }
}
