import Diagnostics
import Testing
@testable import HandbookReading

@Suite("Lines of YAML")
struct YAMLLineScanTests {
    /// A text, the line and column of the slip that is told first, and its kind.
    typealias Slip = (text: String, line: Int, column: Int, kind: YAMLSlip.Kind)

    @Test(
        "A slip is found first of all and where it is",
        arguments: [
            ("tittel:Klage\ntype: rutine", 1, 7, .noSpace),
            ("tittel: Klage\nstatus:gjeldende\ntype: rutine", 2, 7, .noSpace),
            ("roller:\n  - id: a\n    tittel:Leder", 3, 11, .noSpace),
            ("roller:\n  - id:a\n    tittel: Leder", 2, 7, .noSpace),
            ("tittel: A\n  status:utkast", 2, 9, .noSpace),
            ("tittel:\u{A0}Klage\ntype: rutine", 1, 8, .hardSpace),
            ("kort:\n\u{A0}\u{A0}- a\n", 2, 1, .hardSpace),
            ("kort:\n\t- a", 2, 1, .tab), ("a:\n  b: c\n  \td: e", 3, 3, .tab),
            ("ti\u{AD}ttel: A", 1, 3, .invisible("myk bindestrek")),
            ("dokumentansvarlig: nav-\u{AD}leder", 1, 24, .invisible("myk bindestrek")),
            ("gjelder_for:\n  - nav\u{200B}-leder", 2, 8, .invisible("mellomrom uten bredde")),
            ("tittel: \"Klage\ntype: rutine\nlov: a", 1, 9, .openQuote),
            ("tittel: 'Klage\ntype: rutine", 1, 9, .openQuote),
            ("kort:\n  - \"En\n  - to\n  - \"tre\"", 2, 5, .openQuote),
            ("tittel: \"Klage\" og anke\ntype: a", 1, 17, .textAfterQuote),
            ("tittel: 'Nav's rutine'", 1, 14, .textAfterQuote),
            ("tittel: \u{201C}Klage\u{201D}", 1, 9, .curlyQuotes),
            ("lov: [a, b\ntype: rutine", 1, 6, .openBracket),
            ("tittel: [Utkast] Klage", 1, 18, .textAfterBracket),
            ("tittel: {{kontor.navn}} her", 1, 9, .officeValue),
            ("tittel: @alle", 1, 9, .sign("@")), ("tittel: `a`", 1, 9, .sign("`")),
            ("kort:\n  - *viktig* her", 2, 5, .sign("*")), ("tittel: |a", 1, 9, .sign("|")),
            ("tittel: Klage: råd", 1, 14, .colonInText),
            ("kort:\n  - a\n  - Husk: b: c", 3, 12, .colonInText),
            ("tittel Klage\ntype: a", 1, 1, .noColon),
            ("type rutine\nkort:\n  - a: b", 1, 1, .noColon),
            ("tittel: A\ntype = rutine", 2, 1, .noColon),
            ("tittel: A\nmer tekst\ntype: b", 2, 1, .strayText),
            ("kort:\n  -en\n  -to", 2, 3, .dash), ("kort:\n  - en\n  -to", 3, 3, .dash),
            ("kort:\n  • en\n  • to", 2, 3, .bullet("•")),
            ("kort:\n• en\n• to", 2, 1, .bullet("•")),
            ("kort:\n  – en\n  – to", 2, 3, .bullet("–")),
            ("kort:\n  * en\n  * to", 2, 3, .bullet("*")), ("kort:\n  - • en", 2, 5, .bullet("•")),
            ("kort:\n  - en\n  • to", 3, 3, .bullet("•")),
            ("ansvar:\n  - Lede\n    - Holde", 3, 5, .mergedPoint),
            ("kort:\n- a\n - b", 3, 2, .mergedPoint), ("kort: a\n  - b", 2, 3, .mergedPoint),
            ("roller:\n  - id: a\n    ansvar:\n      - b\n        - c", 5, 9, .mergedPoint),
            ("tittel: A\n type: b", 2, 2, .deepKey),
            ("roller:\n  - id: a\n     tittel: b", 3, 6, .deepKey),
            ("kort:\n  - a\n - b", 3, 2, .indentation),
            ("a:\n  b: c\n d: e", 3, 2, .indentation),
            ("tittel: A\n<<<<<<< HEAD\ntype: a\n=======\ntype: b\n>>>>>>> x", 2, 1, .conflict),
        ] as [Slip])
    func found(_ slip: Slip) throws {
        let first = try #require(YAMLLineScan(slip.text).slips.first)
        #expect(first.position == SourcePosition(line: slip.line, column: slip.column))
        #expect(first.kind == slip.kind)
    }

    @Test("All slips of a text are found in one run")
    func all() {
        let text = "tittel:A\ntype: b: c\nkort:\n  • d\n  • e\nlov: \"f\nstatus: g"
        #expect(YAMLLineScan(text).slips.map(\.position.line) == [1, 2, 4, 5, 6])
    }

    @Test(
        "Right text is quiet",
        arguments: [
            "tittel: Klage\ntype: rutine", "tittel: \"Klage: råd\"", "tittel: 'Nav''s rutine'",
            "tittel: Klage\n  og anke", "tittel: >\n  Klage: og\n  - anke\ntype: a",
            "merknad: |-\n  a:b\n\n  • c\ntype: d",
            "kort:\n  - a\n  - b", "kort:\n- a\n- b\ntype: c", "kort:\n  - a\n    og mer\n  - b",
            "kort:\n  - a – b\n  - c • d\n  - -5 grader", "svar: ja/nei", "frist: kl. 10:30",
            "adresse: https://nav.no/a", "adresse: mailto:post@nav.no", "lov: sotjl. § 17 # hoved",
            "# tittel:A\ntype: b", "a:\n  b:\n    c: d\n  e: f\ng: h",
            "roller:\n  - id: a\n    ansvar:\n      - b\n  - id: c",
            "tittel: Klage\u{A0}på § 17", "tittel: \u{AB}Klage\u{BB}",
            "tittel: Bruker\u{AD}undersøkelse her",
            "tittel: \"Lang\n  tekst\"\ntype: a", "lov: [a, b]", "lov: [a,\n  b]",
            "før: {sannsynlighet: 3, konsekvens: 5}",
            "resultater:\n  - {skjema: a, svar: 1=8/2/0 2=9/1/0}", "tittel: A {{kontor.navn}}",
            "tittel: \"{{kontor.navn}} her\"",
            "tittel: C# for alle", "tittel: a*b og @c", "kort:\n  - \"Husk: a\"\n  - 'b'",
            "id: a-b",
            "når: 1.–15. oktober", "\"tittel\": A", "tittel: Hva nå?", "tittel: -", "kort: []",
            "kort:\n\n  - a\n\n  # merknad\n  - b",
            "områder:\n  Mål og delmål: 14\n  Bosituasjon: 1",
            "verdier:\n  åpningstid: 10–14", "", "---\ntittel: a\n---",
            "tittel: \u{201C}Klage\u{201D} og anke", "tittel: a ' b \" c",
        ])
    func quiet(_ text: String) {
        #expect(YAMLLineScan(text).slips == [])
    }
}
