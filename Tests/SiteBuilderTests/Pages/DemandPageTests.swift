import Testing

@testable import SiteBuilder

@Suite("The page that shows how each letter of a provision is met")
struct DemandPageTests {
    private let site: SmallSite

    init() throws {
        let settings = try #require(SmallSite.basis["handbok.yaml"])
        site = try SmallSite([
            "handbok.yaml": settings + """

                kravsider:
                  - lovgrunnlag: sotjl. § 17
                    bokstaver:
                      - bokstav: a
                        krav: Noen har ansvaret
                      - bokstav: b
                        krav: Det blir gjort
                      - bokstav: c
                        krav: Ingen gjør det

                """,
            "rutiner/a.md": SmallSite.chapter(
                title: "Ansvaret",
                extra: """
                    kort:
                      - Lederen svarer for det.
                    lovgrunnlag:
                      - sotjl. § 17 bokstav a
                    """, body: "Se § 17 bokstav a.\n"),
            "aarshjul.yaml": """
            kategorier:
              k:
                tittel: K
            aktiviteter:
              - id: x
                tittel: Kontrollen
                kategori: k
                når: juni
                ansvarlig: nav-leder
                lovgrunnlag:
                  - sotjl. § 17 bokstav b
            """,
        ])
    }

    @Test("Each letter has its demand and what meets it, and a letter without is a gap")
    func letters() throws {
        #expect(site.faults.isEmpty, "\(site.faults)")
        let page = try #require(site.pages["krav/sosialtjenesteloven-17.html"])
        #expect(page.contains("1 av 3 bokstaver mangler dekning."))
        let letters = page.split(separator: "<h2 ").filter { $0.contains(">Bokstav ") }
        try #require(letters.count == 3)
        #expect(letters[0].contains("Noen har ansvaret"))
        #expect(letters[0].contains("<a href=\"../rutiner/a.html\">Ansvaret</a>"))
        #expect(letters[0].contains("Lederen svarer for det."))
        #expect(letters[1].contains(">Kontrollen</a>"))
        #expect(letters[2].contains("Ingen gjør det"))
        #expect(!letters[2].contains("<a href=\"../rutiner/"))
    }

    @Test("The section of law leads to it")
    func link() throws {
        let section = try #require(site.pages["lov/sosialtjenesteloven/17.html"])
        #expect(section.contains("href=\"../../krav/sosialtjenesteloven-17.html\""))
    }
}
