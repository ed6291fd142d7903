import FileSystem
import SystemTesting
import Testing

@Suite("Earlier editions that the site carries along")
struct EditionTests {
    let program: Program
    let repository: Repository

    /// A handbook that had another chapter, at another address, until 1 March 2026.
    init() throws {
        program = try Program([
            "rutiner/gammel.md": Program.chapter(
                extra: "endringer:\n  - dato: 2026-01-10\n    tekst: Første notat.",
                body: "Slik var det.\n")
        ])
        repository = try Repository(program.folder)
        try list("2026-02-01")
        try repository.commit(on: "2026-01-15")
        try program.folder.folder().folder("handbook").folder("rutiner").remove("gammel.md")
        try program.folder.write([
            "handbook/rutiner/ny.md": Program.chapter(
                extra: """
                    tidligere_adresser: [rutiner/gammel.html]
                    endringer:
                      - dato: 2026-03-01
                        tekst: Andre notat.
                      - dato: 2026-01-10
                        tekst: Første notat.
                    """, body: "Slik er det.\n")
        ])
        try list("2026-02-01", title: "Før tilsynet")
        try repository.commit(on: "2026-03-01")
    }

    private func list(_ days: String..., title: String = "En dag") throws {
        let editions = days.map { "  - dato: \($0)\n    tittel: \(title)\n" }.joined()
        try program.folder.write([
            "handbook/handbok.yaml": "format: 1\nid: test\ntittel: Testhåndbok\n"
                + "adresse: https://example.no/bok\nutgaver:\n" + editions
        ])
    }

    private func build(_ more: String..., on day: String = "2026-11-21") throws -> Program.Result {
        try program(["build", "--date", day] + more)
    }

    private func site(_ name: String = "Site") throws -> [String: String] {
        try program.folder.texts(in: name)
    }

    private func edition(_ day: String = "2026-02-01") throws -> [String: String] {
        try site().filter { $0.key.hasPrefix("utgaver/\(day)/") }
    }

