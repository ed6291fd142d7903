import Testing

@testable import SiteBuilder

@Suite("Pages of internal control and risk")
struct ControlPageTests {
    @Test(
        "The rounds have an overview, a page each and a table; form, section and coverage lead there"
    )
    func pages() throws {
        let site = try site()
        #expect(site.faults.isEmpty)
        let round = try #require(site.files["resultater/2026-10-20.html"])
        #expect(round.contains("href=\"../skjema/stikkprove.html\""))
        #expect(round.contains("href=\"../resultater.html\""))
        let overview = try #require(site.files["resultater.html"])
        #expect(overview.contains("href=\"resultater/2026-10-20.html#funn-1\""))
        for path in ["skjema/stikkprove.html", "lov/sosialtjenesteloven/17.html", "dekning.html"] {
            #expect(
                try #require(site.files[path]).contains("resultater/2026-10-20.html"), "\(path)")
        }
        #expect(try #require(site.files["dekning.csv"]).contains("\"20. oktober 2026\""))
        #expect(try #require(site.files["index.html"]).contains("href=\"resultater.html\""))
        #expect(try #require(site.files["register.html"]).contains("href=\"resultater.html\""))
    }

    @Test("A count under five is nowhere in the site, and neither is what gives it away")
    func suppressed() throws {
        let site = try site()
        let round = try #require(site.files["resultater/2026-10-20.html"])
        #expect(round.contains("under 5"))
        let table = try #require(site.files["resultater.csv"])
        #expect(table.contains("\"under 5\""))
        for (path, text) in site.files where path.hasPrefix("resultater") || path.hasPrefix("sok/")
        {
            // 43 yes and 3 no in point 1, and their total with the other office, 83.
            for count in ["43 ja", "3 nei", "\"43\"", "\"3\";\"0\"", "83 ja", "\"83\""] {
                #expect(!text.contains(count), "\(path): \(count)")
            }
        }
    }

    @Test("The page of a round shows shares, the change and a drawing with a text of its own")
    func figures() throws {
        let round = try #require(try site().files["resultater/2026-10-20.html"])
        #expect(round.contains("75 % ja"))
        #expect(round.contains("30 ja, 10 nei"))
        #expect(round.contains("+15 prosentpoeng"))
        #expect(round.contains("Punkt 2: 60 ja, 20 nei, 0 ikke aktuelt."))
        #expect(round.contains("Punkt 1: under 5, vises ikke."))
    }

    @Test("A finding stands in the wheel, leads to its round, and is what its role follows up")
    func findings() throws {
        let site = try site()
        let wheel = try #require(site.files["arshjul.html"])
        #expect(
            wheel.contains("href=\"resultater/2026-10-20.html#funn-1\">Frist: En &lt;b&gt; mal"))
        let role = try #require(site.files["rolle/fagkoordinator.html"])
        #expect(role.contains("Følger opp funn fra kontroll"))
        #expect(try #require(site.files["kalender/alle.ics"]).contains("Frist: En <b> mal"))
    }

    @Test("The matrix shows each risk in its square, with an arrow to where it stands afterwards")
    func risks() throws {
        let site = try site()
        let page = try #require(site.files["risiko.html"])
        #expect(page.contains("1 høy, 1 ikke plassert"))
        #expect(
            page.contains("<desc id=\"matrise-tekst\">1 Ingen &lt;b&gt; klage: 15, etter tiltak 5.")
        )
        #expect(page.matches(of: /class="matrise-pil"/).count == 1)
        #expect(page.contains("Høy (15)"))
        #expect(page.contains("href=\"#risiko-klage\""))
        let chapter = try #require(site.files["rutiner/a.html"])
        #expect(chapter.contains("href=\"../risiko.html#risiko-klage\""))
        #expect(try #require(site.files["rolle/nav-leder.html"]).contains("Eier risiko"))
    }

    @Test("A handbook without the files has none of the pages and no link to them")
    func without() throws {
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter()])
        #expect(site.faults.isEmpty)
        for (path, text) in site.files {
            #expect(!path.hasPrefix("resultater") && path != "risiko.html", "\(path)")
            if path.hasSuffix(".html") {
                #expect(!text.contains("resultater") && !text.contains("risiko.html"), "\(path)")
            }
        }
        #expect(!(try #require(site.files["dekning.csv"]).contains("Siste kontroll")))
    }

    @Test("No two elements of a page have one id")
    func ids() throws {
        for (path, page) in try site().pages {
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    private func site() throws -> SmallSite {
        try SmallSite([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            kontorer:
              - id: hamar
                tittel: Nav Hamar
              - id: loten
                tittel: Nav Løten
            """,
            "rutiner/a.md": SmallSite.chapter(),
            "skjema/60-stikkprove.md": SmallSite.chapter(
                title: "Stikkprøve", kind: "kontroll", extra: "lovgrunnlag:\n  - sotjl. § 17",
                body: "Se § 17.\n\n1. Er det kartlagt?\n2. Er det vurdert?\n"),
            "aarshjul.yaml": """
            kategorier:
              kontroll:
                tittel: Kontroll
            aktiviteter:
              - id: stikkprove
                tittel: Stikkprøve
                kategori: kontroll
                når: juni
                ansvarlig: fagkoordinator
            """,
            "internkontroll/2026-05-20.yaml": """
            tittel: Våren
            dato: 2026-05-20
            resultater:
              - {skjema: stikkprove, kontor: hamar, saker: 40, svar: 1=40/0/0 2=24/16/0}
            """,
            "internkontroll/2026-10-20.yaml": """
            tittel: Høsten
            dato: 2026-10-20
            resultater:
              - {skjema: stikkprove, kontor: hamar, saker: 40, svar: 1=40/0/0 2=30/10/0}
              - {skjema: stikkprove, kontor: loten, svar: 1=43/3/0 2=30/10/0}
            funn:
              - skjema: stikkprove
                punkt: 2
                tekst: Uklart
                tiltak: En <b> mal
                ansvarlig: fagkoordinator
                frist: 2026-12-15
            """,
            "risiko.yaml": """
            risikoer:
              - id: klage
                tittel: Ingen <b> klage
                før: {sannsynlighet: 3, konsekvens: 5}
                etter: {sannsynlighet: 1, konsekvens: 5}
                eier: nav-leder
                kapittel: rutiner/a.md
                aktivitet: stikkprove
              - id: to
                tittel: Uplassert
                eier: fagkoordinator
            """,
        ])
    }
}
