import Diagnostics
import Markdown
import Testing

@Suite("Replacements")
struct ReplacementTests {
    /// A text in which each `@` is replaced.
    private func document(_ source: String, _ value: String) throws -> Document {
        try Document.parse(source).replacing { text in
            text.content.utf8.enumerated().filter { $0.element == UInt8(ascii: "@") }.map {
                Replacement(range: $0.offset..<$0.offset + 1, text: value)
            }
        }
    }

    @Test(
        "Text is replaced wherever it stands, and what is put in is never markup",
        arguments: [
            ("a @ b", "<p>a *x* &lt;b&gt; b</p>\n"),
            ("**@**", "<p><strong>*x* &lt;b&gt;</strong></p>\n"),
            ("## @ her", "<h2 id=\"-her\">*x* &lt;b&gt; her</h2>\n"),
            ("[@](a.html)", "<p><a href=\"a.html\">*x* &lt;b&gt;</a></p>\n"),
            ("- @", "<ul>\n<li>*x* &lt;b&gt;</li>\n</ul>\n"),
            ("> @", "<blockquote>\n<p>*x* &lt;b&gt;</p>\n</blockquote>\n"),
            ("![@](a.png)", "<p><img src=\"a.png\" alt=\"*x* &lt;b&gt;\" /></p>\n"),
            ("`@` [a](@)", "<p><code>@</code> <a href=\"@\">a</a></p>\n"),
            ("    @", "<pre><code>@\n</code></pre>\n"),
        ])
    func everywhere(source: String, html: String) throws {
        #expect(try document(source, "*x* <b>").html() == html)
    }

    @Test("Cells and footnotes are text too")
    func cellsAndFootnotes() throws {
        let html = try document("| @ |\n|---|\n| @ |\n\na[^1]\n\n[^1]: @\n", "verdi").html()
        #expect(html.contains("<th>verdi</th>") && html.contains("<td>verdi</td>"))
        #expect(html.contains("<p>verdi <a"))
    }

    @Test(
        "What follows a replacement keeps its place in the source",
        arguments: [
            ("å @ § 1", 5), ("@ § 1", 3), ("&amp; @ § 1", 9), ("@ @ § 1", 5), ("@ &amp; § 1", 9),
        ])
    func positions(source: String, column: Int) throws {
        var found: SourcePosition?
        try document(source, "en lang verdi").forEachInlineText { text in
            let offset = Array(text.text.utf8).firstIndex(of: 0xC2).map { $0 }
            found = offset.map { text.position(at: $0) }
        }
        #expect(found == SourcePosition(line: 1, column: column))
    }

    @Test("Something can stand among the blocks, and after them before the footnotes")
    func insertion() throws {
        let document = try Document.parse("a[^1]\n\nb\n\n[^1]: c\n")
        var options = HTMLOptions()
        options.insertions = [.init(at: 1, write: { $0 += "<hr>\n".utf8 })]
        #expect(document.html(options: options).contains("</p>\n<hr>\n<p>b</p>"))
        options.insertions = [.init(at: 2, write: { $0 += "<hr>\n".utf8 })]
        #expect(document.html(options: options).contains("<p>b</p>\n<hr>\n<section"))
    }
}
