import Handbook
import Templates
import Testing

@testable import SiteBuilder

@Suite("Pages")
struct PageTests {
    /// Would leave an attribute of either quote, an element, and a template.
    static let hostile = "\"'><script>alert(1)</script>{{title}}{{{body}}}&lt;"

    @Test("There is a page for every template of a page")
    func everyKind() {
        let all = EveryPage(text: "x")
        let used = all.pages.map { type(of: $0).template } + all.parts.map { type(of: $0).template }
        #expect(Set(used) == Set(Theme.contents.map { $0.template }))
        #expect(used.count == Theme.contents.count)
    }

    @Test("Hostile text stays text in every template", arguments: ThemeFolder.allCases)
    func hostileText(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        let escaped = Fragment(text: Self.hostile).bytes.text
        let all = EveryPage(text: Self.hostile)
        let links = Links(from: PagePath(path: "x.html"))
        let outputs =
            all.pages.map { (type(of: $0).template, theme.render($0).text) }
            + all.parts.map {
                (type(of: $0).template, links.written(theme.render(part: $0)).text)
            }
        for (name, output) in outputs {
            #expect(output.contains(escaped), "\(name) shows none of its text")
            let rest = output.split(separator: escaped).joined()
            #expect(!rest.contains("alert(1)"), "\(name) writes text that is not escaped")
            #expect(!rest.contains("{{"), "\(name) leaves a tag unread")
        }
    }

    @Test("Markup is written as it stands", arguments: ThemeFolder.allCases)
    func fragments(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        for page in EveryPage(text: "x").pages {
            #expect(!theme.render(page).text.contains("&lt;p&gt;fragment"))
        }
    }

