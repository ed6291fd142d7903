import FileSystem
import Testing

@testable import SiteBuilder

@Suite("Site")
struct SiteTests {
    @Test("A reference in the text leads to the section, which leads back to the sentence")
    func reference() throws {
        let site = try SmallSite([
            "rutiner/a.md": SmallSite.chapter(body: "## Når\n\nVurder **§ 20 a** hver gang.\n")
        ])
        let chapter = try #require(site.files["rutiner/a.html"])
        #expect(
            chapter.contains(
                "<a class=\"paragraf\" href=\"../lov/sosialtjenesteloven/20a.html\" "
                    + "title=\"Vilkår om aktivitet\">§\u{A0}20\u{A0}a</a>"))
        let section = try #require(site.files["lov/sosialtjenesteloven/20a.html"])
        #expect(section.contains("href=\"../../rutiner/a.html#n%C3%A5r\""))
        #expect(section.contains(">Når</a>"))
        #expect(section.contains("https://lovdata.no/lov/2009-12-18-131/%C2%A720a"))
    }

    @Test("Every page has one h1, a language, a title and a policy without inline anything")
    func everyPage() throws {
        for (path, page) in try fullSite().pages {
            #expect(page.split(separator: "<h1").count == 2, "\(path)")
            #expect(page.contains("<html lang=\"nb\""), "\(path)")
            #expect(page.contains("<title>"), "\(path)")
            #expect(page.contains("http-equiv=\"Content-Security-Policy\""), "\(path)")
            #expect(!page.contains("unsafe-inline"), "\(path)")
            #expect(page.firstMatch(of: /<script(?![^>]*\ssrc=)/) == nil, "\(path)")
            #expect(page.firstMatch(of: /\s(style|on[a-z]+)="/) == nil, "\(path)")
            #expect(!page.contains("<style"), "\(path)")
        }
    }

    @Test("Every link within the site leads to a page and an anchor that are there")
    func everyLink() throws {
        let site = try fullSite()
        #expect(site.brokenLinks == [])
    }

    @Test("No two pages have the same title, and every title ends with that of the handbook")
    func titles() throws {
        var pages: [Substring: [String]] = [:]
        for (path, page) in try fullSite().pages {
            let title = try #require(page.firstMatch(of: /<title>([^<]*)<\/title>/)?.1)
            #expect(title.hasSuffix("Testhåndbok"), "\(path): \(title)")
            pages[title, default: []].append(path)
        }
        for (title, paths) in pages { #expect(paths.count == 1, "\(title): \(paths)") }
    }

    @Test("No page asks for anything from another host")
    func noForeignRequest() throws {
        for (path, page) in try fullSite().pages {
            let foreign = page.matches(
                of: /<(?:script|link|img)[^>]*(?:src|href)="(?:https?:)?\/\//)
            #expect(foreign.isEmpty, "\(path)")
        }
    }

    @Test("The same handbook on the same day gives the same bytes")
    func deterministic() throws {
        #expect(try fullSite().files == fullSite().files)
    }

    @Test("A moved chapter can be found at its old address")
    func redirect() throws {
        let page = try #require(try fullSite().files["gammel/adresse.html"])
        #expect(page.contains("../rutiner/a.html"))
    }

    @Test("A chapter that is out of force stays under its address and says what replaced it")
    func obsolete() throws {
        let page = try #require(try fullSite().files["rutiner/gammel.html"])
        #expect(page.contains("href=\"../rutiner/a.html\""))
        #expect(page.lowercased().contains("utgått") || page.contains("gjelder ikke lenger"))
    }

    @Test("The coverage names the gap, on the page and in the CSV file")
    func coverage() throws {
        let site = try fullSite()
        #expect(try #require(site.files["dekning.html"]).contains("1 av 2 krav er ikke dekket"))
        let table = try #require(site.files["dekning.csv"])
        #expect(table.contains("\"§ 17\";\"Opplysning, råd og veiledning\";\"Rutinen\";"))
        #expect(table.contains(";\"kontroll\"\r\n"))
    }

    private func fullSite() throws -> SmallSite {
        try SmallSite([
            "rutiner/index.md": SmallSite.chapter(title: "Rutiner", kind: "side"),
            "rutiner/a.md": SmallSite.chapter(
                title: "Rutinen",
                extra: """
                    lovgrunnlag:
                      - sotjl. § 17
                    gjelder_for:
                      - nav-leder
                    brukes_når:
                      - Gi råd
                    kort:
                      - Kort.
                    tidligere_adresser:
                      - gammel/adresse.html
                    endringer:
                      - dato: 2026-02-01
                        tekst: Nytt punkt
                    """,
                body: """
                    ## Slik gjør du

                    1. Se KVP og § 20 a.
                    2. Se [bildet](bilde.png) og ![kart](bilde.png).

                    > [!NOTE]
                    > Merk.

                    | a | b |
                    |---|--:|
                    | 1 | 2 |

                    - [ ] Gjort

                    Fotnote[^1], [klage](gammel.md) og [tre](#slik-gjør-du:2).

                    [^1]: Noten.
                    """),
            "rutiner/gammel.md": SmallSite.chapter(
                title: "Gammel", extra: "status: utgått\nerstattes_av: rutiner/a.md"),
            "rutiner/bilde.png": "bilde",
            "skjema/b.md": SmallSite.chapter(title: "Skjemaet", kind: "skjema"),
            "lover/sosialtjenesteloven/17.md": """
            ---
            tittel: Om § 17
            dokumentansvarlig: fagkoordinator
            godkjent:
              dato: 2026-01-15
              av: nav-leder
            ---
            ## Slik gjør vi

            Etter § 20 a også.
            """,
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            skal_dekkes:
              - lovgrunnlag: sotjl. § 17
                med:
                  - rutine
                  - kontroll
            """,
        ])
    }
}

extension SmallSite {
    /// The relative addresses that lead nowhere, each with its page and why.
    var brokenLinks: [String] {
        pages.sorted { $0.key < $1.key }.flatMap { path, page in
            page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
                // A colon stands in schemes, and in the anchors of numbered points.
                .filter { !$0.contains(":") || $0.contains("#lokalt") || $0.contains("#side:") }
                .compactMap { address in
                    fault(of: address, on: path).map { "\(path): \(address): \($0)" }
                }
        }
    }

    /// Why a relative address on a page leads nowhere; `nil` when it leads somewhere.
    fileprivate func fault(of address: String, on page: String) -> String? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var folder = page.split(separator: "/").dropLast().map(String.init)
        for part in parts[0].split(separator: "/") {
            if part == ".." {
                guard folder.popLast() != nil else { return "leaves the site" }
            } else {
                folder.append(String(part))
            }
        }
        let target = parts[0].isEmpty ? page : folder.joined(separator: "/")
        guard let text = files[target] else { return "no file \(target)" }
        guard parts.count > 1, !parts[1].isEmpty, target.hasSuffix(".html") else { return nil }
        let anchor = String(parts[1]).withoutPercents
        return text.contains("id=\"\(anchor)\"") ? nil : "no anchor \(anchor)"
    }
}
