import Testing

@testable import SiteBuilder

@Suite("Document control on the pages")
struct StatusPageTests {
    @Test("A chapter tells who keeps it, who steps in, and what will hold on which day")
    func control() throws {
        let page = try #require(
            SmallSite(["rutiner/a.md": SmallSite.chapter()]).pages["rutiner/a.html"])
        #expect(page.contains("<p class=\"tillit-rolig\" data-til=\"2026-11-15\" hidden>"))
        #expect(
            page.contains(
                "<p class=\"tillit-varsel snart\" data-fra=\"2026-11-16\" "
                    + "data-til=\"2027-01-15\"><strong>Gjennomgås innen"))
        #expect(
            page.contains(
                "<p class=\"tillit-varsel forfalt\" data-neste-revisjon=\"2027-01-15\" hidden>"))
        #expect(page.contains("(intervall: 12 måneder)"))
        #expect(page.contains("<dt>Svarer for teksten</dt>"))
    }

    @Test("An edit after the approval shows on the page, on its folder's and on the review page")
    func changed() throws {
        let text = SmallSite.chapter().replacing(
            "av: nav-leder\n", with: "av: nav-leder\n  sjekksum: \"0000000000000000\"\n")
        let site = try SmallSite(["rutiner/a.md": text, "rutiner/index.md": text])
        for path in ["rutiner/a.html", "rutiner/index.html", "revisjonsstatus.html"] {
            let page = try #require(site.pages[path])
            #expect(page.contains("Endret etter godkjenning"), "\(path)")
            #expect(!page.contains(">Gjeldende</span>"), "\(path)")
        }
        #expect(
            site.pages["revisjonsstatus.html"]?.contains(
                "2 av 2 kapitler må gjennomgås per 21. november 2026.") ?? false)
    }

    @Test("An obsolete chapter stays under its address and points to what replaces it")
    func obsolete() throws {
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(
                extra: """
                    status: utgått
                    erstattes_av: rutiner/b.md
                    tidligere_adresser: gammel.html
                    """
            ),
            "rutiner/b.md": SmallSite.chapter(title: "Den nye"),
        ])
        let page = try #require(site.pages["rutiner/a.html"])
        #expect(page.contains("Dette kapitlet gjelder ikke lenger"))
        #expect(page.contains("Les heller <a href=\"../rutiner/b.html\">Den nye</a>"))
        #expect(!page.contains("class=\"tillit\""))
        #expect(site.pages["gammel.html"]?.contains("rutiner/a.html") ?? false)
    }
}
