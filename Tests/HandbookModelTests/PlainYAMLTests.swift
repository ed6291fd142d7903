import Testing

@testable import HandbookModel

@Suite("Plain YAML")
struct PlainYAMLTests {
    /// What the YAML parser makes of a text; nil where it finds a fault.
    private func parsed(_ text: String) -> YAMLNode? {
        YAMLTree(text, file: "fil.yaml").root.map(YAMLNode.init)
    }

    private static let texts = [
        "tittel: Vilkår\n",
        """
        tittel: "Brudd på vilkår: varsel og klage"
        type: rutine
        lovgrunnlag:
          - sotjl. § 20
          - 'fvl. § 16'

        godkjent:
          dato: 2026-01-15
          av: nav-leder
          sjekksum: "9fecd91f037fbcba"
        notat:
          områder:
            Videre oppfølging: 14
            Mål og delmål: 3
        endringer:
        - dato: 2026-01-15
          tekst: Første utgave – «hele» (ny)
          må_leses_på_nytt: ja
        -   dato: 2025-01-15
            tekst: Utkast
        kort:
          - a
        """,
        """
        kapitler:
          - tittel: Kapittel 1. Formål
            paragrafer:
              - nummer: "1-1"
                overskrift: Lovens formål
              - nummer: 2 a
                bokstaver:
                - a
                - b
          - tittel: Kapittel 2
        navn: [koml., kml.]
        """,
    ]

    @Test("The text of front matter and law files is read without the parser, and alike")
    func front() {
        for text in PlainYAMLTests.texts {
            let plain = text.replacing("\nnavn: [koml., kml.]", with: "")
            #expect(PlainYAML.read(plain) != nil)
            #expect(PlainYAML.read(plain) == parsed(plain))
        }
    }

    @Test(
        "What is more than plain is left to the parser",
        arguments: [
            "", "a", "a:", "a: b: c", "a: b # c", "a: &x b", "a: *x", "a: |\n  b", "a: b\n  c",
            "a: \"b", "a: \"b\\n\"", "a: \"", "a: 'b''c'", "a: [b]", "a: {b: c}", "- a", " a: b",
            "a: b\n\tc: d", "a: b\r\nc: d", "a: b\na: c", "a:\n  - - b", "a:\n  -\n    b",
            "a:\n- b\n- ",
            "---\na: b", "a: b\n---", "? a\n: b", "a: !b c", "a: %b", "a: @b", "a: `b`", "a: -1",
            "a:\n   b: c\n  d: e", "a:\n  - b\n   - c", "a: b\u{2028}c", "a: b\u{85}c", "a #b: c",
            "a:\n  - b\n    c", "\u{FEFF}a: b", "\"a\": b", "a: \u{1F600}",
        ])
    func refused(_ text: String) {
        #expect(PlainYAML.read(text) == nil)
    }

    @Test(
        "Whatever sign is put in, taken out or changed, it is read as the parser reads it, or not")
    func mutations() {
        let signs = Array(":#-\"' \n,[&|>?!a§".unicodeScalars)
        for text in PlainYAMLTests.texts {
            let scalars = Array(text.unicodeScalars)
            for index in scalars.indices {
                for (number, sign) in signs.enumerated() {
                    var changed = scalars
                    switch (index + number) % 3 {
                    case 0: changed.insert(sign, at: index)
                    case 1: changed[index] = sign
                    default:
                        changed.replaceSubrange(index..<min(index + 2, changed.count), with: [sign])
                    }
                    var other = String.UnicodeScalarView()
                    other.append(contentsOf: changed)
                    guard let plain = PlainYAML.read(String(other)) else { continue }
                    #expect(plain == parsed(String(other)), "\(String(other))")
                }
                var shorter = scalars
                shorter.remove(at: index)
                var other = String.UnicodeScalarView()
                other.append(contentsOf: shorter)
                guard let plain = PlainYAML.read(String(other)) else { continue }
                #expect(plain == parsed(String(other)), "\(String(other))")
            }
        }
    }
}
