import SystemTesting
import Testing

@Suite("hjemmel new handbok")
struct NewHandbookTests {
    @Test("A folder with a space in its name stands alone")
    func standsAlone() throws {
        let program = try Program()
        let new = try program("new", "handbok", "Hamar håndbok", "--date", "2026-02-01")
        #expect(new.status == 0, "\(new.words)")
        #expect(new.output.contains("Gå inn i mappen: cd 'Hamar håndbok'\n"))
        let texts = try program.folder.texts()
        for file in [
            "handbook/handbok.yaml", "handbook/10-om/20-slik-redigerer-du-handboka.md",
            "handbook/10-om/30-slik-skriver-du-i-aarshjulet.md", ".gitignore", ".gitlab-ci.yml",
            ".github/workflows/handbok.yml", "LES-MEG.md", "FORMAT.md",
            "schemas/handbok.schema.json", "pipeline/hent-program.sh",
        ] { #expect(texts["Hamar håndbok/\(file)"] != nil, "\(file)") }
        // The folder of the repository will do for that of the handbook.
        for source in ["Hamar håndbok", "Hamar håndbok/handbook"] {
            let check = try program(
                "check", "--source", source, "--strict", "--hints", "--date", "2026-02-01")
            #expect(check.output == "Ingen feil.\n", "\(check.words)")
        }
    }

    @Test("The whole handbook is a proposal without offices and approvals")
    func whole() throws {
        let program = try Program()
        let new = try program(
            "new", "handbok", "ny", "--full", "--title", "Håndbok for Nav Gjøvik")
        #expect(new.status == 0, "\(new.words)")
        let texts = try program.folder.texts().filter { $0.key.hasPrefix("ny/handbook/") }
        let settings = texts["ny/handbook/handbok.yaml"] ?? ""
        #expect(settings.hasPrefix("format: 1\nid: handbok-for-nav-gjovik\ntittel: Håndbok for"))
        #expect(settings.contains("\nforslag: ja\n"))
        #expect(!settings.contains("\nkontorer:") && !settings.contains("\ntilgjengelighet:"))
        #expect(!texts.keys.contains { $0.contains("/kontor/") || $0.contains("-om-nav-") })
        #expect(!texts.values.contains { $0.contains("\ngodkjent:\n") })
        #expect(texts["ny/handbook/lover/sosialtjenesteloven/17.md"] != nil)
        let check = try program(
            "check", "--source", "ny", "--strict", "--hints", "--date", "2026-11-21")
        #expect(check.output == "Ingen feil.\n", "\(check.words)")
    }

    @Test("The folder becomes a repository, unless it lies in one")
    func repository() throws {
        let program = try Program()
        let first = try program("new", "handbok", "ny")
        #expect(first.output.contains("git er satt i gang"), "\(first.words)")
        #expect(try program.folder.texts()["ny/.git/HEAD"] == "ref: refs/heads/main\n")
        let second = try program("new", "handbok", "ny/inni")
        #expect(second.output.contains("ligger i et git-lager fra før"), "\(second.words)")
        #expect(try program.folder.texts()["ny/inni/.git/HEAD"] == nil)
    }

    @Test("A role may be named by its title")
    func title() throws {
        let program = try Program()
        let new = try program("new", "kapittel", "Nytt", "--responsible", "Nav-leder")
        #expect(new.status == 0, "\(new.words)")
        let made = try program.folder.texts()["handbook/rutiner/10-nytt.md"] ?? ""
        #expect(made.contains("\ndokumentansvarlig: nav-leder\n"))
    }
}
