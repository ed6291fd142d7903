import Testing

@testable import SiteBuilder

@Suite("Whom to call when something is urgent")
struct EmergencyTests {
    @Test("The page of what is urgent begins with numbers to tap, and no other page has them")
    func numbers() throws {
        let site = try site(office: "  vakt: 12 34 56\n", of: .office("hamar"))
        #expect(site.faults.isEmpty)
        let page = try #require(site.files["rutiner/haster.html"])
        for number in ["113", "112", "110", "123456"] {
            #expect(page.contains("href=\"tel:\(number)\""), "\(number)")
        }
        #expect(page.contains("Vakt for Nav Hamar"))
        #expect(!(try #require(site.files["rutiner/a.html"])).contains("tel:"))
    }

    @Test("The common handbook says that a number is not filled in, and has those of the offices")
    func common() throws {
        let site = try site(office: "  vakt: 12 34 56\n", of: .common)
        let page = try #require(site.files["rutiner/haster.html"])
        #expect(page.contains("<dt>Leder på vakt</dt><dd>ikke fylt ut</dd>"))
        #expect(page.contains("data-kontor=\"hamar\" hidden"))
        #expect(try #require(site.files["index.html"]).contains("href=\"tel:123456\""))
    }

    @Test(
        "Words are shown as words, not as a number to call",
        arguments: [
            ("12 34 56", "tel:123456"), ("+47 12 34 56", "tel:+47123456"),
            ("116 117", "tel:116117"),
            ("ikke bestemt", nil), ("ring 12 34 56", nil), ("5", nil), ("", nil),
        ])
    func words(text: String, href: String?) {
        #expect(PhoneNumber(title: "Vakt", text: text).href == href)
    }

    @Test("An office without a number is told, and so is a name that is no value")
    func faults() throws {
        let lacking = try site(office: "", of: .common)
        #expect(
            lacking.faults.contains { $0.contains("Nav Hamar har ikke oppgitt «Leder på vakt»") })
        let misspelt = try site(office: "  vakt: 12 34 56\n", listed: "vakta", of: .common)
        #expect(misspelt.faults.contains { $0.contains("Mente du «vakt»?") })
    }

    private func site(
        office: String, listed: String = "vakt", of choice: SmallSite.Choice
    ) throws -> SmallSite {
        try SmallSite(
            [
                "handbok.yaml": """
                format: 1
                id: test
                tittel: Test
                standardlov: sosialtjenesteloven
                kontorer:
                  - id: hamar
                    tittel: Nav Hamar
                kontorverdier:
                  - id: vakt
                    tittel: Leder på vakt
                    felles: ikke fylt ut
                vakttelefoner:
                  - \(listed)
                haster: rutiner/haster.md
                """,
                "rutiner/haster.md": SmallSite.chapter(title: "Haster det?"),
                "rutiner/a.md": SmallSite.chapter(),
                "kontor/hamar/kontor.yaml":
                    "verdier:\n\(office)vedtatt:\n  - kapittel: alle\n    dato: 2026-10-20\n"
                    + "    av: nav-leder\n",
            ], of: choice)
    }
}
