import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Hostile files")
struct HostileFileTests {
    @Test("Anchors that would multiply are refused before they do, at the first of them")
    func bomb() {
        var lines = ["a: &a [x, x]"]
        for (name, inner) in zip("bcdefgh", "abcdefg") {
            let uses = Array(repeating: "*\(inner)", count: 30).joined(separator: ", ")
            lines.append("\(name): &\(name) [\(uses)]")
        }
        lines += ["? *h", ": x"]
        let handbook = SmallHandbook(["roller.yaml": lines.joined(separator: "\n")])
        #expect(handbook.faults == ["roller.yaml:1:4 yaml-anker"])
    }

    @Test("One anchor is one fault, however often it is used")
    func anchor() {
        let chapter = "---\ntittel: &a [x]\ntype: *a\nlov: *a\n---\n"
        #expect(SmallHandbook(["a/a.md": chapter]).faults == ["a/a.md:2:9 yaml-anker"])
    }

    @Test("Stars and ampersands in sentences are no anchors")
    func sentences() {
        let lines = (1...12).map { "      \($0): R&D, A & B og *viktig* ord" }
        let glossary =
            "begreper:\n  - begrep: x\n    forklaring: |\n"
            + lines.joined(separator: "\n")
        #expect(SmallHandbook(["ordliste.yaml": glossary]).faults == [])
    }

    @Test("Stars and ampersands before words are no anchors inside quotation marks or long texts")
    func quoted() {
        let stars = String(repeating: "*viktig* ", count: 12)
        let glossary = """
            begreper:
              - begrep: x
                forklaring: "Salg &Kjøp, &Leie og \(stars)"
              - begrep: y
                forklaring: |
                  Salg &Kjøp, &Leie og \(stars)
            """
        #expect(SmallHandbook(["ordliste.yaml": glossary]).faults == [])
    }

    @Test("Beside ampersands in texts, a real anchor is told at its place")
    func anchorBesideText() {
        let stars = String(repeating: "*viktig* ", count: 12)
        let glossary = """
            begreper:
              - begrep: x
                forklaring: "Salg &Kjøp, &Leie og \(stars)"
              - begrep: &y y
                forklaring: *y
            """
        #expect(
            SmallHandbook(["ordliste.yaml": glossary]).faults == ["ordliste.yaml:4:13 yaml-anker"])
    }

    @Test(
        "A NUL that an escape brings into a value or a key is told at its place",
        arguments: [#"tittel: "a\0b""#, #"tittel: "a\x00b""#, #"tittel: "\u0000""#])
    func nul(line: String) {
        let chapter = "---\n\(line)\ntype: rutine\ndokumentansvarlig: veileder\n---\n"
        #expect(SmallHandbook(["a/a.md": chapter]).faults == ["a/a.md:2:9 yaml-skrivefeil"])
    }

    @Test("A text larger than a chapter may be is refused before it is read")
    func tooLarge() {
        let large = String(repeating: "  - en to tre\n", count: 80_000)
        let handbook = SmallHandbook(["a/a.md": "---\nkort:\n\(large)---\n", "a/b.txt": large])
        #expect(handbook.faults == ["a/a.md:1:1 fil-for-stor"])
    }

    @Test("A faulty register is told of once, not at each place that uses it")
    func consequences() {
        let chapter = SmallHandbook.chapter(
            extra: "lovgrunnlag:\n  - sotjl. § 17", body: "Se § 17.\n")
        var handbook = SmallHandbook(["a/a.md": chapter, "roller.yaml": "roller: [\n"])
        #expect(handbook.faults.allSatisfy { $0.hasPrefix("roller.yaml:") })
        #expect(!handbook.faults.isEmpty)
        handbook = SmallHandbook([
            "a/a.md": chapter, "lover/sosialtjenesteloven.yaml": "id: \"a\n",
        ])
        #expect(handbook.faults.allSatisfy { $0.hasPrefix("lover/") })
        #expect(handbook.faults.contains("lover/sosialtjenesteloven.yaml:1:5 yaml-skrivefeil"))
    }

    @Test("A paragraph of very many references is read in proportion to its length")
    func manyReferences() {
        let body = String(repeating: "§ 17 ", count: 10_000)
        let handbook = SmallHandbook(body: body).reading.handbook
        let mentions = handbook?.chapter("rutiner/a.md")?.mentions ?? []
        #expect(mentions.count == 10_000)
        #expect(mentions.last?.position.column == 9_999 * 5 + 1)
        #expect(mentions.last?.sentence.count ?? .max <= 281)
    }

    @Test(
        "A value that becomes part of an address or a path is checked at its place",
        arguments: [
            ("tema: ../../etc", "id-ugyldig"),
            ("meld_feil: javascript:alert(1)", "adresse-ugyldig"),
            ("foreslå_endring: javascript:alert(1)", "adresse-ugyldig"),
            ("adresse: 'https://x\"><script>'", "adresse-ugyldig"),
            ("adresse: handbok.example.no", "adresse-ugyldig"),
        ])
    func settings(line: String, code: String) {
        var handbook = SmallHandbook()
        handbook.files["handbok.yaml", default: ""] += "\n\(line)\n"
        let column = line.prefix { $0 != " " }.unicodeScalars.count + 2
        #expect(handbook.faults == ["handbok.yaml:5:\(column) \(code)"])
    }

    @Test("The kind of a guide to a section is chosen by its place only")
    func guidanceKind() {
        let chapter = SmallHandbook.chapter().replacing("type: rutine", with: "type: lovveiledning")
        #expect(SmallHandbook(["a/a.md": chapter]).faults == ["a/a.md:3:7 yaml-ugyldig-verdi"])
    }

    @Test("A title of spaces counts as missing")
    func emptyTitle() {
        #expect(
            SmallHandbook(["a/a.md": SmallHandbook.chapter(title: "\" \"")]).faults == [
                "a/a.md:2:9 yaml-mangler-nokkel"
            ])
    }

    @Test("Spaces after the line that opens the front matter do not count")
    func openingSpaces() {
        let chapter = "--- " + SmallHandbook.chapter().dropFirst(3)
        #expect(SmallHandbook(["a/a.md": chapter]).faults == [])
    }

    @Test("Files that only look like texts of the handbook are told of")
    func mistakenEndings() {
        let handbook = SmallHandbook(["a/b.MD": "x", "a/c.markdown": "x", "lover/x.yml": "x"])
        #expect(
            handbook.faults == [
                "a/b.MD:1:1 fil-ukjent-plass", "a/c.markdown:1:1 fil-ukjent-plass",
                "lover/x.yml:1:1 fil-ukjent-plass",
            ])
    }
}
