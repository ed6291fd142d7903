import Testing

@testable import SiteBuilder

@Suite("Sites of offices")
struct OfficeSiteTests {
    @Test("An office's site tells whose each chapter is, and what the office has adopted")
    func origin() throws {
        let site = try SmallSite(Self.files, of: .office("hamar"))
        let common = try #require(site.files["rutiner/a.html"])
        // That a chapter is common is the normal state, which is silent.
        #expect(!common.contains("merkelapp lokal"))
        #expect(common.contains("<dt>Vedtatt ved Nav Hamar</dt>"))
        #expect(common.contains("<time datetime=\"2026-02-01\">1. februar 2026</time> av <a"))
        #expect(!common.contains("Ikke vedtatt her"))
        let missing = try #require(site.files["rutiner/b.html"])
        #expect(missing.contains(">Ikke vedtatt her</p>"))
        let earlier = try #require(site.files["rutiner/c.html"])
        #expect(earlier.contains(">Vedtatt i tidligere versjon</p>"))
        #expect(
            earlier.contains(
                "Nav Hamar vedtok kapitlet 1. februar 2026. Det er endret "
                    + "1. mars 2026."))
        let own = try #require(site.files["rutiner/egen.html"])
        #expect(own.contains("<span class=\"merkelapp lokal\">Lokal</span> Nav Hamar"))
        #expect(!own.contains("vedtatt"))
    }

    @Test("An addition stands in the chapter under a heading of its own, in the contents too")
    func addition() throws {
        let site = try SmallSite(Self.files, of: .office("hamar"))
        let page = try #require(site.files["rutiner/a.html"])
        #expect(page.contains("<h3 id=\"side:lokalt\">Lokalt i Hamar</h3>"))
        #expect(page.contains("<h4 id=\"lokalt.hos-oss\">Hos oss"))
        #expect(page.contains("<a href=\"#side:lokalt\">Lokalt i Hamar</a>"))
        #expect(page.contains("<li id=\"lokalt.hos-oss:1\">"))
        #expect(page.contains("href=\"#lokalt.hos-oss\""))
        let before = try #require(page.firstRange(of: "id=\"en\""))
        let addition = try #require(page.firstRange(of: "id=\"side:lokalt\""))
        let after = try #require(page.firstRange(of: "id=\"to\""))
        #expect(before.lowerBound < addition.lowerBound && addition.lowerBound < after.lowerBound)
        let section = try #require(site.files["lov/sosialtjenesteloven/20a.html"])
        #expect(section.contains("href=\"../../rutiner/a.html#lokalt.hos-oss\""))
        let index = site.files.filter { $0.key.hasPrefix("sok/") }.values.joined()
        #expect(index.contains("lokalt.hos-oss"))
    }

    @Test("A replacement says why, what differs from the common chapter, and that it is older")
    func replacement() throws {
        let page = try #require(
            SmallSite(Self.files, of: .office("hamar")).files["rutiner/d.html"])
        #expect(page.contains(">Eldre enn det felles kapitlet</p>"))
        #expect(page.contains("Vi har &lt;b&gt; et annet skjema."))
        #expect(page.contains("<del>Felles ord.</del>") && page.contains("<ins>Våre ord.</ins>"))
        #expect(!page.contains("<del>Likt.</del>"))
    }

    @Test("A value is text, whatever an office writes")
    func hostileValue() throws {
        let page = try #require(
            SmallSite(Self.files, of: .office("hamar")).files["rutiner/a.html"])
        #expect(
            page.contains("Dag: **x** [y](javascript:z) &lt;script&gt; &lt;!-- {{kontor.dag}}."))
    }

    @Test("The common handbook has the neutral words and nothing local, and tells of the offices")
    func common() throws {
        let site = try SmallSite(Self.files)
        let page = try #require(site.files["rutiner/a.html"])
        #expect(page.contains("Dag: [Utbetalingsdag: se kontorets utgave]."))
        #expect(!page.contains("lokalt"))
        #expect(site.files["rutiner/egen.html"] == nil)
        let offices = try #require(site.files["kontorer.html"])
        #expect(offices.contains("<h1>Kontorene</h1>"))
        #expect(offices.contains("1 av 3 felles kapitler er vedtatt"))
        #expect(offices.contains("Bare i Hamar") && offices.contains("Ikke vedtatt"))
        #expect(site.brokenLinks == [])
    }

    @Test("Each office has a folder that stands by itself, below a page to choose on")
    func allOffices() throws {
        let site = try SmallSite(Self.files, of: .allOffices)
        let choice = try #require(site.files["index.html"])
        #expect(choice.contains("href=\"hamar/index.html\""))
        #expect(choice.contains("href=\"stange/index.html\""))
        #expect(site.brokenLinks == [])
        for office in ["hamar", "stange"] {
            let alone = try SmallSite(Self.files, of: .office(office))
            let inside = site.files.filter { $0.key.hasPrefix("\(office)/") }
            #expect(inside.count == alone.files.count)
            #expect(
                alone.files.allSatisfy { inside["\(office)/\($0.key)"] == $0.value }, "\(office)")
            #expect(alone.files["index.html"]?.contains("data-nettsted=\"test-\(office)\"") == true)
        }
        #expect(site.files["hamar/rutiner/egen.html"] != nil)
        #expect(site.files["stange/rutiner/egen.html"] == nil)
    }

    @Test("A file beside an office's chapter comes along in the office's site only")
    func attachment() throws {
        let path = "kontor/hamar/rutiner/kart.png"
        #expect(try SmallSite(Self.files, of: .office("hamar")).files[path] == "kart")
        #expect(try SmallSite(Self.files).files[path] == nil)
    }

    @Test("Without offices nothing is said of them")
    func noOffices() throws {
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter()])
        #expect(site.files["kontorer.html"] == nil)
        #expect(site.files["rutiner/a.html"]?.contains("Felles") == false)
    }

    private static let files = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Testhåndbok
        standardlov: sosialtjenesteloven
        kontorer:
          - id: hamar
            tittel: Nav Hamar
          - id: stange
            tittel: Nav Stange
        kontorverdier:
          - id: dag
            tittel: Utbetalingsdag
        """,
        "rutiner/a.md": SmallSite.chapter(
            body: "## En\n\nDag: {{kontor.dag}}.\n\n### Under\n\nTekst.\n\n## To\n\nMer.\n"),
        "rutiner/b.md": SmallSite.chapter(),
        "rutiner/c.md": SmallSite.chapter(
            extra: "endringer:\n  - dato: 2026-03-01\n    tekst: Nytt"),
        "rutiner/d.md": SmallSite.chapter(
            extra: "endringer:\n  - dato: 2026-03-01\n    tekst: Nytt",
            body: "Likt.\n\nFelles ord.\n"),
        "kontor/hamar/kontor.yaml": """
        verdier:
          dag: "**x** [y](javascript:z) <script> <!-- {{kontor.dag}}"
        vedtatt:
          - kapittel: rutiner/a.md
            dato: 2026-02-01
            av: nav-leder
          - kapittel: rutiner/c.md
            dato: 2026-02-01
            av: nav-leder
        """,
        "kontor/stange/kontor.yaml": "verdier:\n  dag: den 15.\n",
        "kontor/hamar/rutiner/a.tillegg.md": """
        ---
        etter: En
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        ---
        Se [her](#hos-oss).

        ## Hos oss

        1. Etter § 20 a.
        """,
        "kontor/hamar/rutiner/egen.md": SmallSite.chapter(
            title: "Bare i Hamar", body: "![Kart](kart.png), [a](a.md)\n"),
        "kontor/hamar/rutiner/kart.png": "kart",
        "kontor/hamar/rutiner/d.md": SmallSite.chapter(
            extra: """
                erstatter_felles: ja
                begrunnelse: Vi har <b> et annet skjema.
                felles_versjon: 2026-01-15
                """, body: "Likt.\n\nVåre ord.\n"),
    ]
}
