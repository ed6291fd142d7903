import Testing

@testable import SiteBuilder

@Suite("The page of a chapter")
struct ChapterPageTests {
    @Test("A routine opens with what to do; why, for whom, when and the law are folded below")
    func order() throws {
        let page = try #require(try site().files["rutiner/a.html"])
        let places = [
            "id=\"side:kort-fortalt\"", "id=\"slik-gjør-du\"", "id=\"hvis-noe-går-galt\"",
            "<details class=\"bakgrunn\">", "id=\"formål\"", "id=\"når\"",
            "id=\"side:om-kapitlet\"",
        ]
        .map { title in page.range(of: title, after: "<article")?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(page.contains("<summary>Formål og når</summary>"))
    }

    @Test("The contents name the headings in the order in which they stand")
    func contents() throws {
        let page = try #require(try site().files["rutiner/a.html"])
        let links = page.matches(
            of: /<a href="#([^"]*)">(Slik gjør du|Formål|Når|Hvis noe går galt)<\/a>/
        )
        .map { String($0.2) }
        #expect(Array(links.prefix(4)) == ["Slik gjør du", "Hvis noe går galt", "Formål", "Når"])
    }

    @Test("Another kind of chapter, and a routine with nothing else, stay in the author's order")
    func unmoved() throws {
        for chapter in [
            SmallSite.chapter(kind: "side", body: Self.body),
            SmallSite.chapter(body: "## Formål\n\nA.\n\n## Når\n\nB.\n"),
        ] {
            let page = try #require(
                try SmallSite(["rutiner/a.md": chapter]).files["rutiner/a.html"])
            #expect(!page.contains("class=\"bakgrunn\""))
        }
    }

    @Test("What an office adds is never folded away")
    func addition() throws {
        let site = try SmallSite(
            [
                "handbok.yaml":
                    "format: 1\nid: test\ntittel: Test\nkontorer:\n  - id: hamar\n    tittel: Nav Hamar\n",
                "rutiner/a.md": SmallSite.chapter(body: Self.body),
                "kontor/hamar/kontor.yaml":
                    "vedtatt:\n  - kapittel: alle\n    dato: 2026-10-20\n    av: nav-leder\n",
                "kontor/hamar/rutiner/a.tillegg.md":
                    "---\netter: Formål\ndokumentansvarlig: fagkoordinator\ngodkjent:\n  dato: 2026-10-20\n  av: nav-leder\n---\nLokalt.\n",
            ], of: .office("hamar"))
        let page = try #require(site.files["rutiner/a.html"])
        let addition = try #require(page.range(of: "class=\"lokalt\"")).lowerBound
        #expect(addition < (try #require(page.range(of: "class=\"bakgrunn\""))).lowerBound)
    }

    @Test("References in the title and in «Kort fortalt» are links, but not in the window's title")
    func references() throws {
        let page = try #require(try site().files["rutiner/a.html"])
        #expect(
            page.contains(
                "<h1>Råd (<a class=\"paragraf\" "
                    + "href=\"../lov/sosialtjenesteloven.html#paragraf-17\""))
        #expect(page.contains("<li>Vurder <a class=\"paragraf\""))
        #expect(page.contains("<title>Råd (§ 17)") || page.contains("<title>Råd (§\u{A0}17)"))
    }

    @Test("One line tells who answers for the text, and becomes a warning on the reader's day")
    func trust() throws {
        let page = try #require(try site().files["rutiner/a.html"])
        #expect(
            page.contains(
                "<span aria-hidden=\"true\">✓</span> Godkjent <time datetime=\"2026-01-15\">"))
        #expect(page.contains("data-til=\"2026-11-15\" hidden"))
        #expect(
            page.contains(
                "class=\"tillit-varsel snart\" data-fra=\"2026-11-16\" data-til=\"2027-01-15\">"))
        #expect(page.contains("data-neste-revisjon=\"2027-01-15\" hidden"))
        #expect(!page.contains("Sist redigert"))
    }

    @Test("A proposal says so in the line of each chapter, on the front page and on paper")
    func proposal() throws {
        let words = "Forslag, ikke vedtatt av noe kontor ennå"
        let site = try site(setting: "forslag: ja\n")
        for path in [
            "rutiner/a.html", "index.html", "om-nettstedet.html", "hele-boka.html", "roller.html",
        ] {
            #expect(try #require(site.files[path]).contains(words), "\(path)")
        }
        for (path, page) in try self.site().pages { #expect(!page.contains(words), "\(path)") }
    }

    private static let body = """
        ## Formål

        Hjelp.

        ## Når

        Alltid.

        ## Slik gjør du

        1. Spør.

        ## Hvis noe går galt

        Meld.
        """

    private func site(setting: String = "") throws -> SmallSite {
        try SmallSite([
            "handbok.yaml":
                "format: 1\nid: test\ntittel: Test\nstandardlov: sosialtjenesteloven\n\(setting)",
            "rutiner/a.md": SmallSite.chapter(
                title: "Råd (§ 17)", extra: "kort:\n  - Vurder § 17.", body: Self.body),
        ])
    }
}

extension String {
    /// Where a text stands first after another.
    fileprivate func range(of text: String, after mark: String? = nil) -> Range<String.Index>? {
        let start = mark.flatMap { self.firstRange(of: $0)?.upperBound } ?? startIndex
        return self[start...].firstRange(of: text)
    }
}
