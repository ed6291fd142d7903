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
        let site = try SmallSite(["lover/sosialtjenesteloven.yaml": Self.law])
        let gone = try #require(site.files["lov/sosialtjenesteloven/19.html"])
        #expect(gone.contains("Paragrafen gjelder ikke lenger"))
        #expect(gone.contains("Opphevet fra 1. januar 2026."))
        let going = try #require(site.files["lov/sosialtjenesteloven/20.html"])
        #expect(!going.contains("gjelder ikke lenger"))
        #expect(going.contains("Oppheves 1. januar 2027."))
        let list = try #require(site.files["lov/sosialtjenesteloven.html"])
        #expect(list.ranges(of: "merkelapp viktig\">Opphevet<").count == 1)
        let old = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law + "gjelder_til: 2025-12-31\n"
        ])
        let page = try #require(old.files["lov/sosialtjenesteloven/18.html"])
        #expect(page.contains("Opphevet; gjaldt til 31. desember 2025."))
        let coming = try SmallSite([
            "lover/sosialtjenesteloven.yaml": Self.law + "gjelder_fra: ikke fastsatt\n"
        ])
        let future = try #require(coming.files["lov/sosialtjenesteloven/18.html"])
        #expect(future.contains("ikrafttredelsen er ikke fastsatt"))
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
