import Diagnostics
import Markdown
import Testing

@Suite("Elements of HTML")
struct ElementTests {
    @Test(
        "What Markdown cannot say is passed through, without attributes",
        arguments: [
            ("a<br>b", "<p>a<br />\nb</p>\n"), ("a<br/>b<BR />c", "<p>a<br />\nb<br />\nc</p>\n"),
            ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
            ("m<sup>2</sup>", "<p>m<sup>2</sup></p>\n"),
            ("m<SUP>*2*</sup>", "<p>m<sup><em>2</em></sup></p>\n"),
            ("<kbd>Ctrl</kbd>+<kbd>C</kbd>", "<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>\n"),
            ("<sup>a<sub>b</sub></sup>", "<p><sup>a<sub>b</sub></sup></p>\n"),
            ("<a id=\"her\"></a>a", "<p><a id=\"her\"></a>a</p>\n"),
            ("<a name='her'>a</a>", "<p><a id=\"her\"></a>a</p>\n"),
            ("**m<sup>2</sup>**", "<p><strong>m<sup>2</sup></strong></p>\n"),
        ])
    func passed(_ source: String, _ html: String) throws {
        let document = try Document.parse(source)
        #expect(document.html() == html)
        #expect(document.findings.isEmpty)
    }

    @Test(
        "Anything else is text and found, and so is a tag without its partner",
        arguments: [
            ("<sup>a", 1), ("a</sup>", 1), ("<sup>a</sub>", 2), ("*<sup>a*</sup>", 2),
            ("a<sup onclick=\"b\">c</sup>", 2), ("a<br onload=b>", 1),
            ("<a id=\"b\" href=\"c\">d</a>", 2),
            ("<a id='b\"c'></a>", 2), ("<a id=\"b c\"></a>", 2), ("<a id=\"\"></a>", 2),
            ("<details>\n\na", 1), ("a\n\n</details>", 1), ("<summary>a</summary>", 1),
            ("<details onclick=a>\n\nb\n\n</details>", 2), ("<details>\na\n</details>", 1),
            ("<details>\n<summary><b>a</b></summary>\n\nb\n\n</details>", 2),
        ])
    func refused(_ source: String, _ count: Int) throws {
        let document = try Document.parse(source)
        #expect(document.findings.count == count)
        #expect(document.findings.allSatisfy { $0.kind == .rawHTML })
        let html = document.html()
        #expect(
            !html.contains("onclick=\"b\">") && !html.contains("<details") && !html.contains("<a "))
    }

    @Test("A line break and small letters work in the cell of a table")
    func cell() throws {
        let html = try Document.parse("|a|\n|-|\n|b<br>c m<sup>2</sup>|").html()
        #expect(html.contains("<td>b<br />\nc m<sup>2</sup></td>"))
    }

    @Test(
        "A part that is shown on demand holds the blocks between its tags",
        arguments: [
            ("<details>\n<summary>Mer</summary>\n\n- a\n\n</details>\n\nb", "Mer"),
            ("<details><summary>Mer &lt;</summary>\n\n- a\n\n</details>\n\nb", nil),
            ("<details open>\n\n<summary> Mer </summary>\n\n- a\n\n</details>\n\nb", "Mer"),
            ("<details>\n\n- a\n\n</details>\n\nb", "Vis mer"),
        ] as [(String, String?)])
    func details(_ source: String, _ summary: String?) throws {
        let html = try Document.parse(source).html()
        let wanted = summary.map {
            "<details class=\"utvid\">\n<summary>\($0)</summary>\n<ul>\n<li>a</li>\n</ul>\n"
                + "</details>\n<p>b</p>\n"
        }
        #expect(wanted == nil ? !html.contains("<details") : html == wanted)
    }

    @Test("Parts on demand stand in each other and in lists, with headings, links and text")
    func nested() throws {
        let document = try Document.parse(
            "- a\n\n  <details>\n\n  ## B\n\n  <details>\n\n  [c](d.md) e\n\n  </details>\n\n  </details>"
        )
        #expect(document.headings.map(\.text) == ["B"])
        #expect(document.links.map(\.destination) == ["d.md"])
        #expect(document.findings.isEmpty)
        let marked = document.annotating { text in
            text.text.hasSuffix("e") ? [Annotation(range: 2..<3, id: 7)] : []
        }
        #expect(marked != document)
    }

    @Test("An anchor can be linked to, and none takes the id of a heading or of another")
    func anchors() throws {
        let document = try Document.parse(
            "## Klage\n\n<a id=\"klage\"></a><a id=\"b\"></a><a id=\"b\"></a>\n\n## B")
        #expect(document.anchors == ["klage", "b", "b-1"])
        #expect(document.html().components(of: "id=\"b\"") == 1)
        #expect(document.html().components(of: "id=\"klage\"") == 1)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
