import Handbook
import Templates
import Testing

@testable import SiteBuilder

@Suite("Faults of a theme")
struct ThemeFaultTests {
    @Test(
        "An unknown name in any template of a theme is named with its place and what was meant",
        arguments: Theme.contents.map { $0.template })
    func unknownName(_ template: String) throws {
        let standard = try ThemeFolder.standard.theme()
        let content = try #require(Theme.contents.first { $0.template == template })
        let names = content.scopes.flatMap { $0.names }
        let known = try #require(names.max { $0.utf8.count < $1.utf8.count })
        let file = ThemeFile(
            path: "\(template).mustache", bytes: Array("<p>\n {{\(known)x}}</p>".utf8))
        let error = try #require(throws: ThemeFault.self) { try Theme([file], over: standard) }
        #expect(
            error.message
                == "\(template).mustache:2:2: Navnet «\(known)x» finnes ikke her når malen "
                + "«\(template)» brukes. Mente du «\(known)»?")
    }

    @Test("An unknown section, template or block is named, all of them at once")
    func allFaults() throws {
        let standard = try ThemeFolder.standard.theme()
        let text = """
            {{<oppsettet}}{{/oppsettet}}
            {{<oppsett}}{{$inhold}}{{/inhold}}{{/oppsett}}
            {{#keyPoint}}{{/keyPoint}}
            {{>stattus}}
            """
        let files = [
            ThemeFile(path: "kapittel.mustache", bytes: Array(text.utf8)),
            ThemeFile(path: "mapp.mustache", bytes: []),
        ]
        let error = try #require(throws: ThemeFault.self) { try Theme(files, over: standard) }
        let expected = [
            "kapittel.mustache:1:1: Malen «oppsettet» finnes ikke. Mente du «oppsett»?",
            "kapittel.mustache:2:13: Oppsettet «oppsett» har ingen blokk som heter «inhold». Mente du «innhold»?",
            "kapittel.mustache:3:1: Navnet «keyPoint» finnes ikke her når malen «kapittel» brukes. Mente du «keyPoints»?",
            "kapittel.mustache:4:1: Malen «stattus» finnes ikke. Mente du «status»?",
            "mapp.mustache:1:1: Verken en side eller en annen mal bruker denne malen. Mente du «mappe»?",
        ]
        #expect(error.message.split(separator: "\n").map(String.init) == expected)
    }

    @Test("Templates that double each other are refused, in a ring and without one")
    func doubling() throws {
        let standard = try ThemeFolder.standard.theme()
        for last in ["{{>d0}}", ""] {
            var files = (0..<20).map {
                ThemeFile(
                    path: "d\($0).mustache", bytes: Array("{{>d\($0 + 1)}}{{>d\($0 + 1)}}".utf8))
            }
            files.append(ThemeFile(path: "d20.mustache", bytes: Array(last.utf8)))
            files.append(ThemeFile(path: "fot.mustache", bytes: Array("{{>d0}}".utf8)))
            #expect(throws: ThemeFault.self) { try Theme(files, over: standard) }
        }
    }

    @Test(
        "Every template that a kind of page needs must be there",
        arguments: Theme.contents.map { $0.template })
    func missing(_ name: String) throws {
        let file = name + ".mustache"
        let files = try ThemeFolder.standard.files().filter { $0.path != file }
        #expect(throws: ThemeFault.missingTemplate(file: file)) { try Theme(files) }
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
        let paths = ["bilder/a.svg", "LES.md", ".skjult", "fot.mustache", "stil.css"]
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
