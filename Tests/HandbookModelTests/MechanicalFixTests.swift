import CalendarDate
import Diagnostics
import Handbook
import HandbookEditing
import HandbookReading
import SourceFiles
import Testing

@Suite("Mechanical fixes")
struct MechanicalFixTests {
    @Test(
        "What can be fixed in but one way is fixed, and nothing else",
        arguments: [
            ("15. juni: a\n1. juli: b", "- 15\\. juni: a\n- 1\\. juli: b"),
            ("Fristen er\n1. mars hvert år.", "Fristen er\n1\\. mars hvert år."),
            ("- 17. mai: fri", "- 17\\. mai: fri"),
            ("Se kapittel 2 og\n1. ledd i loven.", "Se kapittel 2 og\n1\\. ledd i loven."),
            ("1.Å søke\n2.\u{A0}Så", "1. Å søke\n2. Så"),
            ("##\u{A0}Hardt", "## Hardt"), ("##Uten", "## Uten"),
            ("•  en\n•\tto", "- en\n- to"), ("- • en", "- en"),
            ("☐ en\n☑ to", "- [ ] en\n- [x] to"),
            ("-En ting\n-To ting", "- En ting\n- To ting"),
            ("-[ ] a\n-[x]b", "- [ ] a\n- [x] b"), ("- [] æ\n- [ x] b", "- [ ] æ\n- [x] b"),
            ("1. [] a", "1. [ ] a"),
            ("Æ: se [b] (b.md).", "Æ: se [b](b.md)."), ("[b]\u{A0}(b.md)", "[b](b.md)"),
            ("[b](min fil.txt)", "[b](min%20fil.txt)"),
            ("Se (Nav)[https://www.nav.no].", "Se [Nav](https://www.nav.no)."),
            ("> [VIKTIG!]\n> a", "> [!VIKTIG]\n> a"), ("> !merk a", "> [!MERK] a"),
            ("> [!TIPS]tekst", "> [!TIPS] tekst"),
            ("Det er ==viktig==.", "Det er **viktig**."),
            ("{kontor.navn} {{kontor navn}}", "{{kontor.navn}} {{kontor.navn}}"),
            ("# Et kapittel\n\nTekst.", "\nTekst."), ("# Annet", "## Annet"),
            ("[x](www.nav.no/klage)", "[x](https://www.nav.no/klage)"),
            ("Æ [x](..\\rutiner\\b.md)", "Æ [x](../rutiner/b.md)"),
            ("| a |\n|---|\n| Æ [x](www.nav.no) |", "| a |\n|---|\n| Æ [x](https://www.nav.no) |"),
            ("[x](/rutiner/b/) [y](b.html#alt)", "[x](b.md) [y](b.md#alt)"),
            ("[x](b.md#hva-du-gjrø)", "[x](b.md#hva-du-gjør)"),
            ("![x](..\\rutiner\\c.png)", "![x](../rutiner/c.png)"),
            ("> - [x](<www.nav.no>)", "> - [x](<https://www.nav.no>)"),
        ])
    func fixes(_ body: String, _ fixed: String) throws {
        try expect(SmallHandbook.chapter(body: body), becomes: SmallHandbook.chapter(body: fixed))
    }

    @Test(
        "What has two meanings is left to the author",
        arguments: [
            "1. a\n2. b\n4. c", "[a](b.md og så)", "[x](finnes-ikke.md)", "[x](b.md#helt-annet)",
            "| a | b |\n| 1 | 2 |", "> [!HUSK]\n> a", "**Husk fristen", "[x](b.md#krav-c)",
            "`15. juni: a`", "    ##Uten",
        ])
    func left(_ body: String) throws {
        let chapter = SmallHandbook.chapter(body: body)
        try expect(chapter, becomes: chapter)
    }

    @Test(
        "Slips in the front matter are fixed",
        arguments: [
            ("lov:sosialtjenesteloven", "lov: sosialtjenesteloven"),
            ("kort: Se: a", "kort: \"Se: a\""),
            ("kort:\n  • en\n  • to", "kort:\n  - en\n  - to"),
            ("kort:\n  - en\n  -to", "kort:\n  - en\n  - to"),
            ("kort:\n\u{A0}\u{A0}- en", "kort:\n  - en"),
            ("gjelder_for:\n  - vei\u{AD}le\u{AD}der", "gjelder_for:\n  - veileder"),
            ("kort: @alle", "kort: \"@alle\""),
        ])
    func frontMatter(_ extra: String, _ fixed: String) throws {
        try expect(
            SmallHandbook.chapter(extra: extra), becomes: SmallHandbook.chapter(extra: fixed))
    }

    @Test("Line ends and a byte order mark stay")
    func bytes() throws {
        let chapter = "\u{FEFF}" + SmallHandbook.chapter(body: "##Uten\n\n•en\n")
        let fixed = "\u{FEFF}" + SmallHandbook.chapter(body: "## Uten\n\n- en\n")
        try expect(
            chapter.replacing("\n", with: "\r\n"), becomes: fixed.replacing("\n", with: "\r\n"))
    }

    /// The chapter becomes another, after which nothing that was fixed is told any more.
    private func expect(_ chapter: String, becomes fixed: String) throws {
        var files = SmallHandbook([
            "rutiner/a.md": chapter,
            "rutiner/b.md": SmallHandbook.chapter(
                title: "B", body: "## Hva du gjør\n\n## Krav a\n\n## Krav b\n\n## Alt"),
            "rutiner/c.png": "x",
        ]).files
        let day = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)
        let fixes = try MechanicalFixes(of: .memory(files), on: day, findsHints: false)
        let change = fixes.changes.first
        #expect((change?.after ?? chapter) == fixed)
        #expect(fixes.changes.count <= 1 && (fixes.count == 0) == (chapter == fixed))
        #expect(fixes.remaining.allSatisfy { $0.fix == nil })
        files["rutiner/a.md"] = fixed
        let again = try MechanicalFixes(of: .memory(files), on: day, findsHints: false)
        #expect(again.changes.isEmpty && again.count == 0)
    }
}
