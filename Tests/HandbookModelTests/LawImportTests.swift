import CalendarDate
import Diagnostics
import Handbook
import HandbookEditing
import HandbookReading
import LegalReferences
import LovdataFormat
import SourceFiles
import Testing

@Suite("Importing a law")
struct LawImportTests {
    @Test("A first import writes fingerprints and no dates of change, and keeps the rest")
    func first() throws {
        let before = LawImportTests.file
        let law = try LawImportTests.importing(text: "Gi råd.", into: before)
        #expect(law.file == "lover/sosialtjenesteloven.yaml")
        #expect(!law.isNew)
        #expect(!law.text.contains("endret:"))
        let kept = law.text.split(separator: "\n").filter { !$0.contains("fingeravtrykk:") }
        let expected = before.replacing(
            "sammenlignet: 2026-01-01", with: "sammenlignet: 2026-10-15")
        #expect(kept == expected.split(separator: "\n"))
    }

    @Test("The same text again changes nothing but the day of comparison")
    func again() throws {
        let first = try LawImportTests.importing(text: "Gi råd.", into: LawImportTests.file)
        let second = try LawImportTests.importing(text: "Gi\n råd.", into: first.text)
        #expect(second.text == first.text)
        #expect(second.notes == ["Står i filen, men ikke i loven hos Lovdata: § 20 a."])
    }

    @Test("A later text that differs sets the day on which the change took force")
    func changed() throws {
        let first = try LawImportTests.importing(text: "Gi råd.", into: LawImportTests.file)
        let second = try LawImportTests.importing(text: "Gi gode råd.", into: first.text)
        #expect(second.text.contains("        endret: 2026-10-01\n        fingeravtrykk: "))
        #expect(second.text.contains("# Endres sjelden"))
        #expect(second.notes.first == "§ 17: teksten er endret, i kraft 1. oktober 2026.")
        let third = try LawImportTests.importing(text: "Gi råd.", into: second.text)
        #expect(third.text.ranges(of: "endret:").count == 1)
    }

    @Test("A new heading takes the old one's place, quoted where YAML needs it")
    func heading() throws {
        let law = try LawImportTests.importing(
            text: "Gi råd.", heading: "Råd: «gode» #1", into: LawImportTests.file)
        #expect(law.text.contains("        overskrift: \"Råd: «gode» #1\" # Endres sjelden\n"))
    }

