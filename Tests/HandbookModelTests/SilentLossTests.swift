import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Silent loss")
struct SilentLossTests {
    @Test(
        "What the author wrote and the reader would not see is told at its place",
        arguments: [
            ("3. februar kl. 9: a\n5. mars kl. 9: b", "2 liste-nummer"),
            ("![Kart] (kart.png)", "1 markdown-uten-virkning"),
            ("> [!HUSK]\n> Lås skapet.", "1 markdown-uten-virkning"),
            ("##Uten", "1 markdown-uten-virkning"), ("[a][mangler]", "1 markdown-uten-virkning"),
            ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "3 tekst-borte"),
            ("a\n\n[^1]: b", "3 tekst-borte"), ("::: note\na\n:::", "1 markdown-annet-program"),
            ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d", "2 git-konflikt"),
            ("---\ntittel: a\ntype: b\n---", "1 markdown-uten-virkning"),
            ("Hos {kontor.x}.", "1 markdown-uten-virkning"),
        ])
    func told(_ body: String, _ place: String) {
        // The body begins on line 8 of the chapter.
        let found = SmallHandbook(body: body).reading.diagnostics.filter {
            $0.file == "rutiner/a.md"
        }
        #expect(found.map { "\($0.position.line - 8) \($0.code.rawValue)" }.contains(place))
        #expect(found.allSatisfy { $0.severity != .hint || $0.code == .headingSkips })
    }

    @Test("What makes a field disappear from a form is an error")
    func form() {
        let form = """
            ---
            tittel: Skjema
            type: skjema
            dokumentansvarlig: fagkoordinator
            status: utkast
            svar: ja/nei
            ---
            1.Fristen er holdt.
            2. Brevet er sendt.

            -[ ] Samtykke er avtalt
            - [ x] Kopi er gitt
            """
        let found = SmallHandbook(["skjema/a.md": form]).reading.diagnostics
            .filter { $0.file == "skjema/a.md" && $0.code == .formField }
        #expect(found.map(\.position.line) == [8, 11, 12])
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test(
        "Underscores and dots that become no field of a form are told",
        arguments: ["- Dato ___", "- Dato ____.", "- Dato ........", "- Dato …………"])
    func almostBlank(_ line: String) {
        let form = """
            ---
            tittel: Skjema
            type: skjema
            dokumentansvarlig: fagkoordinator
            status: utkast
            ---
            - Sted ____
            \(line)
            """
        #expect(SmallHandbook(["skjema/a.md": form]).faults.contains("skjema/a.md:8:3 skjema-felt"))
    }

    @Test("All slips of a file are told in one run, and what they do not concern too")
    func goesOn() {
        let chapter = """
            ---
            tittel:Et kapittel
            type: rutine
            dokumentansvarlig: fagkoordinater
            status: utkast
            kort: Se dette: her
            lovgrunlag: sotjl. § 17
            ---
            ##Uten
            """
        let faults = SmallHandbook(["rutiner/a.md": chapter]).faults.filter {
            $0.hasPrefix("rutiner")
        }
        #expect(
            faults == [
                "rutiner/a.md:2:7 yaml-skrivefeil", "rutiner/a.md:4:20 rolle-ukjent",
                "rutiner/a.md:6:15 yaml-skrivefeil", "rutiner/a.md:7:1 yaml-ukjent-nokkel",
                "rutiner/a.md:9:1 markdown-uten-virkning",
            ])
    }

    @Test("A register is read on after a slip in it")
    func register() {
        let roles = """
            roller:
              - id: fagkoordinator
                tittel: Fagkoordinator: leder faget
              - id: nav-leder
                titel: Nav-leder
            """
        let faults = SmallHandbook(["roller.yaml": roles]).faults
        #expect(faults.contains("roller.yaml:3:27 yaml-skrivefeil"))
        #expect(faults.contains("roller.yaml:5:5 yaml-ukjent-nokkel"))
    }

    @Test("An approval without the checksum that the others have is told")
    func checksum() {
        let sealed = SmallHandbook.chapter(title: "A").replacing(
            "av: nav-leder", with: "av: nav-leder\n  sjekksum: 0123456789abcdef")
        let files = ["rutiner/a.md": sealed, "rutiner/b.md": SmallHandbook.chapter(title: "B")]
        #expect(
            SmallHandbook(files).faults.contains("rutiner/b.md:7:7 godkjenning-uten-sjekksum"))
    }

    @Test("A form whose questions begin with another number than 1 is told")
    func firstNumber() {
        let form = """
            ---
            tittel: Skjema
            type: skjema
            dokumentansvarlig: fagkoordinator
            status: utkast
            svar: ja/nei
            ---
            2. Fristen er holdt.
            3. Brevet er sendt.
            """
        #expect(
            SmallHandbook(["skjema/a.md": form]).faults.contains("skjema/a.md:8:1 skjema-svar"))
    }

    @Test(
        "A slip in the front matter is told first, where it is",
        arguments: [
            ("status:gjeldende", "8:7 yaml-skrivefeil"),
            ("kort:\n  - \"En\n  - to", "9:5 yaml-skrivefeil"),
            ("kort:\n  - en\n    - to", "10:5 yaml-annen-mening"),
            ("kort:\n  • en\n  • to", "9:3 yaml-annen-mening"),
            ("gjelder_for:\n  - vei\u{AD}leder", "9:8 yaml-annen-mening"),
            ("<<<<<<< HEAD\nlov: a\n=======\n>>>>>>> b", "8:1 git-konflikt"),
        ])
    func frontMatter(_ extra: String, _ place: String) throws {
        let handbook = SmallHandbook(["rutiner/a.md": SmallHandbook.chapter(extra: extra)])
        let first = try #require(handbook.faults.first { $0.hasPrefix("rutiner/a.md") })
        #expect(first == "rutiner/a.md:\(place)")
        #expect(!handbook.faults.contains { $0.hasSuffix("rolle-ukjent") })
    }
}
