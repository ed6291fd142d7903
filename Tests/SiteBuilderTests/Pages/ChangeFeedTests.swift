import Testing

@testable import SiteBuilder

@Suite("Feed of changes")
struct ChangeFeedTests {
    private static let path = "endringer.atom"

    @Test("The feed and each entry have what RFC 4287 asks for")
    func required() throws {
        let feed = try #require(try site().files[Self.path])
        #expect(feed.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="))
        let head = try #require(feed.split(separator: "<entry>").first)
        let entries = feed.split(separator: "<entry>").dropFirst()
        #expect(entries.count == 3)
        for part in [head] + entries {
            #expect(part.matches(of: /<id>urn:uuid:[0-9a-f-]{36}<\/id>/).count == 1)
            #expect(part.matches(of: /<title>[^<]+<\/title>/).count == 1)
            #expect(part.matches(of: /<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/).count == 1)
        }
        #expect(head.contains("<author><name>Testhåndbok</name>"))
        #expect(head.contains("rel=\"self\""))
        for entry in entries { #expect(entry.contains("<link rel=\"alternate\"")) }
    }

    @Test("Characters that XML cannot hold do not make the feed unreadable")
    func controlCharacters() throws {
        let note = "endringer:\n  - dato: 2026-01-01\n    tekst: \"a\\u0007b\\uFFFEc\\td\""
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter(extra: note)])
        let feed = try #require(site.files[Self.path])
        #expect(feed.contains("<summary>abc\td</summary>"))
    }

    @Test("The latest note comes first, and its day is that of the feed")
    func order() throws {
        let feed = try #require(try site().files[Self.path])
        let days = feed.matches(of: /<updated>(.{10})/).map { String($0.1) }
        #expect(days == ["2026-03-01", "2026-03-01", "2026-02-01", "2026-02-01"])
    }

    @Test("Every entry has an id of its own, in the form of RFC 9562")
    func ids() throws {
        let ids = try Self.ids(in: site())
        #expect(Set(ids).count == 4)
        for id in ids {
            #expect(
                id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}/)
                    != nil)
        }
    }

    @Test("An entry keeps its id when its words are fixed, its chapter moves or the site does")
    func stable() throws {
        let before = try Self.ids(in: site())
        #expect(try Self.ids(in: site(text: "Rettet tekst")) == before)
        #expect(try Self.ids(in: site(address: "https://ny.example.no/")) == before)
        let moved = try site(
            file: "rutiner/ny.md", extra: "tidligere_adresser:\n  - rutiner/a.html\n")
        #expect(try Set(Self.ids(in: moved)) == Set(before))
    }

    @Test("Links are absolute where the address is known, else relative to the feed")
    func links() throws {
        let absolute = try #require(try site(address: "https://ny.example.no").files[Self.path])
        #expect(absolute.contains("href=\"https://ny.example.no/rutiner/a.html\""))
        #expect(absolute.contains("rel=\"self\" type=\"application/atom+xml\" href=\"https://ny"))
        let relative = try #require(try site().files[Self.path])
        #expect(relative.contains("href=\"rutiner/a.html\""))
    }

    @Test("Every page tells where the feed is; without notes there is none")
    func discovery() throws {
        let page = try #require(try site().files["rutiner/a.html"])
        #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
        #expect(page.contains("href=\"../endringer.atom\""))
        let silent = try SmallSite(["rutiner/a.md": SmallSite.chapter()])
        #expect(silent.files[Self.path] == nil)
        #expect(silent.pages.values.allSatisfy { !$0.contains("atom") })
    }

    private static func ids(in site: SmallSite) throws -> [String] {
        try #require(site.files[path]).matches(of: /urn:uuid:([^<]*)/).map { String($0.1) }
    }

    private func site(
        text: String = "Nytt & viktig <punkt>", address: String? = nil,
        file: String = "rutiner/a.md", extra: String = ""
    ) throws -> SmallSite {
        try SmallSite([
            file: SmallSite.chapter(
                title: "Et",
                extra: extra + """
                    endringer:
                      - dato: 2026-03-01
                        tekst: \(text)
                        må_leses_på_nytt: ja
                      - dato: 2026-02-01
                        tekst: Første utgave
                    """),
            "rutiner/b.md": SmallSite.chapter(
                title: "To", extra: "endringer:\n  - dato: 2026-02-01\n    tekst: Første utgave"),
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            \(address.map { "adresse: \($0)" } ?? "")
            """,
        ])
    }
}
