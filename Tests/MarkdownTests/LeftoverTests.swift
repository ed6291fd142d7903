import Diagnostics
import Markdown
import Testing

/// A text with the line of the slip in it, and what was meant there.
private typealias Slip = (source: String, line: Int, kind: Leftover.Kind)

@Suite("Leftovers")
struct LeftoverTests {
    @Test(
        "A point that is shown with another number, or is a date, is found",
        arguments: [
            ("3. februar kl. 9: a\n5. mars kl. 9: b", 1, .date(shown: 3)),
            ("3. februar kl. 9: a\n5. mars kl. 9: b", 2, .date(shown: 4)),
            ("15. juni: a\n1. juli: b\n1. august: c", 3, .date(shown: 17)),
            ("Fristen er\n1. mars hvert år.", 2, .date(shown: 1)),
            ("- 17. mai: fri", 1, .date(shown: 17)),
            ("> 1. jan. begynner det", 1, .date(shown: 1)),
            ("17. Mai feirer vi.", 1, .date(shown: 17)),
            ("1. a\n2. b\n4. c", 3, .number(shown: 3)),
            ("1. a\n2. b\n2. c\n3. d", 3, .number(shown: 3)),
            ("5) a\n7) b", 2, .number(shown: 6)),
            ("- a\n  1. b\n  3. c", 3, .number(shown: 2)),
            ("3. a\n2. b\n1. c", 2, .number(shown: 4)),
            ("Se kapittel 2 og\n1. ledd i loven.", 2, .wrappedNumber),
        ] as [Slip])
    fileprivate func number(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "A list, heading or box to tick that is none is found",
        arguments: [
            ("1.Uten mellomrom\n2.Også uten", 1, .numberWithoutSpace),
            ("1. a\n2. b\n3.Ønsket", 3, .numberWithoutSpace),
            ("1)Uten", 1, .numberWithoutSpace), ("1.\u{A0}Hardt", 1, .numberWithoutSpace),
            ("• en\n• to", 1, .bullet), ("• en\n• to", 2, .bullet), ("a\n\n•\ten", 3, .bullet),
            ("· en", 1, .bullet), ("\u{F0B7} en", 1, .bullet), ("▪ en", 1, .bullet),
            ("- a\n- • b", 2, .bullet),
            ("– en\n– to", 1, .bullet), ("Ta med:\n– en\n– to", 2, .bullet),
            ("-En ting\n-To ting", 1, .bulletWithoutSpace), ("*En\n*To", 1, .bulletWithoutSpace),
            ("-[ ] a\n-[x] b", 1, .task), ("-[ ] a\n-[x] b", 2, .task), ("- [] a", 1, .task),
            ("- [ x] a", 1, .task), ("- [x ] a", 1, .task), ("*[ ] a", 1, .task),
            ("- [ ]a", 1, .task), ("[ ] a", 1, .task), ("[x] a", 1, .task), ("[] a", 1, .task),
            ("- [v] a", 1, .task), ("- [✓] a", 1, .task), ("- [\u{A0}] a", 1, .task),
            ("- [ ] a\n-[ ] b", 2, .task), ("1. [] a", 1, .task),
            ("##Uten", 1, .headingWithoutSpace), ("a\n##Uten", 2, .headingWithoutSpace),
            ("#Uten", 1, .headingWithoutSpace), ("##\u{A0}Hardt", 1, .headingWithoutSpace),
            ("###1 Først", 1, .headingWithoutSpace), ("####### Sju", 1, .headingTooDeep),
            ("##\n\na", 1, .emptyHeading),
            ("Dette er en setning.\n---\nOg en til.", 1, .underlinedText),
            ("En linje\nog en til\n---", 1, .underlinedText),
        ] as [Slip])
    fileprivate func blocks(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "A table that lost its form or its cells is found",
        arguments: [
            ("| a | b |\n| 1 | 2 |", 1, .tableWithoutRule),
            ("a | b | c\n1 | 2 | 3", 1, .tableWithoutRule),
            ("| a | b |", 1, .tableWithoutRule),
            ("| a | b |\n|---|---|\n\n| 1 | 2 |", 4, .tableWithoutRule),
            ("| a | b |\n|---|\n| 1 | 2 |", 2, .tableRule(cells: 1, header: 2)),
            ("| a | b |\n|---|---|---|\n| 1 | 2 |", 2, .tableRule(cells: 3, header: 2)),
            ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 3, .tableCells(cells: 3, header: 2)),
            ("| a | b |\n|---|---|\n| 1 | `x|y` |", 3, .tableCells(cells: 3, header: 2)),
            ("> | a | b |\n> |---|---|\n> 1 | 2 | 3", 3, .tableCells(cells: 3, header: 2)),
            ("| a | b |\n|---|---|\n| 1 | 2 |\nEtter tabellen.", 4, .tableText),
        ] as [Slip])
    fileprivate func table(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "A link, image or footnote that is none is found",
        arguments: [
            ("![Kart] (kart.png)", 1, .linkGap(isImage: true)),
            ("Se [klage] (../a/klage.md).", 1, .linkGap(isImage: false)),
            ("Se [klage]\n(klage.md)", 1, .linkGap(isImage: false)),
            ("Se [klage]\u{A0}(klage.md).", 1, .linkGap(isImage: false)),
            ("[Nav] (https://www.nav.no)", 1, .linkGap(isImage: false)),
            ("[a](min fil.md)", 1, .linkSpaces), ("![a](mitt bilde.png)", 1, .linkSpaces),
            ("a\n[klage](klage.md og så", 2, .linkOpen), ("klage](klage.md)", 1, .linkOpen),
            ("[klage(klage.md)", 1, .linkOpen), ("(klage)[klage.md]", 1, .linkReversed),
            ("(Nav)[https://www.nav.no]", 1, .linkReversed),
            ("[a][mangler]", 1, .linkReference), ("[a][]", 1, .linkReference),
            ("Se[^1] her", 1, .footnoteMissing), ("- a\n- b[^mangler].", 2, .footnoteMissing),
            ("a\n\n[^1]: b", 3, .footnoteUnused), ("a\n\n[Merk]: viktig", 3, .definitionUnused),
            ("a\n\n[x]: y.md\n[z]: w.md\n\n[x]", 4, .definitionUnused),
        ] as [Slip])
    fileprivate func link(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "Signs of emphasis and code that stay are found",
        arguments: [
            ("a **ord:**ord b", 1, .emphasis), ("** fet **", 1, .emphasis),
            ("**Husk fristen", 1, .emphasis), ("a\n**fet **tekst", 2, .emphasis),
            ("**fet* a", 1, .emphasis), ("*fet** a", 1, .emphasis), ("## **A:**b", 1, .emphasis),
            ("~~ a ~~", 1, .emphasis), ("Det er ~borte~.", 1, .emphasis),
            ("| **a:**b |\n|---|", 1, .emphasis),
            ("a\n\n    Dette ble til kode uten at noen så det.", 3, .indentedText),
            ("- a\n\n      1. Ring først til den det gjelder.", 3, .indentedText),
            ("Skriv `kode her", 1, .code), ("a\n\n```\nb\n\nc", 3, .fence),
            ("~~~\nb\n```", 1, .fence), ("```", 1, .fence),
        ] as [Slip])
    fileprivate func emphasis(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "An alert that is none is found",
        arguments: [
            ("> [!HUSK]\n> Lås skapet.", 1, .alertUnknown), ("> [VIKTIG!]\n> a", 1, .alertUnknown),
            ("> [VIKTIG]\n> a", 1, .alertUnknown), ("> [! merk] a", 1, .alertUnknown),
            ("> !VIKTIG a", 1, .alertUnknown), ("> [!MERK]tekst", 1, .alertUnknown),
            ("> [!Obs] a", 1, .alertUnknown),
            ("> [!NOTE]", 1, .alertEmpty), ("[!NOTE]\na", 1, .alertWithoutQuote),
            ("[!HUSK] a", 1, .alertWithoutQuote), ("a\n\n> [!INFO]\n> b", 3, .alertUnknown),
        ] as [Slip])
    fileprivate func alert(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "What belongs to other programs is found",
        arguments: [
            ("::: note\na\n:::", 1, .foreign(.container)), (":::{.a}\na", 1, .foreign(.container)),
            (":::tip\na", 1, .foreign(.container)), ("!!! note\n    a", 1, .foreign(.admonition)),
            ("!!!note \"a\"", 1, .foreign(.admonition)),
            ("??? note\n", 1, .foreign(.admonition)), ("[TOC]", 1, .foreign(.contents)),
            ("[[_TOC_]]", 1, .foreign(.contents)), ("{{< a >}}", 1, .foreign(.template)),
            ("{{% a %}}", 1, .foreign(.template)), ("{% if a %}", 1, .foreign(.template)),
            ("a {{ side.tittel }} b", 1, .foreign(.template)), ("[[Side]]", 1, .foreign(.wikiLink)),
            ("## A {#anker}", 1, .foreign(.attributes)), ("a {.klasse}", 1, .foreign(.attributes)),
            ("![a](b.png){width=50%}", 1, .foreign(.attributes)),
            ("a ==viktig== b", 1, .foreign(.highlight)),
            ("+---+---+\n| a | b |\n+---+---+", 1, .foreign(.table)),
            ("A     B\n----- -----\na     b", 2, .foreign(.table)),
            ("Vedtak\n: En avgjørelse", 2, .foreign(.definitionList)),
            ("+++\na\n+++", 1, .foreign(.frontMatter)),
            ("Hos {kontor.telefon}.", 1, .officeValue), ("{{kontor.telefon}", 1, .officeValue),
            ("{{kontor telefon}}", 1, .officeValue), ("{{Kontor.telefon}}", 1, .officeValue),
            ("a\n\n---\ntittel: B\ntype: rutine\n---\n\nc", 3, .frontMatter),
            ("---\ntittel: B\ngjelder_for:\n  - a\n---", 1, .frontMatter),
            ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d", 2, .conflict),
            ("- a\n<<<<<<< HEAD\n- b\n=======\n- c\n>>>>>>> d", 2, .conflict),
            ("|a|b|\n|-|-|\n<<<<<<< HEAD\n|1|2|\n=======\n|1|3|\n>>>>>>> d", 3, .conflict),
            ("a\n\n>>>>>>> d", 3, .conflict),
        ] as [Slip])
    fileprivate func foreign(_ slip: Slip) throws { try expect(slip) }

    @Test(
        "Right text is quiet",
        arguments: [
            "    git commit -m melding", "    let svar = a + b",
            "    cd mappe\n    make test alt nå",
            "> [Viktig](a.md) sa hun", "> [viktig] står det", "> Viktig! Les dette.",
            "1. a\n2. b\n3. c", "8. a\n9. b", "1. a\n1. b\n1. c", "1. Januar\n2. Februar",
            "1. Marsipan\n2. Maisvelling", "3\\. februar kl. 9", "15\\. juni: a\n1\\. juli: b",
            "Fristen er 1. mars.", "- 17\\. mai: fri", "Møtet er mandag\n15. mars kl. 9.",
            "1. marsboeren kom", "0. a\n1. b", "Gjør dette:\n1. ring først", "2024. Et år.",
            "Se § 4.Ledd", "3.5 prosent\n1.5 mg", "nr. 1.a", "#7 i køen", "#teams-kanal",
            "C# er et språk",
            "– Ja, sa hun.\n\n– Nei, sa han.", "– Vi må gå.", "-5 grader", "Nav Hamar · Nav Løten",
            "Tid: kl. 8–15 • Sted: Hamar", "mandag – fredag\ntirsdag – onsdag",
            "Adam, Bo – og Cato",
            "- [ ] a\n- [x] b\n- [X] c", "- [a](b.md)", "[x]", "Han sa [sic] (min utheving).",
            "Se [1] og [2].", "[X]", "[x]: er valgt", "[1][2]", "Kryss av i [ ] på skjemaet.",
            "a[0] og b[i]",
            "[klage](klage.md) (ny)", "[klage](klage.md)\n(ny.)", "Ring [vakten] (kl. 8–15).",
            "(se under)[^1]\n\n[^1]: b", "[a]: b.md\n\n[a]", "[a][b]\n\n[b]: c.md",
            "[//]: # (kommentar)", "[a](<min fil.md>)", "[a](min%20fil.md)",
            "Felt med * må fylles ut.", "Navn* og adresse*", "5 * 3 ** 2", "2 ** 3 ** 4",
            "Pris 100 kr**\n\n** Uten frakt", "kr** og mer kr**", "a_b_c __.__.____", "- Dato ____",
            "**a** b *c*", "\\*\\*a", "5~6", "Fra ~5 til ~10", "~/mappe og ~/fil", "O`Connor",
            "a == b og c == d", "a=b",
            "Tekst\n\n---\n\nMer tekst", "***", "Tittel\n===", "## En\n\n### To", "Tittel\n---",
            "| a | b |\n|---|---|\n| 1 | 2 |", "|a|\n|-|\n|1|\n2", "a | b\n-|-\n1 |", "ja | nei",
            "| a | b |\n|---|---|\n| 1 | x\\|y |", "Skriv ja|nei i feltet.", "a || b",
            "| a | b |\n|---|---|\n| 1 | 2 | |",
            "> [!NOTE]\n> a", "> [!MERK] En tittel\n> a", "> [HUSK]\n> a", "> Et sitat",
            "Hos {{kontor.telefon}} og {{ kontor.sted }}.", "{a, b}", "Mengden {1, 2}",
            "kl. 10:30: møte",
            "Hva nå?!! Ja!", "!!!", "????", "::", "Klokka :: ti", "a:\nb", "[TOC] er en kode",
            "---\n\nEn linje: med kolon", "Merk:\nalt", "a > b >> c", "<<< a",
            "=======\n", "Se <https://www.nav.no>.", "www.nav.no", "e-post@nav.no", "1 + 1\n+ 2",
        ])
    func quiet(_ source: String) throws {
        #expect(try Document.parse(source).leftovers == [])
    }

    @Test(
        "Code is quiet, in a line and in a block",
        arguments: [
            "15. juni: a", "##Uten", "-[ ] a", "• a", "1.Uten", "[a] (b.md)", "[a][mangler]",
            "[^1]",
            "**a:**b", "[!HUSK]", "{kontor.x}", "::: note", "!!! note", "[TOC]", "{{< a >}}",
            "{% a %}", "[[a]]", "a {.b}", "==a==", "| a | b |", "+---+---+",
        ])
    func code(_ text: String) throws {
        for source in [
            "Skriv `\(text)` her.", "```\n\(text)\n```", "- a\n\n  ```\n  \(text)\n  ```",
        ] {
            #expect(try Document.parse(source).leftovers == [], "\(source)")
        }
        let block = "```\n<<<<<<< HEAD\n=======\n>>>>>>> a\n\n---\ntittel: a\n---\n[^1]: b\n```"
        #expect(try Document.parse(block).leftovers == [])
    }

    private func expect(_ slip: Slip) throws {
        let found = try Document.parse(slip.source).leftovers
        #expect(
            found.contains { $0.kind == slip.kind && $0.position.line == slip.line },
            "\(slip.source) \(found)")
    }
}
