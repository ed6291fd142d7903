import Testing

@testable import SiteBuilder

@Suite("Pages of the annual wheel")
struct WheelPageTests {
    @Test("A site with a wheel has the wheels of three years, two evaluations and the calendars")
    func pages() throws {
        let site = try site()
        #expect(site.faults.isEmpty)
        for path in [
            "arshjul.html", "arshjul-2025.html", "arshjul-2027.html", "arsevaluering.html",
            "arsevaluering-2025.html", "kalender/alle.ics", "kalender/rolle-nav-leder.ics",
            "kalender/kategori-kontroll.ics",
        ] {
            #expect(site.files[path] != nil, "\(path)")
        }
        let header = try #require(site.files["rutiner/a.html"])
        #expect(header.contains("href=\"../arshjul.html\""))
    }

    @Test("A site without a wheel has none of it, and no link to it")
    func without() throws {
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter()])
        #expect(site.faults.isEmpty)
        for (path, page) in site.files {
            #expect(!path.hasPrefix("arshjul") && !path.hasPrefix("kalender/"))
            #expect(!page.contains("arshjul.html"), "\(path)")
            #expect(!page.contains("Denne måneden"), "\(path)")
        }
    }

    @Test("The months of the drawing lead to those of the list")
    func anchors() throws {
        for path in ["arshjul-2025.html", "arshjul.html", "arshjul-2027.html"] {
            let page = try #require(try site().files[path])
            let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
            #expect(links.contains("maaned-6"))
            for link in links {
                #expect(page.contains("id=\"\(link)\""), "\(path): \(link)")
            }
        }
    }

    @Test("The goals stand above the wheel, with their signs as text")
    func goals() throws {
        let page = try #require(try site().files["arshjul.html"])
        #expect(page.contains("<h2 id=\"maal\">Mål</h2>"))
        #expect(page.contains("<li>Trygge &lt;b&gt; tjenester</li>"))
    }

    @Test("A day that a holiday moved says where it came from, and an acknowledgement its note")
    func entries() throws {
        let page = try #require(try site().files["arshjul.html"])
        #expect(page.contains("flyttet fra 1. mai"))
        #expect(page.contains("<time datetime=\"2026-05-04\">4. mai 2026</time>"))
        #expect(page.contains("gjennomført 12. juni 2026: Ti &lt;b&gt; saker."))
        #expect(page.contains("2., 9., 16., 23. og 30. november"))
    }

    @Test("A role's page holds twelve months, each with its year, and shows that of the build")
    func months() throws {
        let page = try #require(try site().files["rolle/fagkoordinator.html"])
        let shown = page.matches(of: /data-maaned="(\d+)" data-aar="(\d+)"( hidden)?/)
        #expect(shown.count == 12)
        #expect(shown.map { "\($0.2)-\($0.1)" }.first == "2026-11")
        #expect(shown.map { "\($0.2)-\($0.1)" }.last == "2027-10")
        #expect(shown.map { $0.3 == nil } == [true] + Array(repeating: false, count: 11))
    }

    @Test("What is not acknowledged is what was due before the build, and what comes is hidden")
    func unacknowledged() throws {
        let page = try #require(try site().files["rolle/fagkoordinator.html"])
        #expect(
            page.contains(
                "Ikke kvittert ut per 21. november 2026: <span data-antall>1</span>"))
        // The control in June is done; next year's is not, but it has not come.
        #expect(page.contains("data-frist=\"2027-06-30\" hidden"))
        #expect(!page.contains("data-frist=\"2026-06-30\""))
        // Of a weekly meeting only the latest stands there.
        #expect(page.contains("data-frist=\"2026-11-16\">"))
        #expect(!page.contains("data-frist=\"2026-11-09\""))
    }

    @Test("A role has its own months and calendar, with the reviews it must do")
    func role() throws {
        let page = try #require(try site().files["rolle/fagkoordinator.html"])
        #expect(page.contains("href=\"../kalender/rolle-fagkoordinator.ics\""))
        #expect(page.contains("Revisjon: Rutinen"))
        #expect(!page.contains("Fri første mai"))
    }

    @Test("A chapter shows its activities, and a section those that rest on it")
    func places() throws {
        let site = try site()
        let chapter = try #require(site.files["rutiner/a.html"])
        #expect(chapter.contains("href=\"../arshjul.html#aktivitet-stikkprove\""))
        let section = try #require(site.files["lov/sosialtjenesteloven/17.html"])
        #expect(section.contains("Aktiviteter i årshjulet"))
        #expect(section.contains("href=\"../../arshjul.html#aktivitet-stikkprove\""))
        let law = try #require(site.files["lov/sosialtjenesteloven.html"])
        #expect(law.contains("1 aktivitet"))
    }

    @Test("The evaluation counts what was done in time, late and not acknowledged, by quarter")
    func evaluation() throws {
        let page = try #require(try site().files["arsevaluering.html"])
        #expect(page.contains("<title id=\"diagram-tittel\">Planlagt og gjort per kvartal i 2026"))
        #expect(
            page.contains(
                "2. kvartal: 13 planlagt, 1 gjort i tide, 0 gjort etter fristen, 12 ikke kvittert ut"
            ))
        #expect(page.contains("12. juni 2026: Ti &lt;b&gt; saker."))
    }

    @Test("No two elements of a page have one id")
    func ids() throws {
        for (path, page) in try site().pages {
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    @Test("The front page has what comes within a year, each activity once with all its times")
    func coming() throws {
        let page = try #require(try site().files["index.html"])
        #expect(page.contains("data-tider=\"2026-11-23/2026-11-23/u 2026-11-30/2026-11-30/u "))
        #expect(page.contains("data-tider=\"2027-06-01/2027-06-30/u\""))
        #expect(!page.contains("Revisjon: Rutinen"))
    }

    @Test("The drawing tells done, missed and coming apart without colours")
    func drawing() throws {
        let page = try #require(try site().files["arshjul.html"])
        #expect(page.contains(">✓ 1</text>"))
        #expect(page.contains(">! 1</text>"))
        #expect(page.contains("Juni. kontroll: 1. møter: 1, 1 ikke kvittert"))
        #expect(!(try #require(try site().files["arshjul-2027.html"])).contains("✓ 1"))
    }

    @Test("The poster names each month's own activities, and what comes back all the time once")
    func poster() throws {
        let page = try #require(try site().files["arshjul-plakat.html"])
        let parts = page.split(separator: "<h2>")
        #expect(parts.first { $0.hasPrefix("Juni<") }?.contains(">Stikkprøve<") == true)
        #expect(parts.first { $0.hasPrefix("Hver uke") }?.contains(">Møtet<") == true)
        #expect(parts.count { $0.contains(">Møtet<") } == 1)
    }

    @Test("Last year has an evaluation only where something of it is to be told")
    func begun() throws {
        let wheel =
            "kategorier:\n  kontroll:\n    tittel: Kontroll\n    teller_som: kontroll\n"
            + "aktiviteter:\n  - id: a\n    tittel: A\n    kategori: kontroll\n    når: juni\n"
            + "    ansvarlig: fagkoordinator\n"
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(), "aarshjul.yaml": wheel,
        ])
        #expect(site.files["arsevaluering-2025.html"] == nil)
        #expect(site.files["arshjul-2025.html"] == nil)
        #expect(site.files["arsevaluering.html"] != nil)
        #expect(site.files["arshjul-2027.html"] != nil)
        #expect(try #require(site.files["arshjul.html"]).contains("arsevaluering.html"))
    }

    private func site() throws -> SmallSite {
        try SmallSite([
            "rutiner/a.md": SmallSite.chapter(title: "Rutinen"),
            "aarshjul.yaml": """
            gjelder_fra: 2025-01-01
            mål:
              - Trygge <b> tjenester
            kategorier:
              kontroll:
                tittel: Kontroll
                teller_som: kontroll
              moter:
                tittel: Møter
                kvitteres: ja
            aktiviteter:
              - id: stikkprove
                tittel: Stikkprøve
                kategori: kontroll
                når: juni
                ansvarlig: fagkoordinator
                lovgrunnlag:
                  - sotjl. § 17
                kapittel: rutiner/a.md
                gjennomført:
                  - dato: 2026-06-12
                    merknad: Ti <b> saker.
              - id: mote
                tittel: Møtet
                kategori: moter
                når: hver mandag
                ansvarlig: fagkoordinator
              - id: mai
                tittel: Fri første mai
                kategori: moter
                når: 1. mai
                frist: 1. juni
                ansvarlig: nav-leder
            """,
        ])
    }
}
