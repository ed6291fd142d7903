import Testing

@testable import SiteBuilder

@Suite("What the search is made from")
struct SearchFilesTests {
    private static let settings = """
        format: 1
        id: test
        tittel: Testhåndbok
        haster: rutiner/haster.md
        haster_ord: [slår, penger mat]
        står_ikke: rutiner/borte.md
        meld_feil: mailto:koordinator@example.no
        """

    private func site(_ extra: String = "", settings: String = settings) throws -> SmallSite {
        try SmallSite([
            "handbok.yaml": settings,
            "rutiner/haster.md": SmallSite.chapter(title: "Haster det?"),
            "rutiner/borte.md": SmallSite.chapter(title: "Dette står ikke her"),
            "rutiner/a.md": SmallSite.chapter(
                title: "Tolk", extra: extra,
                body: "## Slik gjør du\n\nBarn skal **ikke** tolke.\n\n| Det som skjer | Gjør |\n"
                    + "|---|---|\n| Tolken kommer ikke | Utsett. |\n"),
        ])
    }

    /// The file of one page in the index.
    private func page(_ title: String, of site: SmallSite) throws -> String {
        try #require(
            site.files.values.first {
                $0.hasPrefix("hjemmelSok(\"s\"") && $0.contains("[\"\(title)")
            })
    }

    @Test("Words, questions, rows and roles of a chapter are in the index, and its approval")
    func chapter() throws {
        let site = try site(
            """
            gjelder_for: [nav-leder]
            søkeord: [oversetter]
            spørsmål:
              - spm: [Kan barn tolke?, Får sønnen oversette?]
                svar: Barn skal ikke tolke.
            """)
        let text = try page("Tolk", of: site)
        #expect(text.contains("[\"oversetter\"]"))
        #expect(
            text.contains(
                "[[\"Barn skal ikke tolke.\",\"slik-gjør-du\",\"Kan barn tolke?\",\"Får sønnen oversette?\"]]"
            ))
        #expect(text.contains("\"Tolken kommer ikke\"]"))
        #expect(text.contains("[\"Godkjent 15. januar 2026\",\"2027-01-15\"],[\"nav-leder\"]"))
    }

    @Test("Words for the search stand on no page")
    func hidden() throws {
        let site = try site("søkeord: [oversetter]")
        #expect(!site.pages.values.contains { $0.contains("oversetter") })
    }

    @Test("A proposal says so with its answers")
    func proposal() throws {
        let chapter = SmallSite.chapter(
            title: "Tolk",
            extra: "spørsmål:\n  - spm: [Kan barn tolke?]\n    svar: Barn tolker ikke.",
            body: "Barn tolker ikke.\n")
        let unapproved = chapter.replacing(
            "godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n", with: "")
        for (more, label) in [("\nforslag: ja", "Forslag"), ("", "Ikke godkjent ennå")] {
            let site = try SmallSite([
                "handbok.yaml": Self.settings + more, "rutiner/a.md": unapproved,
                "rutiner/haster.md": SmallSite.chapter(title: "Haster det?"),
                "rutiner/borte.md": SmallSite.chapter(title: "Dette står ikke her"),
            ])
            #expect(try page("Tolk", of: site).contains("[\"\(label)\",\"\"]"))
        }
    }

    @Test("An activity of the wheel is found by its words, where it stands on the page of the year")
    func wheel() throws {
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(),
            "aarshjul.yaml": """
            kategorier:
              mote:
                tittel: Møter
            aktiviteter:
              - id: fagdag-host
                tittel: Fagdag
                kategori: mote
                når: november
                ansvarlig: nav-leder
                søkeord: [felles kursdag]
              - id: senere
                tittel: Senere
                kategori: mote
                når: november
                første_år: 2027
                ansvarlig: nav-leder
            """,
        ])
        #expect(site.faults == [])
        let text = try page("Årshjul", of: site)
        #expect(
            text.contains(
                "[\"Fagdag\",\"aktivitet-fagdag-host\",\"\",\"felles kursdag\"]"
            ))
        #expect(!text.contains("Senere"))
        #expect(try #require(site.files["arshjul.html"]).contains("id=\"aktivitet-fagdag-host\""))
    }

    @Test("The core knows the urgent page, the page of what is missing, and whom to tell")
    func core() throws {
        let core = try #require(try site().files["sok/kjerne.js"])
        #expect(core.contains("[\"slår\",\"penger mat\"]]"))
        #expect(!core.contains("\"mangler\":-1"))
        #expect(core.contains("\"meld\":\"mailto:koordinator@example.no\""))
    }
}
