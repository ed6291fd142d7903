import Templates
import Testing

@Suite("Writing templates")
struct RenderingTests {
    @Test(
        "A tag writes what its page has",
        arguments: [
            ("{{title}}", "Tittel"),
            ("{{ title }}|{{{title}}}|{{&title}}", "Tittel|Tittel|Tittel"),
            ("{{siteTitle}}", "Håndbok"),
            ("{{lead}}|{{^lead}}ingen{{/lead}}", "|ingen"),
            ("{{#isOpen}}åpen{{/isOpen}}{{^isOpen}}lukket{{/isOpen}}", "lukket"),
            ("{{date.text}}|{{#date}}{{iso}} {{title}}{{/date}}", "1. mai|2026-05-01 Tittel"),
            ("{{#links}}<{{title}}{{#note}} ({{.}}){{/note}}>{{/links}}", "<a (b)><c>"),
            ("{{#links?}}[{{#links}}{{title}}{{/links}}]{{/links?}}", "[ac]"),
            ("{{#words}}{{.}} {{/words}}", "x y "),
            ("{{#body}}<{{{.}}}>{{/body}}", "<<p>&</p>>"),
            ("{{#lead?}}ja{{/lead?}}{{^words?}}nei{{/words?}}", ""),
            ("{{! en kommentar med {{ i }}ferdig", "ferdig"),
            ("{{#links}}{{^note}}{{title}}{{/note}}{{/links}}", "c"),
            ("{ {title} } }}", "{ {title} } }}"),
        ])
    func tags(_ template: String, _ expected: String) throws {
        let page = SmallPage(
            body: Fragment(html: "<p>&</p>"), date: SmallDate(text: "1. mai", iso: "2026-05-01"),
            links: [SmallLink(title: "a", note: "b"), SmallLink(title: "c")], words: ["x", "y"])
        #expect(try SmallLibrary(["side": template]).text(page) == expected)
    }

    @Test("Text is escaped in any case, and what an item lacks is not taken from its page")
    func escaping() throws {
        let text = "<a b=\"c\" d='e'>&amp; {{title}}"
        let escaped = "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp; {{title}}"
        let library = try SmallLibrary([
            "side": "{{title}}|{{{title}}}|{{#links}}{{note}}{{/links}}"
        ])
        let page = SmallPage(title: text, lead: text, links: [SmallLink(title: "a")])
        #expect(library.text(page) == "\(escaped)|\(escaped)|")
    }

    @Test("No line breaks between a section sign and its number")
    func bindsSigns() throws {
        #expect(
            try SmallLibrary(["side": "{{title}}"]).text(SmallPage(title: "§ 17")) == "§\u{A0}17")
    }

    @Test(
        "A tag alone on its line leaves no line behind",
        arguments: [
            ("a\n{{#links}}\n{{title}}\n{{/links}}\nb", "a\nx\nb"),
            ("a\n  {{#isOpen}}  \nb\n{{/isOpen}}\nc", "a\nc"),
            ("a {{^isOpen}}\nb{{/isOpen}}\n", "a \nb\n"),
            ("{{! x }}\na\n{{! y\n z }}\nb", "a\nb"),
            ("a\r\n{{>del}}\r\nb", "a\r\n<x>b"),
            ("{{title}}\n", "Tittel\n"),
            ("{{^isOpen}}{{^lead}}\na{{/lead}}{{/isOpen}}\n", "\na\n"),
        ])
    func standalone(_ template: String, _ expected: String) throws {
        let library = try SmallLibrary(
            ["side": template + "{{#isOpen}}{{>del}}{{/isOpen}}", "del": "<x>"])
        #expect(library.text(SmallPage(links: [SmallLink(title: "x")])) == expected)
    }

    @Test("A page fills the blocks of its layout, and what it does not fill stands as it is")
    func layouts() throws {
        let library = try SmallLibrary([
            "side": "{{<oppsett}}\n{{$innhold}}{{title}}{{>del}}{{/innhold}}\n{{/oppsett}}\n",
            "oppsett": "<{{$navn}}{{siteTitle}}{{/navn}}>{{$innhold}}tomt{{/innhold}}</>",
            "del": "!",
        ])
        #expect(library.text() == "<Håndbok>Tittel!</>")
    }

    @Test("A layout may fill another, and the page fills both")
    func nestedLayouts() throws {
        let library = try SmallLibrary([
            "side": "{{<smal}}{{$a}}side{{/a}}{{/smal}}",
            "smal": "{{<ytre}}{{$a}}smal{{/a}}{{$b}}smal{{$c}}c{{/c}}{{/b}}{{/ytre}}",
            "ytre": "{{$a}}ytre{{/a}} {{$b}}ytre{{/b}}",
        ])
        #expect(library.text() == "side smalc")
    }

    @Test("A block in what fills a block of the same name is not filled again")
    func blockInItself() throws {
        let library = try SmallLibrary([
            "side": "{{<ytre}}{{$a}}<{{$a}}indre{{/a}}>{{/a}}{{/ytre}}", "ytre": "{{$a}}{{/a}}",
        ])
        #expect(library.text() == "<indre>")
    }

    @Test("A slot keeps where it stands in what it is written into, and is filled there")
    func slots() throws {
        let library = try SmallLibrary(["side": "å{{title}}<{{{slot}}}>{{{body}}}"]).library
        func rendered(_ page: SmallPage) -> Fragment {
            library.render("side", for: [[SmallFrame().templateValue, page.templateValue]])
        }
        let inner = rendered(SmallPage(slot: .file("a")))
        let outer = rendered(SmallPage(body: inner))
        let filled = outer.filled { slot, html in html += (slot == .content ? "1" : "2").utf8 }
        #expect(String(decoding: filled, as: UTF8.self) == "åTittel<1>åTittel<2>")
        let (before, after) = outer.aroundContent
        #expect(String(decoding: before.bytes, as: UTF8.self) == "åTittel<")
        #expect(
            String(decoding: after.filled { _, html in html += "2".utf8 }, as: UTF8.self)
                == ">åTittel<2>")
    }
}
