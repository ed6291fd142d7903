import CalendarDate
import Handbook
import HandbookReading
import SourceFiles
import Testing

@testable import SiteBuilder

@Suite("What a site is made for")
struct SitePurposeTests {
    private let today = Day(year: 2026, month: 3, day: 1) ?? Day(number: 0)

    private func pages(
        for purpose: SitePurpose, themeFolder: String? = nil
    ) throws -> [String: String] {
        let chapter = SmallSite.chapter()
        let tree = FileTree.memory(
            SmallSite.basis.merging(["rutiner/a.md": chapter, "rutiner/index.md": chapter]) { $1 })
        let handbook = try #require(HandbookReading(tree, on: today).handbook)
        let site = SiteFiles(
            of: handbook, from: tree, theme: try Theme.standard(), on: today, for: purpose)
        let pages = site.files.filter { $0.path.hasSuffix(".html") }
        return Dictionary(
            uniqueKeysWithValues: try pages.map {
                ($0.path, String(decoding: try $0.contents.bytes(), as: UTF8.self))
            })
    }

    @Test("A published page asks the server for nothing and says nothing of another day")
    func publishing() throws {
        for (path, page) in try pages(for: .publishing) {
            #expect(!page.contains("connect-src"), "\(path)")
            // A book for paper says again what other pages say.
            #expect(page.contains("noindex") == path.hasPrefix("hele-boka"), "\(path)")
            #expect(!page.contains("tidligere utgave"), "\(path)")
        }
    }

    @Test("Every page of the preview has its script, and may ask the server alone")
    func preview() throws {
        for (path, page) in try pages(for: .preview(script: "/_x/skript.js")) {
            #expect(page.contains("; connect-src 'self'\""), "\(path)")
            #expect(page.contains("<script defer src=\"/_x/skript.js\"></script>"), "\(path)")
        }
    }

    @Test("Every page of the past says so, to people and to search engines")
    func past() throws {
        for (path, page) in try pages(for: .past(today)) {
            #expect(page.contains("Håndboka slik den gjaldt 1. mars 2026"), "\(path)")
            #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
        }
    }

    @Test("Changes are proposed by mail where not all have an account, with the chapter's name")
    func mail() throws {
        let settings = """
            format: 1
            id: test
            tittel: Testhåndbok
            foreslå_endring: mailto:rolle@example.no
            """
        let site = try SmallSite([
            "handbok.yaml": settings, "rutiner/a.md": SmallSite.chapter(title: "Råd & veiledning"),
        ])
        let page = try #require(site.files["rutiner/a.html"])
        #expect(
            page.contains(
                "href=\"mailto:rolle@example.no?subject=Forslag%20til%20endring:%20"
                    + "R%C3%A5d%20%26%20veiledning\""))
    }
}
