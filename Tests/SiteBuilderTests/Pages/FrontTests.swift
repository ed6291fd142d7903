import Testing

@testable import SiteBuilder

@Suite("What is put in front")
struct FrontTests {
    @Test("The cards of the home page are the named chapters in their order, by their first task")
    func cards() throws {
        let site = try site("forside:\n  - rutiner/b.md\n  - rutiner/a.md\n")
        #expect(site.faults.isEmpty, "\(site.faults)")
        let home = try #require(site.files["index.html"])
        let list = try #require(home.split(separator: "<ul class=\"oppgaver\">").dropFirst().first)
        let cards = list.split(separator: "</ul>")[0]
            .matches(of: /href="rutiner\/[ab].html">(.*?)<\/a>/)
        #expect(cards.map { String($0.1) } == ["Ta imot en klage", "Gi råd"])
    }

    @Test("Without a choice the first routines are the cards")
    func fallback() throws {
        let home = try #require(try site("").files["index.html"])
        let list = try #require(home.split(separator: "<ul class=\"oppgaver\">").dropFirst().first)
        let cards = list.split(separator: "</ul>")[0]
            .matches(of: /href="rutiner\/[ab].html">(.*?)<\/a>/)
        #expect(cards.map { String($0.1) } == ["Gi råd", "Ta imot en klage"])
    }

    @Test("What is urgent is one click away from every page with a head")
    func urgent() throws {
        let site = try site("haster: rutiner/a.md\n")
        for (path, page) in site.pages where page.contains("<header class=\"hode\"") {
            let root = String(repeating: "../", count: path.count { $0 == "/" })
            #expect(
                page.contains("class=\"hode-haster\" href=\"\(root)rutiner/a.html\""), "\(path)")
        }
        #expect(try !self.site("").pages.values.contains { $0.contains("hode-haster") })
    }

    @Test("A chapter that is not there is a fault at its line, with the nearest name")
    func missing() throws {
        let faults = try site("haster: rutiner/aa.md\nforside:\n  - rutiner/bb.md\n").faults
        #expect(faults.count == 2)
        for (fault, line, near) in [(0, 5, "rutiner/a.md"), (1, 7, "rutiner/b.md")] {
            #expect(faults[fault].contains("handbok.yaml:\(line):"), "\(faults)")
            #expect(faults[fault].contains("lenke-brutt"), "\(faults)")
            #expect(faults[fault].contains("Mente du «\(near)»?"), "\(faults)")
        }
    }

    private func site(_ settings: String) throws -> SmallSite {
        try SmallSite([
            "rutiner/a.md": SmallSite.chapter(title: "A", extra: "brukes_når:\n  - Gi råd"),
            "rutiner/b.md": SmallSite.chapter(
                title: "B", extra: "brukes_når:\n  - Ta imot en klage\n  - Svare på klage"),
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            \(settings)
            """,
        ])
    }
}
