import Handbook
import Testing

@testable import SiteBuilder

@Suite("Pages of paths")
struct PathPageTests {
    @Test("A path shows its steps in stages, with time, responsible and version")
    func path() throws {
        let page = try #require(try site().files["opplaring/ny.html"])
        #expect(page.contains("<h2 id=\"første-dag\">Første dag"))
        #expect(page.contains("2 steg, 1 time 20 min"))
        #expect(page.contains("id=\"første-dag:1\" value=\"1\" data-steg=\"les-rutinen\""))
        #expect(page.contains("data-versjon=\"2026-03-01\""))
        #expect(page.contains("<li data-dato=\"2026-03-01\">1. mars 2026: Ny frist</li>"))
        #expect(!page.contains("Rettet lenke</li>"))
        #expect(page.contains("<a href=\"../rolle/nav-leder.html\">Nav-leder</a>"))
        #expect(page.contains("src=\"../tema/opplaering.js\""))
    }

    @Test("A question has answers to choose, and the explanation folded")
    func question() throws {
        let page = try #require(try site().files["opplaring/ny.html"])
        #expect(page.contains("<legend><h3 id=\"hva-er-to-og-to\">Hva er to og to?"))
        #expect(
            page.contains(
                "<input type=\"radio\" name=\"side:spm-1\" data-riktig>"
                    + "<span>Fire</span>"))
        #expect(page.contains("<input type=\"checkbox\" name=\"side:spm-2\""))
        #expect(page.contains("<strong>Riktig:</strong> To; Fire</p>"))
        #expect(page.contains("<summary>Se svaret og forklaringen</summary>"))
    }

    @Test("A step leads to the line that tells where in the path the reader is, and what is next")
    func bar() throws {
        let site = try site()
        let page = try #require(site.files["opplaring/ny.html"])
        #expect(page.contains("href=\"../rutiner/a.html#side:lop/opplaring/ny/1\""))
        let chapter = try #require(site.files["rutiner/a.html"])
        #expect(chapter.contains("<nav class=\"steglinje\" id=\"side:lop/opplaring/ny/1\""))
        #expect(
            chapter.contains(
                "href=\"../opplaring/ny.html#f%C3%B8rste-dag:1\">Ny her</a>: steg 1 av 3"))
        #expect(
            chapter.contains(
                "Neste: <a href=\"../lov/sosialtjenesteloven/17.html#side:lop/opplaring/ny/2\">"))
        // The same chapter is the last step too, from a heading of its own.
        #expect(chapter.contains("id=\"side:lop/opplaring/ny/3\""))
        #expect(chapter.contains("Les fra <a href=\"#n%C3%A5r\">Når</a>"))
        #expect(chapter.contains("Dette er det siste steget."))
        let section = try #require(site.files["lov/sosialtjenesteloven/17.html"])
        #expect(section.contains("id=\"side:lop/opplaring/ny/2\""))
        #expect(section.contains("steglinje.js"))
    }

    @Test("A page that no path leads to has no line and no script for it")
    func elsewhere() throws {
        let page = try #require(try site().files["rutiner/b.html"])
        #expect(!page.contains("steglinje"))
        #expect(!page.contains("opplaering.js"))
    }

    @Test("The sheet of a path has every step with its version")
    func pathSheet() throws {
        let sheet = try #require(try site().files["opplaring/ny-kvittering.html"])
        #expect(sheet.contains("<h1>Kvittering: Ny her</h1>"))
        #expect(sheet.contains("<time datetime=\"2026-03-01\">1. mars 2026</time>"))
        #expect(sheet.contains("Ansvarlig: Nav-leder"))
        #expect(sheet.split(separator: "scope=\"row\"").count == 4)
    }

    @Test("The sheet of a role has the chapters that apply to it; other roles have none")
    func roleSheet() throws {
        let site = try site()
        let sheet = try #require(site.files["rolle/nav-leder-lesekvittering.html"])
        #expect(sheet.contains("<a href=\"../rutiner/a.html\">Rutinen</a>"))
        #expect(!sheet.contains("Den andre"))
        #expect(site.files["rolle/fagkoordinator-lesekvittering.html"] == nil)
        #expect(
            try #require(site.files["rolle/nav-leder.html"])
                .contains("href=\"../rolle/nav-leder-lesekvittering.html\""))
    }

    @Test("«Les på nytt» lists what is marked so, with the roles it is for")
    func reread() throws {
        let page = try #require(try site().files["les-pa-nytt.html"])
        #expect(page.contains("<tr data-dato=\"2026-03-01\" data-roller=\"nav-leder\">"))
        #expect(page.contains("Ny frist"))
        #expect(!page.contains("Rettet lenke"))
        #expect(!page.contains("Andre utgave"))
    }

    @Test("The search does not find the wrong answers")
    func search() throws {
        let files = try site().files.filter { $0.key.hasPrefix("sok/") }
        #expect(!files.values.contains { $0.contains("Sytten") || $0.contains("sytten") })
        #expect(files.values.contains { $0.contains("regnestykket") })
    }

    @Test(
        "Times are told as people tell them",
        arguments: [(5, "5 min"), (60, "1 time"), (125, "2 timer 5 min"), (420, "7 timer")])
    func times(minutes: Int, words: String) {
        #expect(StepTime.words(minutes) == words)
    }

    private func site() throws -> SmallSite {
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(
                title: "Rutinen",
                extra: """
                    gjelder_for:
                      - nav-leder
                    endringer:
                      - dato: 2026-02-01
                        tekst: Andre utgave
                      - dato: 2026-03-01
                        tekst: Ny frist
                        må_leses_på_nytt: ja
                      - dato: 2026-01-20
                        tekst: Rettet lenke
                    """, body: "## Når\n\nNå.\n"),
            "rutiner/b.md": SmallSite.chapter(title: "Den andre"),
            "lover/sosialtjenesteloven/17.md": """
            ---
            tittel: Om § 17
            dokumentansvarlig: fagkoordinator
            godkjent:
              dato: 2026-01-15
              av: nav-leder
            ---
            ## Slik gjør vi

            Slik.
            """,
            "opplaring/ny.md": SmallSite.chapter(
                title: "Ny her", kind: "opplæringsløp",
                body: """
                    ## Første dag

                    1. [Les rutinen](../rutiner/a.md) (20 min, nav-leder)
                    2. [Les om råd](../lover/sosialtjenesteloven/17.md) (60 min, den nye)

                    ## Første uke

                    1. [Les når](../rutiner/a.md#når) (5 min, leder)

                    ## Sjekk deg selv

                    ### Hva er to og to?

                    - [ ] Sytten
                    - [x] Fire

                    Regn over regnestykket.

                    ### Hva er partall?

                    - [x] To
                    - [x] Fire
                    - [ ] Tre

                    De kan deles på to.
                    """),
        ])
        #expect(site.faults.isEmpty)
        return site
    }
}
