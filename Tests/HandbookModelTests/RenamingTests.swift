import Diagnostics
import CalendarDate
import HandbookReading
import SourceFiles
import Testing
@testable import HandbookEditing

@Suite("Giving a role, an office or a term another name")
struct RenamingTests {
    private static let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    private static let handbook = SmallHandbook([
        "handbok.yaml": """
        format: 1
        id: test
        tittel: T
        standardlov: sosialtjenesteloven
        kontorer:
          - id: hamar # her
            tittel: Nav Hamar
        skal_dekkes:
          - lovgrunnlag: sotjl. § 17
            roller: [veileder]

        """,
        "aarshjul.yaml": """
        kategorier:
          k:
            tittel: K
        aktiviteter:
          - {id: a, tittel: A, kategori: k, når: juni, ansvarlig: veileder, deltar: [nav-leder, veileder]}

        """,
        "roller/30-veileder.md": SmallHandbook.chapter(title: "Veileder").replacing(
            "type: rutine", with: "type: rolle"),
        "rutiner/a.md": SmallHandbook.chapter(
            extra: "gjelder_for: [veileder, nav-leder]",
            body: "Se [rollen](../roller/30-veileder.md).\n"),
        "opplaring/ny.md": SmallHandbook.chapter(
            title: "Ny", extra: "gjelder_for: veileder\nlovgrunnlag: sotjl. § 17",
            body: "## Først\n\n1. [Les](../rutiner/a.md) (10 min, veileder)\n"
        ).replacing("type: rutine", with: "type: opplæringsløp"),
        "kontor/hamar/kontor.yaml":
            "vedtatt:\n  - {kapittel: alle, dato: 2026-01-15, av: veileder}\n",
        "kontor/hamar/rutiner/a.tillegg.md":
            "---\ndokumentansvarlig: veileder\n---\nMer, se [a](../../../rutiner/a.md).\n",
        "kontor/hamar/bilde.txt": "x",
        "internkontroll/2026-01-15.yaml":
            "tittel: R\ndato: 2026-01-15\nfunn:\n  - {tekst: F, kontor: hamar, ansvarlig: veileder, frist: 2026-12-01}\n",
    ])

    private func renamed(
        _ kind: Renaming.Kind, _ old: String, _ new: String
    ) throws -> (files: [String: String], notes: [String]) {
        let tree = FileTree.memory(Self.handbook.files)
        let renaming = try Renaming(kind, from: old, to: new, in: tree, on: Self.today)
        let after = tree.changed(by: renaming.changes)
        var files: [String: String] = [:]
        for entry in after.entries {
            files[entry.path] = String(decoding: try after.read(entry.path), as: UTF8.self)
        }
        let faults = HandbookReading(after, on: Self.today).diagnostics.filter {
            $0.severity == .error
        }
        #expect(faults.isEmpty, "\(faults)")
        return (files, renaming.notes)
    }

    @Test("A role, in every file that names it, with its chapter")
    func role() throws {
        let files = try renamed(.role, "Veileder", "Rettleder").files
        #expect(files["roller.yaml"]?.contains("- id: rettleder\n    tittel: Rettleder") == true)
        #expect(files["roller/30-veileder.md"] == nil)
        #expect(files["roller/30-rettleder.md"]?.contains("roller/veileder.html") == true)
        #expect(files["rutiner/a.md"]?.contains("gjelder_for: [rettleder, nav-leder]") == true)
        #expect(files["rutiner/a.md"]?.contains("(../roller/30-rettleder.md)") == true)
        #expect(files["opplaring/ny.md"]?.contains("(10 min, rettleder)") == true)
        for (file, text) in files where file.hasSuffix(".yaml") {
            #expect(!text.contains("veileder"), "\(file)")
        }
    }

    @Test("An office, with its folder and what counts for it")
    func office() throws {
        let made = try renamed(.office, "hamar", "Nav Mjøsa")
        let files = made.files
        #expect(
            files["handbok.yaml"]?.contains("- id: nav-mjosa # her\n    tittel: Nav Mjøsa") == true)
        #expect(files.keys.filter { $0.hasPrefix("kontor/hamar") } == [])
        #expect(files["kontor/nav-mjosa/bilde.txt"] == "x")
        #expect(files["internkontroll/2026-01-15.yaml"]?.contains("kontor: nav-mjosa") == true)
        #expect(made.notes.count == 1)
    }

    @Test("A term, whose old name stays known where texts use it")
    func term() throws {
        var files = try renamed(.term, "kvalifiseringsprogram", "kvalifisering").files
        #expect(files["ordliste.yaml"]?.contains("begrep: kvalifisering\n") == true)
        #expect(files["ordliste.yaml"]?.contains("synonymer") == false)
        files = Self.handbook.files
        files["rutiner/b.md"] = SmallHandbook.chapter(
            title: "B", body: "Kvalifiseringsprogram er fint.\n")
        let renaming = try Renaming(
            .term, from: "kvalifiseringsprogram", to: "kvalifisering", in: .memory(files),
            on: Self.today)
        #expect(
            renaming.changes[0].after?.contains("    synonymer:\n      - kvalifiseringsprogram\n")
                == true)
        #expect(renaming.notes[0].contains("rutiner/b.md"))
    }

    @Test("A name that is taken or unknown is refused")
    func refused() {
        for (kind, old, new) in [
            (Renaming.Kind.role, "veileder", "nav-leder"), (.role, "borte", "ny"),
            (.office, "borte", "ny"), (.term, "borte", "ny"),
        ] {
            #expect(throws: EditRefusal.self) { _ = try renamed(kind, old, new) }
        }
    }
}