    @Test("An edition is a whole site of its day, marked, and closed to search engines")
    func made() throws {
        let result = try build()
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.contains("Tidligere utgaver: 1, nye: 1."))
        let edition = try edition()
        let page = try #require(edition["utgaver/2026-02-01/rutiner/gammel.html"])
        #expect(page.contains("Slik var det.") && !page.contains("Andre notat."))
        #expect(page.contains("href=\"../../../index.html\">Gå til håndboka som gjelder nå</a>"))
        #expect(page.contains("data-nettsted=\"test-2026-02-01\""))
        #expect(page.contains("data-dag=\"2026-02-01\""))
        for (path, text) in edition where path.hasSuffix(".html") {
            #expect(text.contains("name=\"robots\" content=\"noindex\""), "\(path)")
            #expect(text.contains("1. februar 2026"), "\(path)")
            #expect(!text.contains("Tidligere utgaver</a>"), "\(path)")
        }
        let feed = try #require(edition["utgaver/2026-02-01/endringer.atom"])
        #expect(feed.contains("https://example.no/bok/utgaver/2026-02-01/rutiner/gammel.html"))
        let others = try site().filter { !$0.key.hasPrefix("utgaver/") }
        for (path, text) in others where path.hasPrefix("sok/") {
            #expect(!text.contains("utgaver/"), "\(path)")
        }
    }

    @Test(
        "A chapter leads to itself in each edition, at its former address, with its notes till then"
    )
    func linked() throws {
        try list("2026-02-01", "2026-03-02", title: "Før tilsynet")
        #expect(try build().status == 0)
        let page = try #require(try site()["rutiner/ny.html"])
        let older =
            "<a href=\"../utgaver/2026-02-01/rutiner/gammel.html\">Slik det gjaldt 1. februar"
        let newer = "<a href=\"../utgaver/2026-03-02/rutiner/ny.html\">Slik det gjaldt 2. mars"
        let versions = try #require(page.split(separator: "side:tidligere-utgaver\">").last)
        let parts = versions.split(separator: older)
        #expect(parts.count == 2)
        #expect(parts[0].contains(newer) && parts[0].contains("Andre notat."))
        #expect(!parts[0].contains("Første notat."))
        #expect(parts[1].contains("Første notat.") && parts[1].contains("Før tilsynet"))
        #expect(!parts[1].contains("Andre notat."))
        let index = try #require(try site()["utgaver/index.html"])
        #expect(index.contains("<a href=\"../utgaver/2026-02-01/index.html\">"))
        #expect(try site()["index.html"]?.contains("href=\"utgaver/index.html\"") == true)
        // The redirect page at an address is not the chapter.
        #expect(!page.contains("2026-03-02/rutiner/gammel.html"))
    }

    @Test("Once made it stays as it is, also without git and with compressed copies")
    func kept() throws {
        #expect(try build().status == 0)
        let before = try edition()
        try program.folder.folder().removeTree(".git")
        try program.folder.write(["handbook/rutiner/ny.md": Program.chapter(body: "Nå.\n")])
        let result = try build("--compress", on: "2027-01-01")
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.contains("nye: 0."))
        #expect(try edition().filter { !$0.key.hasSuffix(".gz") } == before)
        #expect(try build(on: "2027-01-01").status == 0)
        #expect(try edition() == before)
    }

    @Test(
        "One that is not whole is made again, the same",
        arguments: ["rutiner/gammel.html", "utgave.tsv", "tema/stil.css"])
    func fixed(file: String) throws {
        #expect(try build().status == 0)
        let before = try edition()
        let path = "utgaver/2026-02-01/\(file)"
        for damage in [String(try #require(before[path]).dropLast()) + " ", ""] {
            try program.folder.write(["Site/\(path)": damage])
            let result = try build()
            #expect(result.output.contains("nye: 1."), "\(result.words)")
            #expect(try edition() == before)
        }
    }

    @Test("Without git and without the edition nothing is published, and it is told why")
    func missing() throws {
        #expect(try build().status == 0)
        let before = try site()
        try program.folder.folder().removeTree(".git")
        try list("2026-02-01", "2026-02-02")
        let result = try build()
        #expect(result.status == 3)
        #expect(result.errors.contains("Utgaven 2. februar 2026"), "\(result.errors)")
        #expect(result.errors.contains("ligger ikke i et git-arkiv"))
        #expect(try site() == before)
    }

    @Test("A day that is not over waits, and one that is taken out goes")
    func waiting() throws {
        #expect(try build(on: "2026-02-01").output.contains("lages når dagen er over"))
        #expect(try edition().isEmpty)
        #expect(try site()["utgaver/index.html"] == nil)
        #expect(try build(on: "2026-02-02").status == 0)
        #expect(try !edition().isEmpty)
        try program.folder.write([
            "handbook/handbok.yaml": "format: 1\nid: test\ntittel: Testhåndbok\n"
        ])
        #expect(try build().status == 0)
        #expect(try edition().isEmpty)
    }

    @Test("An office has editions of its own, and a site of all offices says that it has none")
    func offices() throws {
        try program.folder.write([
            "handbook/handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            kontorer:
              - id: hamar
                tittel: Nav Hamar
            utgaver:
              - dato: 2026-03-02
            """
        ])
        try repository.commit(on: "2026-03-02")
        let runs = [try build(), try build("--office", "hamar"), try build("--office", "hamar")]
        let news = ["nye: 1.", "nye: 1.", "nye: 0."]
        for (run, text) in zip(runs, news) {
            #expect(run.status == 0 && run.output.contains(text), "\(run.words)")
        }
        let home = try #require(try edition("2026-03-02")["utgaver/2026-03-02/index.html"])
        #expect(home.contains("Nav Hamar"))
        let all = try build("--all-offices", "--output", "alle")
        #expect(all.status == 0 && all.output.contains("ikke med når alle"), "\(all.words)")
    }

    @Test("A day twice, and an address in the folder of the editions, are faults")
    func faults() throws {
        try list("2026-02-01", "2026-02-01")
        try program.folder.write(["handbook/utgaver/a.md": Program.chapter()])
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.contains("handbok.yaml:8:"), "\(result.errors)")
        #expect(result.errors.contains("står to ganger"))
        #expect(result.errors.contains("Adressen «utgaver/a.html» er opptatt"))
    }

    @Test("The audit folder of a day shows that day, and names its commit")
    func audit() throws {
        let result = try program(
            "audit", "--as-of", "2026-02-01", "--output", "mappe", "--date", "2026-11-21")
        #expect(result.status == 0, "\(result.words)")
        let now = try program("audit", "--output", "nå", "--date", "2026-11-21")
        #expect(now.status == 0, "\(now.words)")
        let folder = try site("mappe")
        #expect(folder["kapitler.csv"]?.contains("rutiner/gammel.md") == true)
        #expect(folder["kapitler.csv"]?.contains("rutiner/ny.md") == false)
        #expect(folder["index.html"]?.contains("<time datetime=\"2026-02-01\">") == true)
        let commits = [folder, try site("nå")].compactMap { folder in
            folder["index.html"]?.split(separator: "<code>").dropFirst().first?.prefix(40)
        }
        #expect(commits.count == 2 && commits[0] != commits[1])
        let late = try program(
            "audit", "--as-of", "2027-01-01", "--output", "mappe", "--date", "2026-11-21")
        #expect(late.status == 2)
    }
}
