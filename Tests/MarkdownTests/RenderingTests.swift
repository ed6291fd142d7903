import Markdown
import Testing

@Suite("Rendering")
struct RenderingTests {
    @Test(
        "An alert has a Norwegian title",
        arguments: [
            ("NOTE", "note", "Merk"), ("tip", "tip", "Tips"), ("Important", "important", "Viktig"),
            ("WARNING", "warning", "Advarsel"), ("CAUTION", "caution", "Forsiktig"),
            ("MERK", "note", "Merk"), ("Tips", "tip", "Tips"), ("viktig", "important", "Viktig"),
            ("ADVARSEL", "warning", "Advarsel"), ("FORSIKTIG", "caution", "Forsiktig"),
            ("NOTE] Les *dette*", "note", "Les <em>dette</em>"),
            ("VIKTIG]  Frist", "important", "Frist"),
        ])
    func alert(_ mark: String, _ name: String, _ title: String) throws {
        #expect(
            try Document.parse("> [!\(mark)\(mark.contains("]") ? "" : "]")\n> a *b*\n>\n> - c")
                .html()
                    == """
                    <div class="alert alert-\(name)" role="note">
                    <p class="alert-title">\(title)</p>
                    <p>a <em>b</em></p>
                    <ul>
                    <li>c</li>
                    </ul>
                    </div>

                    """)
    }

    @Test(
        "A quote that names no kind of alert at its beginning is a quote",
        arguments: [
            "> [!NOTE]a", "> [!ANNET]\n> a", "> a\n> [!NOTE]", "> [!NOTE]", "[!NOTE]\na",
            "> *[!NOTE]*\n> a",
            "> [NOTE]\n> a",
        ])
    func noAlert(_ source: String) throws {
        #expect(try !Document.parse(source).html().contains("alert"))
    }

    @Test("A column is aligned by class")
    func alignment() throws {
        #expect(
            try Document.parse("|a|b|c|d|\n|-|:-|:-:|-:|\n|e").html()
                == """
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th class="align-left">b</th>
                <th class="align-center">c</th>
                <th class="align-right">d</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>e</td>
                <td class="align-left"></td>
                <td class="align-center"></td>
                <td class="align-right"></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test("A task has a labelled box")
    func task() throws {
        #expect(
            try Document.parse("- [ ] a\n- [x] b").html()
                == """
                <ul>
                <li class="task"><input type="checkbox" disabled="" aria-label="Utført" /> a</li>
                <li class="task"><input type="checkbox" checked="" disabled="" aria-label="Utført" /> b</li>
                </ul>

                """)
    }

    @Test("A footnote has an id by number, a Norwegian label and a way back to each reference")
    func footnote() throws {
        #expect(
            try Document.parse("a[^x] b[^x] [c[^x]](d)\n\n[^x]: e").html()
                == """
                <p>a<sup class="footnote-ref"><a href="#fn.1" id="fnref.1" aria-label="Fotnote 1">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn.1" id="fnref.1.2" aria-label="Fotnote 1">1</a></sup> \
                <a href="d">c<sup class="footnote-ref" id="fnref.1.3">1</sup></a></p>
                <section class="footnotes" aria-label="Fotnoter">
                <ol>
                <li id="fn.1">
                <p>e <a href="#fnref.1" class="footnote-backref" aria-label="Tilbake til henvisning 1">↩</a> \
                <a href="#fnref.1.2" class="footnote-backref" aria-label="Tilbake til henvisning 1.2">↩<sup>2</sup></a> \
                <a href="#fnref.1.3" class="footnote-backref" aria-label="Tilbake til henvisning 1.3">↩<sup>3</sup></a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test("The caller decides where links and images lead and what they bear")
    func targets() throws {
        var options = HTMLOptions()
        options.link = { link in
            link.destination == "b.md"
                ? HTMLOptions.Target("b.html?x&y", attributes: [("class", "\"ut\"")]) : nil
        }
        options.image = { image in
            image.destination == "c.png" ? HTMLOptions.Target("bilder/c.png") : nil
        }
        #expect(
            try Document.parse("[a](b.md 't') [*d*](e) ![f](c.png) ![g](h)").html(options: options)
                == "<p><a href=\"b.html?x&amp;y\" title=\"t\" class=\"&quot;ut&quot;\">a</a> <em>d</em> "
                + "<img src=\"bilder/c.png\" alt=\"f\" /> g</p>\n")
    }

    @Test("Headings can be moved down, prefixed and extended, and tables wrapped")
    func headings() throws {
        var options = HTMLOptions()
        options.idPrefix = "x-"
        options.headingShift = 1
        options.numbersPoints = true
        options.endHeading = { heading, output in
            output += Array("<a href=\"#\(heading.anchor)\">\(heading.text)</a>".utf8)
        }
        options.openTable = { _, output in output += Array("<div>".utf8) }
        options.closeTable = { _, output in output += Array("</div>\n".utf8) }
        #expect(
            try Document.parse("# A\n###### B\n1. c\n\n|d|\n|-|").html(options: options)
                == """
                <h2 id="x-a">A<a href="#a">A</a></h2>
                <h6 id="x-b">B<a href="#b">B</a></h6>
                <ol>
                <li id="x-b:1">c</li>
                </ol>
                <div><table>
                <thead>
                <tr>
                <th>d</th>
                </tr>
                </thead>
                </table>
                </div>

                """)
    }

    @Test("Rendering appends to what was written before")
    func appending() throws {
        var output = Array("<main>".utf8)
        try Document.parse("a").renderHTML(into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<main>\n<p>a</p>\n")
    }
}
