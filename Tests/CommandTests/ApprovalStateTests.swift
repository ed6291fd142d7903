import FileSystem
import SystemTesting
import Testing

@Suite("A chapter that changed after it was approved")
struct ApprovalStateTests {
    let program: Program
    let repository: Repository
    private static let file = "handbook/rutiner/a.md"

    /// A chapter that was approved and committed in January and in February, and corrected since, and
    /// one that nobody approved.
    init() throws {
        program = try Program([
            "rutiner/a.md": Program.chapter(body: "Fristen er to uker.\n\nRing brukeren.\n"),
            "rutiner/b.md": Program.chapter(body: "Aldri godkjent.\n")
                .replacing("Et kapittel", with: "Et annet")
                .replacing("godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n", with: ""),
        ])
        repository = try Repository(program.folder)
        try approve(on: "2026-01-15")
        try correct("to uker", to: "tre uker")
        try approve(on: "2026-02-15")
        try correct("Ring brukeren", to: "Skriv til brukeren")
    }

    private func approve(on day: String) throws {
        let result = try program("approve", "rutiner/a.md", "--by", "nav-leder", "--date", day)
        #expect(result.status == 0, "\(result.words)")
        try repository.commit(on: day)
    }

    private func correct(_ old: String, to new: String) throws {
        let text = try #require(try program.folder.texts()[Self.file])
        try program.folder.write([Self.file: text.replacing(old, with: new)])
    }

    private func publish(_ choice: String, _ more: String = "") throws {
        try program.folder.write([
            "handbook/handbok.yaml": "format: 1\nid: test\ntittel: Testhåndbok\n\(more)"
                + "godkjenning:\n  publiser: \(choice)\n"
        ])
    }

    private func build(_ more: String...) throws -> Program.Result {
        try program(["build", "--date", "2026-03-01"] + more)
    }

    @Test("Is a notice, counted apart, that stops nothing unless an approval is required")
    func notice() throws {
        let check = try program("check", "--strict", "--date", "2026-03-01")
        #expect(check.status == 0, "\(check.words)")
        #expect(check.output.contains("a.md:7:7: merknad[endret-etter-godkjenning]: "))
        #expect(check.output.contains("b.md:1:1: merknad[godkjenning-mangler]: "))
        #expect(check.output.hasSuffix("\nIngen feil. 2 merknader.\n"), "\(check.output)")
        #expect(try build("--strict").status == 0)
        for command in ["check", "build"] {
            let result = try program(command, "--require-approval", "--date", "2026-03-01")
            #expect(result.status == 1)
            #expect(result.words.contains("a.md:7:7: feil[endret-etter-godkjenning]: "))
        }
        let github = try program("check", "--format", "github", "--date", "2026-03-01").output
        #expect(github.split(separator: "\n").allSatisfy { $0.hasPrefix("::notice file=") })
        let later = try program("check", "--strict", "--date", "2027-03-01")
        #expect(later.status == 0)
        #expect(later.output.contains("merknad[revisjon-forfalt]"))
    }

    @Test("Cannot be allowed by a comment in the text")
    func notAllowed() throws {
        try correct(
            "Skriv til", to: "<!-- hjemmel: tillat endret-etter-godkjenning fordi -->\n\nSkriv til")
        let output = try program("check", "--date", "2026-03-01").output
        #expect(output.contains("merknad[endret-etter-godkjenning]"))
        #expect(output.contains("advarsel[tillat-ugyldig]"))
    }

