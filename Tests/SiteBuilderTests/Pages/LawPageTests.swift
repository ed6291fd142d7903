import Testing

@testable import SiteBuilder

@Suite("Pages about law")
struct LawPageTests {
    @Test("A chapter approved before its law changed says so, and so does the review status")
    func changed() throws {
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(body: "Se § 17.\n"),
            "rutiner/b.md": SmallSite.chapter(title: "Uberørt", body: "Se § 18.\n"),
            "rutiner/index.md": SmallSite.chapter(kind: "side", body: "Se § 17.\n"),
            "lover/sosialtjenesteloven.yaml": Self.law,
        ])
        for page in ["rutiner/a.html", "rutiner/index.html", "revisjonsstatus.html"] {
            #expect(site.files[page]?.contains("Loven er endret – må vurderes") == true, "\(page)")
        }
        #expect(site.files["rutiner/a.html"]?.contains("endret 1. juli 2026") == true)
        #expect(site.files["rutiner/b.html"]?.contains("Loven er endret") == false)
    }

    @Test("The page of a section names all its places in one sentence once")
    func pinpoints() throws {
        let body = "Se § 17 første ledd og § 17 andre ledd bokstav a, og § 17 første ledd.\n"
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter(body: body)])
        let page = try #require(site.files["lov/sosialtjenesteloven/17.html"])
        #expect(page.contains("første ledd, andre ledd bokstav a<"))
    }

    @Test("A section whose day of repeal has come, or comes, says so; so does a whole law's")
    func repealed() throws {
        // A section has a page where a chapter cites it.
        let citing = SmallSite.chapter(body: "Se § 18, § 19 og § 20.\n")
        let site = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law, "rutiner/a.md": citing,
        ])
        let gone = try #require(site.files["lov/sosialtjenesteloven/19.html"])
        #expect(gone.contains("Paragrafen gjelder ikke lenger"))
        #expect(gone.contains("Opphevet fra 1. januar 2026."))
        let going = try #require(site.files["lov/sosialtjenesteloven/20.html"])
        #expect(!going.contains("gjelder ikke lenger"))
        #expect(going.contains("Oppheves 1. januar 2027."))
        let list = try #require(site.files["lov/sosialtjenesteloven.html"])
        #expect(list.ranges(of: "merkelapp viktig\">Opphevet<").count == 1)
        let old = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law + "gjelder_til: 2025-12-31\n",
            "rutiner/a.md": citing,
        ])
        let page = try #require(old.files["lov/sosialtjenesteloven/18.html"])
        #expect(page.contains("Opphevet; gjaldt til 31. desember 2025."))
        let coming = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law + "gjelder_fra: ikke fastsatt\n",
            "rutiner/a.md": citing,
        ])
        let future = try #require(coming.files["lov/sosialtjenesteloven/18.html"])
        #expect(future.contains("ikrafttredelsen er ikke fastsatt"))
    }

    @Test("A section that the handbook says nothing about has its line on the page of its law")
    func withoutPage() throws {
        let site = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law,
            "lover/sosialtjenesteloven/20.md": """
            ---
            tittel: Om § 20
            dokumentansvarlig: fagkoordinator
            godkjent:
              dato: 2026-01-15
              av: nav-leder
            ---
            Tekst.
            """,
            "rutiner/a.md": SmallSite.chapter(body: "Se § 17.\n"),
        ])
        let pages = site.files.keys.filter {
            $0.hasPrefix("lov/sosialtjenesteloven/") && $0.hasSuffix(".html")
        }.sorted()
        #expect(pages == ["lov/sosialtjenesteloven/17.html", "lov/sosialtjenesteloven/20.html"])
        let law = try #require(site.files["lov/sosialtjenesteloven.html"])
        let lines = law.split(separator: "<li id=\"paragraf-").dropFirst().map(String.init)
        try #require(lines.count == 4)
        #expect(lines[0].contains("href=\"../lov/sosialtjenesteloven/17.html\""))
        #expect(!lines[0].contains("lovdata.no"))
        #expect(lines[1].hasPrefix("18\">"))
        #expect(!lines[1].contains("sosialtjenesteloven/18.html"))
        #expect(lines[1].contains("href=\"https://lovdata.no/lov/2009-12-18-131/%C2%A718\""))
        #expect(lines[2].contains("Opphevet"))
        #expect(lines[3].contains("Oppheves 1. januar 2027"))
        #expect(site.files["lov/sosialtjenesteloven/17.html"]?.contains("20.html") == true)
    }

    @Test("A law that is adopted and not in force says so at each of its sections")
    func notInForce() throws {
        let site = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law + "gjelder_fra: ikke fastsatt\n"
        ])
        let law = try #require(site.files["lov/sosialtjenesteloven.html"])
        #expect(law.ranges(of: "Vedtatt, ikke i kraft").count == 2)
    }

    @Test("A demand gives a section its page")
    func named() throws {
        let site = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law,
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            skal_dekkes:
              - lovgrunnlag: sosialtjenesteloven § 18
                med:
                  - rutine
            """,
        ])
        #expect(site.files["lov/sosialtjenesteloven/18.html"] != nil)
        #expect(site.files["lov/sosialtjenesteloven/17.html"] == nil)
    }

    @Test("The search leads to the line of a section without a page, and so does its old address")
    func oldAddress() throws {
        let site = try SmallSite(["lover/sosialtjenesteloven.yaml": Self.law])
        let index = site.files.filter { $0.key.hasPrefix("sok/") }.values.joined()
        #expect(index.contains("lov/sosialtjenesteloven.html#paragraf-18"))
        #expect(!index.contains("lov/sosialtjenesteloven/18.html"))
        let missing = try #require(site.files["404.html"])
        #expect(missing.contains("data-lover=\"sosialtjenesteloven\""))
        #expect(missing.contains("src=\"tema/ikke-funnet.js\""))
        let script = try #require(site.files["tema/ikke-funnet.js"])
        #expect(site.files["lov/sosialtjenesteloven/tema/ikke-funnet.js"] == script)
    }

    @Test("A site with laws from Lovdata's open data says so, as their licence asks")
    func attribution() throws {
        let imported = Self.law.replacing(
            "nummer: \"18\"", with: "nummer: \"18\"\n        fingeravtrykk: \"1\"")
        let site = try SmallSite(["lover/sosialtjenesteloven.yaml": imported])
        #expect(site.files["om-nettstedet.html"]?.contains("NLOD") == true)
        let other = try SmallSite(["lover/sosialtjenesteloven.yaml": Self.law])
        #expect(other.files["om-nettstedet.html"]?.contains("NLOD") == false)
    }

    private static let law = """
        id: sosialtjenesteloven
        tittel: Sosialtjenesteloven
        lovdata: lov/2009-12-18-131
        navn:
          - sosialtjenesteloven
        kapitler:
          - paragrafer:
              - nummer: "17"
                endret: 2026-07-01
              - nummer: "18"
              - nummer: "19"
                opphevet: 2026-01-01
              - nummer: "20"
                opphevet: 2027-01-01

        """
}
