import Testing

@testable import SiteBuilder

@Suite("Hostile content")
struct HostileContentTests {
    @Test("What an author writes is text on every page, wherever it is written")
    func everyChannel() throws {
        let attack = "\"<script>alert(1)</script>'><img src=x onerror=alert(1)>{{{body}}}\""
        let site = try SmallSite([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: \(attack)
            undertittel: \(attack)
            standardlov: sosialtjenesteloven
            meld_feil: \(attack)
            """,
            "roller.yaml": """
            roller:
              - id: fagkoordinator
                tittel: \(attack)
                ansvar:
                  - \(attack)
              - id: nav-leder
                tittel: Nav-leder
            """,
            "ordliste.yaml": """
            begreper:
              - begrep: sosialhjelp
                forkortelse: \(attack)
                forklaring: \(attack)
                synonymer:
                  - \(attack)
            """,
            "lover/sosialtjenesteloven.yaml": """
            id: sosialtjenesteloven
            tittel: \(attack)
            korttittel: \(attack)
            forkortelser:
              - sotjl.
              - \(attack)
            lovdata: \(attack)
            kapitler:
              - tittel: \(attack)
                paragrafer:
                  - nummer: "17"
                    overskrift: \(attack)
            """,
            "rutiner/<b>&'.md": SmallSite.chapter(
                title: attack,
                extra: """
                    lovgrunnlag:
                      - sotjl. § 17
                    kort:
                      - \(attack)
                    brukes_når:
                      - \(attack)
                    endringer:
                      - dato: 2026-01-01
                        tekst: \(attack)
                    """,
                body: """
                    ## <script>alert(1)</script>

                    <img src=x onerror=alert(1)> sosialhjelp § 17 <script>alert(1)</script>

                    [a](javascript:alert(1)) ![b](javascript:alert(1)) `<script>`

                    <script>
                    alert(1)
                    </script>

                    | <script>alert(1)</script> | b |
                    |---|---|
                    | <img onerror=alert(1)> | [^1] |

                    [^1]: <script>alert(1)</script>
                    """),
        ])
        #expect(site.pages.count > 10)
        for (path, page) in site.pages {
            #expect(!page.contains("<script>"), "\(path)")
            #expect(!page.contains("<img src=x"), "\(path)")
            #expect(!page.contains("<img onerror"), "\(path)")
            #expect(!page.contains("href=\"javascript:"), "\(path)")
            #expect(page.firstMatch(of: /<[a-z]+[^>"']*\son[a-z]+=/) == nil, "\(path)")
        }
        let chapter = try #require(site.files["rutiner/b.html"])
        #expect(chapter.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(chapter.contains("{{{body}}}"))
    }
}