    @Test("No part of a page is written as if it were a text", arguments: ThemeFolder.allCases)
    func parts(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        for page in EveryPage(text: "x").pages {
            #expect(
                !theme.render(page).text.contains("TemplateValue"), "\(type(of: page).template)")
        }
    }

    @Test("A value in an attribute stands between double quotes", arguments: ThemeFolder.allCases)
    func quotes(_ folder: ThemeFolder) throws {
        for file in try folder.files() where file.templateName != nil {
            let text = file.bytes.text
            #expect(!text.split(separator: "url={{").joined().contains("={{"), "\(file.path)")
            #expect(!text.contains("='"), "\(file.path)")
        }
    }

    @Test("Every page carries a policy before anything that it governs, and nothing inline")
    func policy() throws {
        for folder in ThemeFolder.allCases {
            let theme = try folder.theme()
            for page in EveryPage(text: "x").pages {
                let html = theme.render(page).text
                let policy = try #require(html.firstRange(of: "Content-Security-Policy"))
                let first = try #require(html.firstRange(of: "<link"))
                #expect(policy.lowerBound < first.lowerBound)
                #expect(html.contains("default-src 'none'; script-src 'self'; style-src 'self'"))
                #expect(!html.contains(" style=") && !html.contains("<style"))
                #expect(!html.contains("<script>") && !html.contains(" onclick"))
                #expect(!html.contains("unsafe-"))
            }
        }
    }

    @Test("No anchor of a template can meet one of the text", arguments: ThemeFolder.allCases)
    func anchors(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        let withText: Set = [
            ChapterPage.template, FolderPage.template, SectionPage.template, AboutPage.template,
        ]
        let all = EveryPage(text: "x")
        var outputs = all.parts.map { theme.render(part: $0).bytes.text }
        for page in all.pages where withText.contains(type(of: page).template) {
            outputs.append(theme.render(page).text)
        }
        for output in outputs {
            for start in output.split(separator: " id=\"").dropFirst() {
                let id = start.prefix { $0 != "\"" }
                #expect(id == "x" || id.hasPrefix("side:"), "\(id)")
            }
        }
    }

    @Test("What is missing leaves no trace")
    func missing() throws {
        let theme = try ThemeFolder.standard.theme()
        let page = ChapterPage(
            layout: EveryPage(text: "x").layout, kind: "side", kindTitle: "Side",
            linkedTitle: Fragment(text: "Side"), body: Fragment(html: "<p>tekst</p>"))
        let html = theme.render(page).text
        for heading in [
            "Kort fortalt", "Lovgrunnlag", "Les også", "Endringer", "Utkast", "forfalt",
        ] {
            #expect(!html.contains(heading), "\(heading)")
        }
        #expect(html.contains("<p>tekst</p>"))
    }

    @Test("The review date is there for the browser to judge")
    func review() throws {
        let theme = try ThemeFolder.standard.theme()
        var page = ChapterPage(
            layout: EveryPage(text: "x").layout, kind: "side", kindTitle: "Side",
            linkedTitle: Fragment(text: "Side"), body: .empty)
        page.trust = TrustLine(
            nextReview: DisplayDate(text: "15. januar 2027", iso: "2027-01-15"))
        let html = theme.render(page).text
        #expect(html.contains("data-neste-revisjon=\"2027-01-15\" hidden"))
        #expect(html.contains("<time datetime=\"2027-01-15\">15. januar 2027</time>"))
    }

    @Test("A small theme takes what it lacks from the standard theme")
    func overlay() throws {
        let standard = try ThemeFolder.standard.theme()
        let small = try ThemeFolder.enkel.theme()
        let page = GlossaryPage(layout: EveryPage(text: "x").layout, letters: [])
        #expect(small.render(page) != standard.render(page))
        #expect(small.assets.map(\.path) == standard.assets.map(\.path))
        let sheets = [standard, small].map { $0.assets.first { $0.path == "stil.css" } }
        #expect(sheets[0] != sheets[1])
    }

    @Test("A theme with only farger.css changes the colours that it names, and nothing else")
    func onlyColours() throws {
        let standard = try ThemeFolder.standard.theme()
        let own = ":root { --lenke: #060; }"
        let theme = try Theme(
            [ThemeFile(path: "farger.css", bytes: Array(own.utf8))], over: standard)
        let differing = zip(theme.assets, standard.assets).filter { $0 != $1 }
        let (changed, before) = try #require(differing.first)
        #expect(differing.count == 1 && theme.assets.count == standard.assets.count)
        #expect(changed.bytes.text == before.bytes.text + "\n@layer farger {\n\(own)\n}\n")
        let page = GlossaryPage(layout: EveryPage(text: "x").layout, letters: [])
        let html = theme.render(page).text
        #expect(html == standard.render(page).text)
        let colours = try #require(html.firstRange(of: "xfarger.css"))
        let rest = try #require(html.firstRange(of: "xstil.css"))
        #expect(colours.lowerBound < rest.lowerBound)
    }

    @Test("Every custom property that a sheet of the standard theme needs stands in farger.css")
    func customProperties() throws {
        let theme = try ThemeFolder.standard.theme()
        let named = try Regex(#"var\((--[a-zæøå0-9-]+)\)"#, as: (Substring, Substring).self)
        let colours = try #require(theme.assets.first { $0.path == "farger.css" }).bytes.text
        for sheet in theme.assets where sheet.path.hasSuffix(".css") {
            let text = sheet.bytes.text
            for match in text.matches(of: named) {
                let name = "\(match.output.1):"
                #expect(colours.contains(name) || text.contains(name), "\(name) \(sheet.path)")
            }
        }
    }

    @Test("No line of a template is longer than a reader's window", arguments: ThemeFolder.allCases)
    func lineLength(_ folder: ThemeFolder) throws {
        for file in try folder.files() where file.templateName != nil {
            for (index, line) in file.bytes.text.split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                #expect(line.count <= 120, "\(file.path):\(index + 1)")
            }
        }
    }

    @Test("A page that has moved leads on by script only, so that it can be held still")
    func redirect() throws {
        let theme = try ThemeFolder.standard.theme()
        var layout = EveryPage(text: "x").layout
        layout.facts.title = "Vilkår"
        let page = RedirectPage(
            layout: layout, target: PageLink(title: "Bruk av vilkår", href: "../b.html"))
        let html = theme.render(page).text
        #expect(!html.contains("http-equiv=\"refresh\""))
        #expect(html.contains("<script defer src=\"xflyttet.js\"></script>"))
        #expect(html.contains("Gå til <a href=\"../b.html\">Bruk av vilkår</a>."))
    }
}
