import Testing

@testable import SiteBuilder

@Suite("Faults of a theme")
struct ThemeFaultTests {
    @Test(
        "A template that cannot be read is named with line and column",
        arguments: [
            ("{{#a}}", 1, 7, .unclosedSection),
            ("x\nåå {{/a}}", 2, 7, .unopenedSection),
            ("a\n{{title", 2, 8, .unfinishedTag),
            ("{{=<% %>=}}", 1, 1, .forbiddenTag),
            ("{{%CONTENT_TYPE:TEXT}}", 1, 1, .forbiddenTag),
            ("{{>*name}}", 1, 1, .forbiddenTag),
            ("\n{{>borte}}", 2, 1, .missingTemplate(name: "borte")),
            ("{{<borte}}{{/borte}}", 1, 1, .missingTemplate(name: "borte")),
            ("{{>kapittel}}", 1, 1, .circle(names: ["kapittel", "kapittel"])),
        ] as [(String, Int, Int, ThemeFault.Problem)])
    func syntax(_ text: String, _ line: Int, _ column: Int, _ problem: ThemeFault.Problem) throws {
        let standard = try ThemeFolder.standard.theme()
        let file = ThemeFile(path: "kapittel.mustache", bytes: Array(text.utf8))
        #expect(
            throws: ThemeFault.syntax(
                file: "kapittel.mustache", line: line, column: column, problem)
        ) {
            try Theme([file], over: standard)
        }
    }

    @Test("A circle is told where it closes")
    func circle() throws {
        let standard = try ThemeFolder.standard.theme()
        let files = [("fot", "{{>a}}"), ("a", "\n {{>b}}"), ("b", "{{>a}}")].map {
            ThemeFile(path: "\($0.0).mustache", bytes: Array($0.1.utf8))
        }
        #expect(
            throws: ThemeFault.syntax(
                file: "b.mustache", line: 1, column: 1, .circle(names: ["a", "b", "a"]))
        ) {
            try Theme(files, over: standard)
        }
    }

    @Test(
        "Every template that a kind of page needs must be there", arguments: TemplateName.allCases)
    func missing(_ name: TemplateName) throws {
        let file = name.rawValue + ".mustache"
        let files = try ThemeFolder.standard.files().filter { $0.path != file }
        #expect(throws: ThemeFault.missingTemplate(file: file)) { try Theme(files) }
    }

    @Test("A fault is told in Norwegian, with its place")
    func message() {
        let fault = ThemeFault.syntax(
            file: "fot.mustache", line: 3, column: 7, .unclosedSection)
        #expect(
            fault.message
                == "fot.mustache:3:7: En del av malen begynner, men slutter ikke.")
    }

    @Test("A template must be UTF-8")
    func notText() throws {
        let standard = try ThemeFolder.standard.theme()
        let file = ThemeFile(path: "fot.mustache", bytes: [0x61, 0xE5])
        #expect(throws: ThemeFault.notText(file: "fot.mustache")) {
            try Theme([file], over: standard)
        }
    }

    @Test(
        "A theme stays in its folder",
        arguments: ["../a.css", "/a.css", "a/../../b.css", "a//b.css", "./a.css", "", "a\\b.css"])
    func outside(_ path: String) throws {
        let standard = try ThemeFolder.standard.theme()
        #expect(throws: ThemeFault.outside(path: path)) {
            try Theme([ThemeFile(path: path, bytes: [])], over: standard)
        }
    }

    @Test("Templates, notes and hidden files are not published")
    func assets() throws {
        let standard = try ThemeFolder.standard.theme()
        let paths = ["bilder/a.svg", "LES.md", ".skjult", "ny.mustache", "stil.css"]
        let files = paths.map { ThemeFile(path: $0, bytes: [UInt8(ascii: "x")]) }
        let theme = try Theme(files, over: standard)
        #expect(
            theme.assets.filter { $0.bytes == [UInt8(ascii: "x")] }.map(\.path) == [
                "bilder/a.svg", "stil.css",
            ])
        #expect(theme.assets.map(\.path) == theme.assets.map(\.path).sorted())
        #expect(theme.assets.contains { $0.path == "side.js" })
    }
}
