import Templates
import Testing

@Suite("Proving templates")
struct ProofTests {
    @Test(
        "A tag that cannot be read is named with its place",
        arguments: [
            ("{{#title}}", 1, 1, .unclosedSection),
            ("x\nåå {{/title}}", 2, 4, .unopenedSection),
            ("{{#title}}{{#lead}}{{/title}}", 1, 20, .unopenedSection),
            ("a\n{{title", 2, 1, .unfinishedTag),
            ("{{{title}}", 1, 1, .unfinishedTag),
            ("{{}}", 1, 1, .unfinishedTag),
            ("{{title lead}}", 1, 1, .unfinishedTag),
            ("{{", 1, 1, .unfinishedTag),
            ("{{=<% %>=}}", 1, 1, .forbiddenTag),
            ("{{%CONTENT_TYPE:TEXT}}", 1, 1, .forbiddenTag),
            ("{{>*name}}", 1, 1, .forbiddenTag),
            ("{{<del}}{{title}}{{/del}}", 1, 1, .onlyBlocks),
            ("{{<del}}tekst{{/del}}", 1, 1, .onlyBlocks),
            ("\n{{>dell}}", 2, 1, .missingTemplate(name: "dell", suggestion: "del")),
            ("{{<borte}}{{/borte}}", 1, 1, .missingTemplate(name: "borte", suggestion: nil)),
            ("{{>side}}", 1, 1, .circle(names: ["side", "side"])),
            (
                "{{<del}}{{$inhold}}{{/inhold}}{{/del}}", 1, 9,
                .missingBlock(name: "inhold", layout: "del", suggestion: "innhold")
            ),
        ] as [(String, Int, Int, TemplateFault.Problem)])
    func syntax(_ text: String, _ line: Int, _ column: Int, _ problem: TemplateFault.Problem) {
        let faults = SmallLibrary.faults([
            "side": text, "del": "{{$innhold}}{{/innhold}}", "annen": "{{>del}}",
        ]).filter { $0.problem != .unused(suggestion: nil) }
        #expect(
            faults.filter { $0.file == "side.mustache" } == [
                TemplateFault(file: "side.mustache", line: line, column: column, problem)
            ])
    }

    @Test(
        "A name that is not there is named with its place and what was meant",
        arguments: [
            ("<h1>{{titel}}</h1>", 1, 5, "titel", "title"),
            ("{{#linkss}}{{/linkss}}", 1, 1, "linkss", "links"),
            ("{{^led}}{{/led}}", 1, 1, "led", "lead"),
            ("{{#link?}}{{/link?}}", 1, 1, "link?", "links"),
            ("\n{{#links}}\n{{tittel}}{{/links}}", 3, 1, "tittel", "title"),
            ("{{date.txt}}", 1, 1, "date.txt", nil),
            ("{{title.text}}", 1, 1, "title.text", nil),
            ("{{#date}}{{isoo}}{{/date}}", 1, 10, "isoo", "iso"),
            ("{{note}}", 1, 1, "note", nil),
            ("{{xyzzyx}}", 1, 1, "xyzzyx", nil),
        ] as [(String, Int, Int, String, String?)])
    func names(
        _ text: String, _ line: Int, _ column: Int, _ name: String, _ suggestion: String?
    ) {
        #expect(
            SmallLibrary.faults(["side": text]) == [
                TemplateFault(
                    file: "side.mustache", line: line, column: column,
                    .unknownName(name: name, template: "side", suggestion: suggestion))
            ])
    }

    @Test("Only a text can be written", arguments: ["date", "links", "isOpen", "words"])
    func notText(_ name: String) {
        #expect(
            SmallLibrary.faults(["side": "{{\(name)}}"]).map(\.problem) == [.notText(name: name)])
        #expect(
            SmallLibrary.faults(["side": "{{#links}}{{.}}{{/links}}"]).map(\.problem)
                == [.notText(name: ".")])
    }

    @Test("All faults of all templates are told at once, each once, by file and place")
    func all() {
        let faults = SmallLibrary.faults([
            "side": "{{>a}}{{>b}}{{>a}}{{x}}", "a": "{{y}}\n{{z}}", "b": "{{>c}}",
        ])
        #expect(
            faults.map { "\($0.file):\($0.line):\($0.column)" } == [
                "a.mustache:1:1", "a.mustache:2:1", "b.mustache:1:1", "side.mustache:1:19",
            ])
    }

    @Test("An included template is proven where it stands")
    func context() {
        let templates: KeyValuePairs = [
            "side": "{{#date}}{{>dag}}{{/date}}{{>dag}}", "dag": "{{text}}",
        ]
        #expect(
            SmallLibrary.faults(templates).map(\.problem) == [
                .unknownName(name: "text", template: "side", suggestion: nil)
            ])
    }

    @Test("A template of the theme that nothing uses is named with what was meant")
    func unused() {
        let faults = SmallLibrary.faults(["side": "x", "sidee": "{{titel}}", "annet": "x"])
        #expect(
            faults.map(\.problem) == [.unused(suggestion: nil), .unused(suggestion: "side")])
    }

    @Test("A circle is told where it closes")
    func circle() {
        #expect(
            SmallLibrary.faults(["side": "{{>a}}", "a": "\n {{>b}}", "b": "{{>a}}"]) == [
                TemplateFault(
                    file: "b.mustache", line: 1, column: 1, .circle(names: ["a", "b", "a"]))
            ])
    }

    @Test(
        "Templates that double each other are refused where they become too large",
        arguments: ["{{>NEXT}}{{>NEXT}}", "{{<NEXT}}{{/NEXT}}{{<NEXT}}{{/NEXT}}"])
    func doubling(_ text: String) throws {
        var sources = (0..<30).map {
            TemplateSource(
                name: "t\($0)", path: "t\($0).mustache",
                bytes: Array(text.replacing("NEXT", with: "t\($0 + 1)").utf8))
        }
        sources.append(TemplateSource(name: "t30", path: "t30.mustache", bytes: []))
        let error = try #require(throws: TemplateFaults.self) {
            try TemplateLibrary(
                sources, entries: [TemplateLibrary.Entry("t0", scopes: [SmallPage.fields.names])])
        }
        #expect(error.faults.map(\.problem) == [.tooLarge])
    }

    @Test("A ring of templates that double each other is a circle")
    func doublingRing() {
        let faults = SmallLibrary.faults([
            "side": "{{>a}}{{>a}}", "a": "{{>b}}{{>b}}", "b": "{{>c}}{{>c}}", "c": "{{>a}}{{>a}}",
        ])
        #expect(
            faults.map(\.problem) == [
                .circle(names: ["a", "b", "c", "a"]), .circle(names: ["a", "b", "c", "a"]),
            ])
    }

    @Test("Blocks that double each other are refused")
    func doublingBlocks() throws {
        let blocks = (0..<30).map { index in
            let next = "{{$b\(index + 1)}}{{/b\(index + 1)}}"
            return "{{$b\(index)}}\(next)\(next){{/b\(index)}}"
        }
        let names = (0...30).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
        let faults = SmallLibrary.faults([
            "side": "{{<ytre}}\(blocks.joined()){{/ytre}}", "ytre": names,
        ])
        #expect(faults.map(\.problem) == [.tooLarge])
    }

    @Test("Fifty thousand sections inside each other are refused")
    func deep() {
        let text =
            String(repeating: "{{#isOpen}}", count: 50_000)
            + String(repeating: "{{/isOpen}}", count: 50_000)
        #expect(SmallLibrary.faults(["side": text]).map(\.problem) == [.tooDeep])
    }

    @Test("A thousand templates that each include the next are refused")
    func longChain() throws {
        let sources = (0..<1_000).map {
            TemplateSource(
                name: "t\($0)", path: "t\($0).mustache",
                bytes: Array($0 < 999 ? "{{#isOpen}}{{>t\($0 + 1)}}{{/isOpen}}".utf8 : "".utf8))
        }
        let error = try #require(throws: TemplateFaults.self) {
            try TemplateLibrary(
                sources, entries: [TemplateLibrary.Entry("t0", scopes: [SmallPage.fields.names])])
        }
        #expect(error.faults.map(\.problem) == [.tooDeep])
    }

    @Test("Any bytes are a template or a fault")
    func anyBytes() {
        var state: UInt64 = 1
        let alphabet = Array("{{{}}}#^/>$<!.? title\nå&=%".utf8)
        for _ in 0..<2_000 {
            let text = (0..<40).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            let source = TemplateSource(name: "side", path: "side.mustache", bytes: text)
            do throws(TemplateFaults) {
                let library = try TemplateLibrary(
                    [source],
                    entries: [TemplateLibrary.Entry("side", scopes: [SmallPage.fields.names])])
                _ = library.render("side", for: [[SmallPage().templateValue]])
            } catch {
                #expect(!error.faults.isEmpty)
            }
        }
    }
}
