import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    @Test("A chapter that follows the format has no faults")
    func clean() {
        #expect(SmallHandbook(body: "Se § 17.\n").faults == [])
    }

    @Test("A byte order mark and Windows line ends change nothing")
    func windows() {
        let chapter = SmallHandbook.chapter(body: "Se § 17.\n").replacing("\n", with: "\r\n")
        #expect(SmallHandbook(["rutiner/a.md": "\u{FEFF}" + chapter]).faults == [])
    }

    @Test("A misspelt key is told at its place with the nearest one")
    func misspelt() throws {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(extra: "gjelder_fro:\n  - veileder")
        ])
        let fault = try #require(handbook.reading.diagnostics.first)
        #expect(fault.position.line == 8)
        #expect(fault.code == .yamlUnknownKey)
        #expect(fault.suggestion == "Mente du «gjelder_for»?")
    }

    @Test(
        "What is wrong in the front matter is told with line and column",
        arguments: [
            ("tittel: Ny\ntittel: To", "rutiner/a.md:3:1 yaml-dobbel-nokkel"),
            ("tittel: Råd: og veiledning", "rutiner/a.md:2:12 yaml-skrivefeil"),
            ("tittel: \"Råd", "rutiner/a.md:2:9 yaml-skrivefeil"),
            ("tittel: &anker Råd", "rutiner/a.md:2:9 yaml-anker"),
            (
                "tittel: [a, b]\ntype: rutine\ndokumentansvarlig: veileder",
                "rutiner/a.md:2:9 yaml-feil-type"
            ),
            ("type: rutine\ndokumentansvarlig: veileder", "rutiner/a.md:2:1 yaml-mangler-nokkel"),
            (
                "tittel: A\ntype: rutin\ndokumentansvarlig: veileder",
                "rutiner/a.md:3:7 yaml-ugyldig-verdi"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veiledar",
                "rutiner/a.md:4:20 rolle-ukjent"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veileder\nrevisjon_hver: ofte",
                "rutiner/a.md:5:16 tidsrom-ugyldig"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veileder\nlovgrunnlag:\n  - § 17 og § 20 a",
                "rutiner/a.md:6:5 lovgrunnlag-ugyldig"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veileder\nlov: sosialloven",
                "rutiner/a.md:5:6 lov-ukjent"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veileder\ngodkjent:\n"
                    + "  dato: 2026-02-30\n  av: nav-leder",
                "rutiner/a.md:6:9 dato-ugyldig"
            ),
            (
                "tittel: A\ntype: side\ndokumentansvarlig: veileder\ngodkjent:\n"
                    + "  dato: 15.01.2026\n  av: veileder",
                "rutiner/a.md:7:7 godkjent-av-ansvarlig"
            ),
            (
                "tittel: Sak #4 og 5\ntype: side\ndokumentansvarlig: veileder",
                "rutiner/a.md:2:13 yaml-kommentar"
            ),
        ])
    func faults(frontMatter: String, expected: String) {
        let handbook = SmallHandbook(["rutiner/a.md": "---\n\(frontMatter)\n---\nTekst.\n"])
        #expect(handbook.faults.contains(expected), "\(handbook.faults)")
    }

    @Test(
        "A file that is no chapter is told so",
        arguments: [
            ("", "hode-mangler"), ("Bare tekst.\n", "hode-mangler"),
            ("---\ntittel: A\n", "hode-ikke-lukket"), ("---\n\0\n---\n", "fil-nul-tegn"),
        ])
    func noChapter(text: String, code: String) {
        #expect(
            SmallHandbook(["rutiner/a.md": text]).faults == [
                "rutiner/a.md:\(text.contains("\0") ? 2 : 1):1 \(code)"
            ])
    }

    @Test("A YAML bomb is refused and costs nothing")
    func bomb() {
        var text = "tittel: A\na0: &a0 [x, x]\n"
        for level in 1...60 {
            let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(uses)]\n"
        }
        let handbook = SmallHandbook(["rutiner/a.md": "---\n\(text)---\n"])
        #expect(handbook.faults == ["rutiner/a.md:3:5 yaml-anker"])
    }

    @Test("Deep nesting in YAML is refused")
    func deep() {
        let text = String(repeating: "[", count: 10_000)
        let handbook = SmallHandbook(["rutiner/a.md": "---\ntittel: \(text)\n---\n"])
        #expect(handbook.faults == ["rutiner/a.md:2:1 yaml-dybde"])
    }
}
