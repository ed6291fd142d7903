import DocumentSamples
import HandbookImport
import Testing
import WordDocument

private func p(_ text: String, style: String = "", form: String = "") -> String {
    WordSample.p(text, style: style, form: form)
}

private func r(_ text: String, form: String = "") -> String { WordSample.r(text, form: form) }

@Suite("Text of Word as Markdown")
struct WordTextTests {
    @Test("A title and headings by Norwegian and English styles, with a table of contents left out")
    func headings() throws {
        let contents =
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
            + "</w:sdtPr><w:sdtContent>\(p("Innhold"))\(p("Formål 1"))</w:sdtContent></w:sdt>"
        let imported = try Imported(
            p("Rutine for nødhjelp", style: "Tittel") + contents + p("Formål 2", style: "INNH1")
                + p("Formål", style: "Overskrift1") + p("Tekst.")
                + p("Unntak", style: "Overskrift2")
                + p("Mer.") + p("Ved nivå", form: "<w:outlineLvl w:val=\"2\"/>") + p("Slutt."))
        #expect(imported.chapter.title == "Rutine for nødhjelp")
        #expect(
            imported.body
                == "## Formål\n\nTekst.\n\n### Unntak\n\nMer.\n\n#### Ved nivå\n\nSlutt.\n")
    }

    @Test("A table of contents that is only a field is left out, however many paragraphs it has")
    func contentsField() throws {
        let begin =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let imported = try Imported(
            p("A", style: "Tittel") + "<w:p>\(begin)\(r("Borte 1"))</w:p>" + p("Borte 2")
                + "<w:p>\(end)</w:p>" + p("Her."))
        #expect(imported.body == "Her.\n")
    }

    @Test("The only heading of its level, above the others, is the title, and the others rise")
    func headingAsTitle() throws {
        let imported = try Imported(
            p("Rutine", style: "Overskrift1") + p("Formål", style: "Overskrift2") + p("Tekst."))
        #expect(imported.chapter.title == "Rutine")
        #expect(imported.body == "## Formål\n\nTekst.\n")
    }

    @Test("Bold lines that act as headings become headings, by their size, and are told")
    func boldHeadings() throws {
        func bold(_ text: String, _ size: Int) -> String {
            "<w:p>\(r(text, form: "<w:b/><w:sz w:val=\"\(size)\"/>"))</w:p>"
        }
        let imported = try Imported(
            bold("Rutine for botilbud", 32) + bold("Formål", 26) + p("Vi skal hjelpe.")
                + bold("Unntak", 22) + p("Noen ganger.") + bold("Husk å svare i tide.", 22)
                + p("Slutt."))
        #expect(imported.chapter.title == "Rutine for botilbud")
        #expect(
            imported.body
                == "## Formål\n\nVi skal hjelpe.\n\n### Unntak\n\nNoen ganger.\n\n**Husk å svare i tide.**\n\nSlutt.\n"
        )
        #expect(imported.notes(.boldHeading) == ["Formål", "Unntak"])
    }

    @Test(
        "Text never becomes markup by accident",
        arguments: [
            ("15. juni er fristen", "15\\. juni er fristen"), ("# nei", "\\# nei"),
            ("2 * 3 * 4", "2 \\* 3 \\* 4"), ("<b>nei</b>", "\\<b>nei\\</b>"),
            ("1) nei", "1\\) nei"),
            ("a_b og _c_", "a_b og \\_c\\_"), ("[x](y)", "\\[x\\](y)"), ("> nei", "\\> nei"),
            ("- nei", "\\- nei"), ("AT&T og &amp;", "AT\\&T og \\&amp;"),
            ("{{kontor.x}}", "\\{{kontor.x}}"),
            ("---", "\\---"), ("Dato: ____", "Dato: ____"), ("~~nei~~", "\\~~nei\\~~"),
            ("!!! note", "\\!!! note"),
        ])
    func escapes(text: String, markdown: String) throws {
        let imported = try Imported(p("A", style: "Tittel") + p(text))
        #expect(imported.body == markdown + "\n")
    }

    @Test("Emphasis keeps its meaning whatever stands beside it")
    func emphasis() throws {
        let imported = try Imported(
            p("A", style: "Tittel")
                + "<w:p>\(r("Viktig:", form: "<w:b/>"))\(r("les"))\(r(" og svar ", form: "<w:i/>"))"
                + "\(r("10", form: ""))\(r("2", form: "<w:vertAlign w:val=\"superscript\"/>"))"
                + "\(r(" bort", form: "<w:strike/>"))\(r("skjult", form: "<w:vanish/>"))</w:p>")
        #expect(imported.body == "**Viktig**:les *og svar* 10<sup>2</sup> ~~bort~~\n")
        #expect(imported.notes(.hiddenText).count == 1)
    }

    @Test("Tracked changes are accepted, and a deleted end of a paragraph joins it to the next")
    func trackedChanges() throws {
        let imported = try Imported(
            p("A", style: "Tittel")
                + "<w:p>\(r("Fristen er "))<w:del w:author=\"Kari Hemmelig\"><w:r><w:delText>to</w:delText></w:r>"
                + "</w:del><w:ins w:author=\"Kari Hemmelig\">\(r("tre"))</w:ins>\(r(" uker."))</w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:author=\"K\"/></w:rPr></w:pPr>\(r("Første "))</w:p>"
                + p("andre.")
                + "<w:p><w:moveFrom>\(r("flyttet"))</w:moveFrom><w:moveTo>\(r("Hit"))</w:moveTo></w:p>"
        )
        #expect(imported.body == "Fristen er tre uker.\n\nFørste andre.\n\nHit\n")
        #expect(!"\(imported.chapter)".contains("Hemmelig"))
    }

    @Test("Links outside and inside are kept; those to files are not")
    func links() throws {
        var sample = WordSample(
            p("A", style: "Tittel")
                + "<w:p><w:hyperlink r:id=\"ut\">\(r("siden"))</w:hyperlink>\(r(", "))<w:hyperlink r:id=\"fil\">"
                + "\(r("filen"))</w:hyperlink>\(r(" og "))<w:hyperlink w:anchor=\"_Ref1\">\(r("under"))</w:hyperlink></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr><w:bookmarkStart w:name=\"_Ref1\"/>"
                + "\(r("Hvis noe går galt"))</w:p>" + p("Ring."))
        sample.links = [
            "ut": "https://www.nav.no/a_(b)", "fil": "file:///C:/Users/kari/rutine.docx",
        ]
        let imported = try Imported(sample)
        #expect(
            imported.body.hasPrefix(
                "[siden](https://www.nav.no/a_%28b%29), filen og [under](#hvis-noe-går-galt)\n"))
        #expect(imported.notes(.droppedLink) == ["filen"])
    }

    @Test("Footnotes are numbered in the order of the text, and comments lose their author")
    func notes() throws {
        var sample = WordSample(
            p("A", style: "Tittel")
                + "<w:p>\(r("Plikt"))<w:r><w:footnoteReference w:id=\"7\"/></w:r><w:commentRangeStart w:id=\"1\"/>"
                + "\(r(" i dag"))<w:commentRangeEnd w:id=\"1\"/>\(r("."))</w:p>")
        sample.footnotes = "<w:footnote w:id=\"7\">\(p("Se § 27."))</w:footnote>"
        sample.comments =
            "<w:comment w:id=\"1\" w:author=\"Kari Hemmelig\" w:initials=\"KH\">\(p("Stemmer dette?"))</w:comment>"
        let imported = try Imported(sample)
        #expect(imported.body == "Plikt[^1] i dag.\n\n[^1]: Se § 27.\n")
        let comment = try #require(imported.document.comments.first)
        #expect(comment.text == "Stemmer dette?")
        #expect(comment.about == " i dag")
    }

    @Test(
        "Number and version of the document are told, names and other text in the margins are not")
    func margins() throws {
        var sample = WordSample(p("A", style: "Tittel") + p("Tekst."))
        sample.header =
            "<w:p>\(r("Dok.nr.: R-014"))<w:r><w:tab/></w:r>\(r("Versjon 3.2"))<w:r><w:tab/></w:r>"
            + "\(r("Utarbeidet av Kari 2024"))</w:p>"
        let imported = try Imported(sample)
        let report = ImportReport([], margins: imported.document.margins)
        #expect(report.lines == ["Fra topp- og bunnteksten: Dok.nr.: R-014 · Versjon 3.2"])
    }

    @Test("A title of a template or a path is no title; the file's name is the last way out")
    func titles() throws {
        var sample = WordSample(
            p("Bare en lang tekst som ikke er noen overskrift, og som slutter her."))
        sample.propertyTitle = "Mal for rutine"
        #expect(try Imported(sample).chapter.title == "Rutine for noe")
        sample.propertyTitle = "Rutine for hjemmebesøk"
        #expect(try Imported(sample).chapter.title == "Rutine for hjemmebesøk")
    }

    @Test("An identity number is found, and its digits are not told")
    func identity() throws {
        let imported = try Imported(
            p("A", style: "Tittel") + p("Eksempel", style: "Overskrift1") + p("Fnr. 01010750160"))
        #expect(imported.chapter.identityPlaces == ["Eksempel"])
    }
}