    @Test("Is shown as it is now, with a page that tells what changed since each approval")
    func newest() throws {
        #expect(try build().status == 0)
        let site = try program.folder.texts(in: "Site")
        let page = try #require(site["rutiner/a.html"])
        #expect(page.contains("Skriv til brukeren"))
        #expect(page.contains("Endret etter godkjenning <time datetime=\"2026-02-15\">"))
        #expect(page.contains("href=\"../rutiner/a-sammenlign.html\" data-sammenlign"))
        let comparison = try #require(site["rutiner/a-sammenlign.html"])
        #expect(comparison.contains("Endret etter godkjenningen 15. februar 2026"))
        #expect(
            comparison.contains("Godkjent 15. februar 2026, sammenlignet med 15. januar 2026"))
        #expect(comparison.contains("Fjernet: </span>Ring</del>"))
        #expect(comparison.contains("Lagt til: </span>Skriv til</ins>"))
        #expect(comparison.contains("Lagt til: </span>tre</ins>"))
        #expect(site["rutiner/b-sammenlign.html"] == nil)
    }

    @Test(
        "Is shown as it was approved on every page, in the search, the books and the audit folder")
    func approved() throws {
        try publish("godkjent", "kontorer:\n  - id: hamar\n    tittel: Hamar\n")
        try program.folder.write(["handbook/kontor/hamar/kontor.yaml": "verdier:\n"])
        let result = try build()
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.contains("Kapitler som ikke er med før de er godkjent: 1.\n"))
        #expect(try build("--office", "hamar", "--output", "Hamar").status == 0)
        #expect(try program("audit", "--output", "Tilsyn", "--date", "2026-03-01").status == 0)
        for folder in ["Site", "Hamar", "Tilsyn"] {
            let texts = try program.folder.texts(in: folder)
            #expect(!texts.isEmpty)
            for (path, text) in texts where !path.hasSuffix("-sammenlign.html") {
                #expect(!text.contains("Skriv til"), "\(folder)/\(path)")
                #expect(!text.contains("Aldri godkjent"), "\(folder)/\(path)")
            }
        }
        let site = try program.folder.texts(in: "Site")
        let page = try #require(site["rutiner/a.html"])
        #expect(page.contains("Ring brukeren"))
        #expect(page.contains("En endring venter på godkjenning: <a href="))
        #expect(site["rutiner/b.html"] == nil)
        #expect(site["rutiner/a-sammenlign.html"]?.contains("Skriv til</ins>") == true)
        #expect(site["hele-boka.html"]?.contains("Ring brukeren") == true)
    }

    @Test("Is never shown as it is now in the place of an approved text that cannot be found")
    func refused() throws {
        try publish("godkjent")
        try program.folder.write([".git/shallow": String(repeating: "0", count: 40) + "\n"])
        let shallow = try build()
        #expect(shallow.status == 3)
        #expect(shallow.errors.contains("git fetch --unshallow"), "\(shallow.errors)")
        #expect(try program("check").status == 3)
        try program.folder.folder().removeTree(".git")
        let alone = try build()
        #expect(alone.status == 3)
        #expect(alone.errors.contains("ligger ikke i et git-arkiv"), "\(alone.errors)")
        #expect(try program.folder.texts()["Site/index.html"] == nil)
    }

    /// Writes another line in the place of the checksum, or none.
    private func replaceChecksum(with line: String?) throws {
        let text = try #require(try program.folder.texts()[Self.file])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let other = lines.compactMap { $0.contains("sjekksum") ? line : String($0) }
        try program.folder.write([Self.file: other.joined(separator: "\n")])
    }

    @Test("Stops the build where no commit holds what was approved")
    func notFound() throws {
        try publish("godkjent")
        try replaceChecksum(with: "  sjekksum: \"0123456789abcdef\"")
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.contains("feil[godkjent-tekst-mangler]"), "\(result.errors)")
    }

    @Test("Is shown as it was first committed with the approval where the checksum is taken away")
    func withoutChecksum() throws {
        try publish("godkjent")
        try replaceChecksum(with: nil)
        try repository.commit(on: "2026-02-20")
        #expect(try build().status == 0)
        let page = try program.folder.texts(in: "Site")["rutiner/a.html"]
        #expect(page?.contains("Ring brukeren") == true)
        #expect(page?.contains("En endring venter på godkjenning") == true)
    }

    @Test("diff shows the words, since the approval or a day, and tells what is missing")
    func diff() throws {
        let result = try program("diff", "rutiner/a.md")
        #expect(result.status == 0)
        #expect(result.output.contains("godkjent 15. februar 2026, og teksten nå."))
        #expect(result.output.contains("~ [-Ring-]{+Skriv til+} brukeren.\n"), "\(result.output)")
        let day = try program("sammenlign", "handbook/rutiner/a.md", "--since", "2026-01-20")
        #expect(day.output.contains("~ Fristen er [-to-]{+tre+} uker.\n"), "\(day.words)")
        let never = try program("diff", "rutiner/b.md", "--since", "godkjenning")
        #expect(never.status == 2)
        #expect(never.errors.contains("er aldri godkjent"))
        #expect(try program("diff", "rutiner/c.md").errors.contains("finnes ikke."))
    }

    @Test("A chapter that was renamed keeps its approved text")
    func renamed() throws {
        try publish("godkjent")
        let text = try #require(try program.folder.texts()[Self.file])
        try program.folder.write(["handbook/rutiner/ny.md": text])
        try program.folder.folder().folder("handbook").folder("rutiner").remove("a.md")
        try repository.commit(on: "2026-02-20")
        #expect(try build().status == 0)
        let page = try program.folder.texts(in: "Site")["rutiner/ny.html"]
        #expect(page?.contains("Ring brukeren") == true)
    }
}
