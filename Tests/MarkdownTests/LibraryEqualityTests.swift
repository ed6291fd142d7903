import Markdown
import Testing

@Suite("HTML equal to that of the library")
struct LibraryEqualityTests {
    @Test(
        "A construct gives the HTML of the library",
        arguments: [
            "", "\n\n", "a", "a\nb", "a  \nb\\\nc", "# a\n\n###### b ##", "a\n===\nb\n---",
            "- a\n- b\n\n  c", "- a\n- b\n  - c\n    1. d", "0. a\n1. b", "7) a\n8) b",
            "- a\n\n\n- b",
            "- ", "-\n\n  a", "> a\nb\n\n> c", "> - a\n>   > b", "***", "    a\n\n    b",
            "```\na\n```",
            "``` swift x\n<a> & \"b\"\n```", "~~~\nåpen", "`a` ``b ` c``", "*a **b** c*", "***a***",
            "_a_ __b__ a_b_c", "~~a~~ ~b~ ~~~c~~~", "[a](b \"c & d\")", "[a](<b c>)",
            "[å](å?ø=æ&b)",
            "[a][b]\n\n[b]: /c 'd'", "![a *b* `c`](d \"e\")", "<http://a.no?b=c&d> <a@b.no>",
            "www.nav.no, https://nav.no/(a). a@b.no.", "a&nbsp;b &lt; &ukjent; &#0; &#x1F600;",
            "\\* \\a \\\\ \\<b>", "a <b>c</b> d", "<div>\n*a*\n\nb\n</div>", "<!-- a -->\n\nb",
            "a <!-- b --> c",
            "- <b>", "|a|b|\n|-|-|", "|a|b|c|\n|:-|:-:|-:|\n|d|e|\n|f|g|h|i|",
            "a | b\n-|-\n`c \\| d` | e",
            "før\n|a|\n|-|\n|b|\netter", "- [ ] a\n- [x] b\n- [X] c\n- [] d", "1. [x] a",
            "- [ ] a\n\n  b",
            "a[^1] b[^2] c[^1]\n\n[^2]: to\n[^1]: en *to*\n\n    tre", "a[^x]",
            "[^1]\n\n[^1]: - a\n",
            "[^1]\n\n[^1]:\n    ```\n    a\n    ```", "\"a\" -- 'b' ...", "<a\nb>", "a\u{A0}b",
            "\u{FEFF}# a",
            "a\r\nb\rc", "a\u{0}b", "[a](javascript%3Ab)", "![a ![b](c)](d)", "[a [b](c) d](e)",
            "\ta\n\n- \tb",
        ])
    func construct(_ source: String) throws {
        let ours = ComparableHTML(ours: try Document.parse(source).html())
        #expect(ours == ComparableHTML(library: LibraryHTML.render(source)))
    }

    @Test("Generated documents give the HTML of the library", arguments: 0..<10)
    func generated(_ batch: Int) throws {
        for seed in (batch * 25 + 1)...(batch * 25 + 25) {
            var generator = DocumentGenerator(seed: seed)
            let source = generator.document()
            let ours = ComparableHTML(ours: try Document.parse(source).html())
            let library = ComparableHTML(library: LibraryHTML.render(source))
            if ours != library {
                Issue.record("seed \(seed): \(ours.difference(from: library))")
            }
        }
    }
}
