import Diagnostics
import Markdown
import Testing

@Suite("Safety")
struct SafetyTests {
    @Test(
        "An address that a browser could run is not written, and is found",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:a", "java&#115;cript:a",
            "javascript&colon;a", "&#x6A;avascript&#58;a", "<java\tscript:a>", "\u{1}javascript:a",
            "<  javascript:a>", "java&Tab;script:a", "java&NewLine;script:a", "&#1;javascript:a",
            "vbscript:a", "data:text/html,a", "DATA:image/png;base64,a", "file:///etc/passwd",
            "blob:a", "view-source:a", "filesystem:a",
        ])
    func unsafe(_ address: String) throws {
        let document = try Document.parse("[tekst](\(address)) ![bilde](\(address))")
        #expect(document.html() == "<p>tekst bilde</p>\n")
        #expect(document.findings.map(\.kind) == [.unsafeLink, .unsafeImage])
        #expect(document.findings.map(\.position.column).first == 1)
    }

    @Test(
        "An address that leads somewhere is written",
        arguments: [
            "https://nav.no", "a.md#b", "../b:c", "?javascript:a", "#javascript:a", "mailto:a@b.no",
            "tel:55", "/javascript:a", "javascript", "ms-word:a", "x/data:a",
        ])
    func safe(_ address: String) throws {
        let document = try Document.parse("[tekst](\(address))")
        #expect(document.html() == "<p><a href=\"\(address)\">tekst</a></p>\n")
        #expect(document.findings.isEmpty)
    }

    @Test("An address in angle brackets is safe or text")
    func autolink() throws {
        let document = try Document.parse("<javascript:alert(1)> <https://a.no>")
        #expect(
            document.html()
                == "<p>javascript:alert(1) <a href=\"https://a.no\">https://a.no</a></p>\n")
        #expect(document.findings.map(\.kind) == [.unsafeLink])
    }

    @Test("Raw HTML is shown as text and found where it stands")
    func rawHTML() throws {
        let document = try Document.parse("a <script>b</script>\n\n<div onclick=\"c\">\nd\n</div>")
        #expect(
            document.html()
                == "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n"
                + "<p>&lt;div onclick=&quot;c&quot;&gt;\nd\n&lt;/div&gt;</p>\n")
        #expect(document.findings.map(\.kind) == [.rawHTML, .rawHTML, .rawHTML])
        #expect(document.findings.map(\.position.line) == [1, 1, 3])
    }

    @Test(
        "A comment is dropped and kept apart, one that is never closed is shown",
        arguments: [
            ("<!-- hjemmel: tillat x y -->", "", ["hjemmel: tillat x y"], 0),
            ("a <!-- b --> c", "<p>a  c</p>\n", ["b"], 0),
            ("<!-- a\nb -->\n\nc", "<p>c</p>\n", ["a\nb"], 0),
            ("<!-- a --> <b>c</b>", "<p> &lt;b&gt;c&lt;/b&gt;</p>\n", ["a"], 1),
            ("<!-- a\n\nb", "<p>&lt;!-- a\n\nb</p>\n", [], 1),
            ("<!-- a --><!-- b -->", "", ["a", "b"], 0),
        ])
    func comments(
        _ source: String, _ html: String, _ comments: [String], _ findings: Int
    ) throws {
        let document = try Document.parse(source)
        #expect(document.html() == html)
        #expect(document.comments.map(\.text) == comments)
        #expect(document.findings.count == findings)
    }

    @Test("Nothing but the tags of the renderer is ever in the HTML", arguments: 1...60)
    func onlyOwnTags(_ seed: Int) throws {
        var generator = DocumentGenerator(seed: seed * 104_729)
        let html = try Document.parse(generator.document() + "\n<script>x</script> <!x> </p>")
            .html()
        let tags = [
            "p", "h1", "h2", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "table",
            "thead",
            "tbody", "tr", "th", "td", "em", "strong", "del", "a", "img", "br", "input", "sup",
            "section",
        ]
        for match in html.matches(of: /<\/?([^\s>]*)/) {
            #expect(tags.contains(String(match.1)))
        }
        let attributes = html.matches(of: /<\w+((?:\s[-\w]+="[^"<>]*")*)(?:\s\/)?>|<\/\w+>/)
        #expect(attributes.count == html.utf8.count { $0 == 0x3C })
    }

    @Test("Text in attributes stays in them")
    func attributes() throws {
        #expect(
            try Document.parse("[a](b \"c\\\"><d>\") ![\"><e>](f\"g)\n\n``` \"><h>\n```").html()
                == "<p><a href=\"b\" title=\"c&quot;&gt;&lt;d&gt;\">a</a> "
                + "<img src=\"f%22g\" alt=\"&quot;&gt;&lt;e&gt;\" /></p>\n"
                + "<pre><code class=\"language-&quot;&gt;&lt;h&gt;\"></code></pre>\n")
    }
}