    @Test("A new section stands where the law has it, in its chapter or in a new one")
    func newSections() throws {
        let more =
            LawImportTests.section("16", "Ny", "a") + LawImportTests.section("20b", "Også ny", "b")
            + "</section><section class=\"section\" data-name=\"kap5\"><h2>Kapittel 5. Nytt</h2>"
            + LawImportTests.section("30", "Helt ny", "c")
        let law = try LawImportTests.importing(
            text: "Gi råd.", more: more, into: LawImportTests.file)
        let lines = law.text.split(separator: "\n").filter {
            $0.contains("nummer:") || $0.contains("tittel: K")
        }
        #expect(
            lines.map { $0.drop { $0 == " " } } == [
                "- tittel: Kapittel 4. Individuelle tjenester", "- nummer: \"16\"",
                "- nummer: \"17\"", "- nummer: \"20 a\"", "- nummer: \"20 b\"",
                "- tittel: Kapittel 5. Nytt", "- nummer: \"30\"",
            ])
    }

    @Test("A section that is gone from a later text is repealed, one never compared is only told")
    func gone() throws {
        let more = LawImportTests.section("20a", "Vilkår", "b")
        let first = try LawImportTests.importing(
            text: "Gi råd.", more: more, into: LawImportTests.file)
        let second = try LawImportTests.importing(text: "Gi råd.", into: first.text)
        #expect(second.text.contains("opphevet: 2026-10-01"))
        let untold = try LawImportTests.importing(text: "Gi råd.", into: LawImportTests.file)
        #expect(!untold.text.contains("opphevet"))
        #expect(untold.notes.last == "Står i filen, men ikke i loven hos Lovdata: § 20 a.")
    }

    @Test("A file without sections gets them all")
    func withoutSections() throws {
        let end = try #require(LawImportTests.file.firstRange(of: "kapitler:"))
        let head = String(LawImportTests.file[..<end.lowerBound])
        let law = try LawImportTests.importing(text: "Gi råd.", into: head)
        #expect(law.text.hasPrefix(head.replacing("2026-01-01", with: "2026-10-15")))
        #expect(law.text.contains("kapitler:\n  - tittel: Kapittel 4. Individuelle tjenester\n"))
        #expect(law.text.contains("      - nummer: \"17\"\n"))
    }

    @Test("A law that no file has gets a file of its own, named after its short title")
    func newLaw() throws {
        let act = try LovdataAct(xml: Array(LawImportTests.xml(text: "Gi råd.").utf8))
        let law = try LawImport(act, into: .memory([:]), on: LawImportTests.day)
        #expect(law.isNew)
        #expect(law.file == "lover/sosialtjenesteloven.yaml")
        let handbook = SmallHandbook([law.file: law.text])
        #expect(handbook.faults.isEmpty)
        #expect(handbook.reading.handbook?.laws.first?.law.sections.count == 1)
    }

    @Test("A file of the new law's name that is another law stays as it is")
    func taken() throws {
        let act = try LovdataAct(xml: Array(LawImportTests.xml(text: "Gi råd.").utf8))
        let tree = FileTree.memory([
            "lover/sosialtjenesteloven.yaml": "lovdata: lov/1991-12-13-81\n"
        ])
        #expect(throws: LawImport.Fault.self) {
            try LawImport(act, into: tree, on: LawImportTests.day)
        }
    }

    @Test("Windows line ends stay", arguments: ["\r\n", "\n"])
    func lineEnds(end: String) throws {
        let file = LawImportTests.file.replacing("\n", with: end)
        let law = try LawImportTests.importing(text: "Gi råd.", into: file)
        let returns = law.text.utf8.count { $0 == 13 }
        #expect(returns == (end == "\n" ? 0 : law.text.utf8.count { $0 == 10 }))
    }

    @Test("A list in braces cannot be edited, and is told with its line")
    func flowStyle() {
        let file = """
            lovdata: lov/2009-12-18-131
            kapitler:
              - paragrafer:
                  - {nummer: "17"}
            """
        #expect {
            try LawImportTests.importing(text: "Gi råd.", into: file)
        } throws: { ($0 as? LawImport.Fault)?.diagnostic.position.line == 4 }
    }

    @Test("Changes to come are kept, told, and gone again when they are in force")
    func coming() throws {
        let note =
            "<article class=\"changesToParent\">Endret ved lov 20 des 2016 nr. 105 (i kraft 1 jan 2017). "
            + "Endres ved lov 24 apr 2015 nr. 20 (ikr. fra den tid Kongen bestemmer).</article>"
        let law = try Self.importing(text: "Gi råd." + note, into: Self.file)
        #expect(
            law.text.contains("endret_ved: lov 20. desember 2016 nr. 105, i kraft 1. januar 2017"))
        let line =
            "        kommende: endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer\n"
        #expect(law.text.contains(line))
        #expect(
            law.notes.contains(
                "§ 17: Endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer."))
        #expect(!law.text.contains("        endret:"))
        let again = try Self.importing(text: "Gi råd." + note, into: law.text)
        #expect(again.text == law.text)
        let after = try Self.importing(text: "Gi råd.", into: law.text)
        #expect(!after.text.contains("kommende"))
    }

    @Test("Words that are put right without a change of law set no alarm")
    func editorial() throws {
        func note(_ act: String) -> String {
            "<article class=\"changesToParent\">Endret ved lov \(act) (i kraft 1 jan 2017).</article>"
        }
        let first = try Self.importing(
            text: "Gi råd." + note("20 des 2016 nr. 105"), into: Self.file)
        let editorial = try Self.importing(
            text: "Gi «råd»." + note("20 des 2016 nr. 105"), into: first.text)
        #expect(!editorial.text.contains("        endret:"))
        #expect(
            editorial.notes == [
                "§ 17: teksten er rettet uten at loven er endret.",
                "Står i filen, men ikke i loven hos Lovdata: § 20 a.",
            ])
        let real = try Self.importing(
            text: "Gi gode råd." + note("3 mai 2026 nr. 7"), into: first.text)
        #expect(real.text.contains("        endret: 2017-01-01\n"))
    }

    @Test("Whether § 20 has a list is written where there is a § 20 a too")
    func lettered() throws {
        let more = Self.section("20", "Vilkår", "Krav.") + Self.section("20a", "Unge", "Krav.")
        let file = Self.file.replacing(
            "      - nummer: \"20 a\"", with: "      - nummer: \"20\"\n      - nummer: \"20 a\"")
        let law = try Self.importing(text: "Gi råd.", more: more, into: file)
        #expect(law.text.contains("har_bokstavliste: nei\n"))
        #expect(law.text.ranges(of: "har_bokstavliste").count == 1)
    }

    // MARK: What the tests are made of

    private static let day = Day(year: 2026, month: 10, day: 15) ?? Day(number: 0)

    private static let file = """
        # En lov
        id: sosialtjenesteloven
        tittel: Lov om sosiale tjenester
        navn:
          - sosialtjenesteloven

        lovdata: lov/2009-12-18-131 # hos Lovdata
        sammenlignet: 2026-01-01
        kapitler:
          - tittel: Kapittel 4. Individuelle tjenester
            paragrafer:
              - nummer: "17"
                overskrift: Råd # Endres sjelden
              # En kommentar til neste
              - nummer: "20 a"
                overskrift: Vilkår

        """

    private static func importing(
        text: String, heading: String = "Råd", more: String = "", into file: String
    ) throws -> LawImport {
        let act = try LovdataAct(xml: Array(xml(text: text, heading: heading, more: more).utf8))
        let tree = FileTree.memory([
            "lover/sosialtjenesteloven.yaml": file, "lover/annen.yaml": "lovdata: lov/1900-01-01\n",
        ])
        return try LawImport(act, into: tree, on: day)
    }

    private static func xml(text: String, heading: String = "Råd", more: String = "") -> String {
        """
        <html><body><dl class="data-document-key-info"><dd class="refid">lov/2009-12-18-131</dd>
        <dd class="titleShort">Sosialtjenesteloven</dd><dd class="title">Lov om sosiale tjenester</dd>
        <dd class="lastChangeInForce">2026-10-01</dd></dl>
        <main class="documentBody"><section class="section" data-name="kap4">
        <h2>Kapittel 4. Individuelle tjenester</h2>
        \(section("17", heading, text))\(more)</section></main></body></html>
        """
    }

    private static func section(_ number: String, _ heading: String, _ text: String) -> String {
        """
        <article class="legalArticle" data-name="§\(number)">
        <h3 class="legalArticleHeader"><span class="legalArticleValue">§ \(number)</span>.
        <span class="legalArticleTitle">\(heading)</span></h3>
        <article class="legalP">\(text)</article></article>
        """
    }
}
