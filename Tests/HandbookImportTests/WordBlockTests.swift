import DocumentSamples
import HandbookImport
import Testing
import WordDocument

private func p(_ text: String, style: String = "", form: String = "") -> String {
    WordSample.p(text, style: style, form: form)
}

private func r(_ text: String, form: String = "") -> String { WordSample.r(text, form: form) }

@Suite("Lists, tables and pictures of Word")
struct WordBlockTests {
    private func lists(_ body: String) throws -> Imported {
        var sample = WordSample(p("A", style: "Tittel") + body)
        sample.numbering =
            "<w:abstractNum w:abstractNumId=\"1\">\(WordSample.levels(["decimal", "lowerLetter"]))</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\">\(WordSample.levels(["bullet", "bullet"]))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        return try Imported(sample)
    }

    @Test("Steps keep their levels, and go on after a paragraph with the number that Word shows")
    func steps() throws {
        let one = WordSample.list(1)
        let imported = try lists(
            p("en", form: one) + p("to", form: one) + p("a", form: WordSample.list(1, 1))
                + p("b", form: WordSample.list(1, 1)) + p("tre", form: one) + p("Tekst imellom.")
                + p("fire", form: one) + p("a igjen", form: WordSample.list(1, 1)))
        #expect(
            imported.body
                == "1. en\n2. to\n   1. a\n   2. b\n3. tre\n\nTekst imellom.\n\n4. fire\n   1. a igjen\n"
        )
        #expect(imported.notes(.letters).count == 2)
    }

    @Test("A list that begins anew right after another is a list of its own")
    func restart() throws {
        let imported = try lists(
            p("en", form: WordSample.list(1)) + p("to", form: WordSample.list(1))
                + p("ny en", form: WordSample.list(3)) + p("ny to", form: WordSample.list(3)))
        #expect(imported.body == "1. en\n2. to\n1) ny en\n2) ny to\n")
    }

    @Test("Bullets below a step, and an indented paragraph that goes on with it")
    func nested() throws {
        let imported = try lists(
            p("en", form: WordSample.list(1)) + p("punkt", form: WordSample.list(2, 1))
                + p("mer om en", form: "<w:ind w:left=\"720\"/>")
                + p("to", form: WordSample.list(1)))
        #expect(imported.body == "1. en\n   - punkt\n\n   mer om en\n2. to\n")
    }

    @Test("Lists typed by hand become lists, and are told")
    func typed() throws {
        let imported = try Imported(
            p("A", style: "Tittel") + p("1. Ring.") + p("2. Skriv.") + p("Ferdig.") + p("• melk")
                + p("• brød"))
        #expect(imported.body == "1. Ring.\n2. Skriv.\n\nFerdig.\n\n- melk\n- brød\n")
        #expect(imported.notes(.typedList) == ["Ring.", "melk"])
    }

    @Test("Boxes as signs, as content controls and in old forms become check boxes")
    func boxes() throws {
        let control =
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent>\(r("☒"))</w:sdtContent></w:sdt>"
        let sign = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"
        let imported = try Imported(
            p("A", style: "Tittel") + "<w:p>\(sign)\(r(" Samtykke"))</w:p>"
                + "<w:p>\(control)\(r(" Vedtak"))</w:p>"
                + "<w:p>\(r("Klage: "))\(sign)\(r(" ja "))\(sign)\(r(" nei"))</w:p>")
        // The signs are runs of their own; a sign that is typed is a box as well.
        #expect(
            imported.body == "- [ ] Samtykke\n- [x] Vedtak\n\nKlage:\n\n- [ ] ja\n- [ ] nei\n")
        let typed = try Imported(p("A", style: "Tittel") + p("☐ Samtykke") + p("☒ Vedtak"))
        #expect(typed.body == "- [ ] Samtykke\n- [x] Vedtak\n")
    }

    @Test("Merged cells are made whole and told; several paragraphs stand in one cell")
    func tables() throws {
        func cell(_ content: String, _ form: String = "") -> String {
            "<w:tc><w:tcPr>\(form)</w:tcPr>\(content)</w:tc>"
        }
        let rows = [
            cell(p("Steg")) + cell(p("Ansvar"), "<w:gridSpan w:val=\"2\"/>"),
            cell(p("Søknad"), "<w:vMerge w:val=\"restart\"/>") + cell(p("a") + p("b"))
                + cell(p("x|y")),
            cell(p(""), "<w:vMerge/>") + cell(p("c")) + cell(p("")),
        ].map { "<w:tr>\($0)</w:tr>" }.joined()
        let imported = try Imported(
            p("A", style: "Tittel") + p("Foran.") + "<w:tbl>\(rows)</w:tbl>")
        #expect(
            imported.body == """
                Foran.

                | Steg | Ansvar | Ansvar |
                |---|---|---|
                | Søknad | a<br>b | x\\|y |
                | Søknad | c |  |

                """)
        #expect(imported.notes(.mergedCells) == ["Foran."])
    }

    @Test("A text box is an alert, once, though it is written for two kinds of programs")
    func textBox() throws {
        let box = "<w:txbxContent>\(p("Husk barna."))</w:txbxContent>"
        let imported = try Imported(
            p("A", style: "Tittel")
                + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>\(box)"
                + "</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>\(r("Tekst."))</w:p>")
        #expect(imported.body == "Tekst.\n\n> [!MERK]\n> Husk barna.\n")
    }

    @Test(
        "Pictures lie beside the chapter without what they tell, and a file's name is no description"
    )
    func pictures() throws {
        func picture(_ id: String, _ text: String) -> String {
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"\(text)\"/><a:blip r:embed=\"\(id)\"/>"
                + "</wp:inline></w:drawing></w:r></w:p>"
        }
        var sample = WordSample(
            p("A", style: "Tittel") + picture("en", "Tre bokser")
                + picture("to", "C:\\kari\\bilde.png"))
        sample.pictures = [
            "en": Self.png(text: "Author\u{0}Kari Hemmelig"), "to": Array("MZ ikke et bilde".utf8),
        ]
        let imported = try Imported(sample)
        #expect(imported.body == "![Tre bokser](rutine-bilde-1.png)\n")
        #expect(imported.chapter.pictures.map(\.name) == ["rutine-bilde-1.png"])
        #expect(imported.chapter.pictures[0].bytes == Self.png(text: nil))
        #expect(imported.notes(.pictureKind).count == 1)
    }

    /// A PNG of one point whose checksums nobody checks.
    private static func png(text: String?) -> [UInt8] {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
            + (text.map { chunk("tEXt", Array($0.utf8)) } ?? []) + chunk("IDAT", [1])
            + chunk("IEND", [])
    }

    @Test("What is no document of Word is refused, and so are entities that multiply")
    func refusals() throws {
        #expect(throws: WordFault.self) { try WordDocument(Array("Hei".utf8)) }
        #expect(throws: WordFault.self) { try WordDocument([0xD0, 0xCF, 0x11, 0xE0, 0]) }
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document><w:body>&b;</w:body></w:document>"
        let archive = SmallZip.archive([("word/document.xml", Array(bomb.utf8), .stored)])
        #expect(throws: WordFault.self) { try WordDocument(archive) }
        let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 200)
        #expect(throws: WordFault.self) { try Imported(deep) }
    }
}
