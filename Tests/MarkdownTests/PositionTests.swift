import Diagnostics
import Markdown
import Testing

@Suite("Positions")
struct PositionTests {
    @Test(
        "A text leaf knows where it begins",
        arguments: [
            "‸Hei på *‸deg*‸ og **‸dere**",
            "> ‸sitat med **‸æøå**‸ til\n>   ‸neste [‸lenke](a.md)‸ slutt",
            "- ‸punkt\n  ‸fortsetter\n- ‸to\n\n      kode",
            "1. > - ‸dypt\n‸lat `kode`‸ slutt",
            "## ‸Tittel `x`‸ etter ##",
            "  #  ‸Tittel",
            "   ‸Understreket\n  ‸over to\n===",
            "> ‸Sitert\n> ---",
            "[a]: /u\n[b]: /v 'w'\n‸tekst\n‸mer",
            "[a]: /u\n‸tittel\n---",
            "[‸tekst](a \"tittel\nto\")‸ etter *‸her*",
            "[‸x](y \"x\")‸ x *‸x*",
            "`a\nb`‸ etter *‸her*",
            "‸a ``b ` c``‸ d *‸e*",
            "‸x <b\nc>‸ etter *‸her*",
            "- [ ] ‸oppgave *‸en*\n- [x] ‸to",
            "‸a[^1]‸ b\n\n[^1]: ‸noten *‸er*\n    ‸her",
            "‸a  \n‸b\\\n   ‸c",
            "> [!NOTE]\n> ‸varsel *‸her*",
            "**‸a**‸ <http://a.no>‸ b *‸c*",
            "www.nav.no‸ b a@b.no‸ c https://nav.no/æ‸ d",
            "[‸x](www.nav.no)‸ y www.nav.no‸ z",
            "[‸a][r]‸ b [‸r]‸ c [‸r][]‸ d\n\n[r]: /u",
            "‸a ~~‸b~~‸ c",
            "‸lat\n      ‸innrykk",
            "‸før\n\n\n‸etter",
            "| ‸a | *‸b* |\n|---|:-:|\n|‸æ|  ‸d  |\n  | | ‸f |",
            "‸a | ‸b\n-|-\n‸c | ‸d `x`‸ e",
            "> | ‸a |\n> |---|\n> | ‸b |",
            "- | ‸a |\n  |---|\n  | ‸b |",
            "‸avsnitt\n| ‸a |\n|---|\n| ‸b |",
        ])
    func textLeaves(_ marked: String) throws {
        let marks = Marks(marked)
        let found = try Document.parse(marks.source).allInlines.compactMap { inline in
            if case .text(let text) = inline { text.position } else { nil }
        }
        #expect(found == marks.positions)
    }

    @Test(
        "Links, images, code, raw HTML and footnote references know where they begin",
        arguments: [
            "a ‸[b](c) ‸![d](e) ‸`f` ‸<g> h",
            "> ‸[**a**](b\n> \"c\") ‸`d`\n>  ‸<e>",
            "æøå ‸[æ][r] ‸[r] ‸![r]\n\n[r]: /u",
            "‸www.nav.no og ‸<http://a.no> og ‸a@b.no",
            "a‸[^n] b‸[^n]\n\n[^n]: ‸`c`",
            "| a | ‸`b` |\n|---|---|\n| x \\| ‸[c](d) | ‸<e> |",
            "‸``a ` b`` ‸`c`",
            "\\[a] ‸[b](c) &lt; ‸[d](e)",
            "‸[a ‸`]` b](c) ‸`d`",
            "‸[a\nb](c) ‸[d](e)",
            "**‸[a](b)** *‸![c](d)*",
            "a\n  ‸[b](c)\n‸[d](e)",
        ])
    func otherInlines(_ marked: String) throws {
        let marks = Marks(marked)
        let found = try Document.parse(marks.source).allInlines.compactMap(\.markedPosition)
        #expect(found == marks.positions)
    }

    @Test(
        "Blocks know where they begin",
        arguments: [
            "‸a\n\n ‸b\n\n‸> ‸c\n\n‸- ‸d\n‸- ‸e\n\n‸***\n\n‸| a |\n|---|\n| b |",
            "‸# a\n  ‸## b\n\n ‸c\n===\n\n‸> ‸d\n> ---",
            "‸1. ‸```\n   a\n   ```\n‸2. ‸> ‸b",
            "‸<div>\n\n‸- ‸<br>",
            "[a]: /u\n‸b",
            "‸> [!TIP]\n> ‸a\n>\n> ‸- ‸b",
            "‸æ\n\n‸> ‸ø",
            "‸a[^1]\n\n[^1]: ‸b\n\n    ‸c",
        ])
    func blocks(_ marked: String) throws {
        let marks = Marks(marked)
        let found = try Document.parse(marks.source).blockPositions
        #expect(found == marks.positions)
    }

    @Test("Lines count from the first line of the parse, and line breaks of every kind count once")
    func lines() throws {
        let document = try Document.parse("a\r\nb\rc\n\n# d", firstLine: 12)
        #expect(document.headings.map(\.position) == [SourcePosition(line: 16, column: 1)])
    }

    @Test("A column counts scalars, and a byte order mark is none")
    func columns() throws {
        let document = try Document.parse("\u{FEFF}a\u{301}😀 [b](c)")
        #expect(document.links.map(\.position) == [SourcePosition(line: 1, column: 5)])
    }

    @Test("Findings and comments know where they begin, also in a block of several lines")
    func findings() throws {
        let marks = Marks(
            """
            a ‸<b>x‸</b> ‸<!-- c -->
            > ‸<div>
            > ‸<!-- d
            > -->
            """)
        let document = try Document.parse(marks.source)
        let positions = document.findings.map(\.position) + document.comments.map(\.position)
        #expect(Set(positions) == Set(marks.positions))
        #expect(document.comments.map(\.text) == ["c", "d"])
    }

    @Test(
        "In generated documents each letter of the text stands where it is said to",
        arguments: 1...100)
    func generated(_ seed: Int) throws {
        var generator = DocumentGenerator(seed: seed * 65_537)
        let source = generator.document()
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Array($0.unicodeScalars) }
        var misplaced: [String] = []
        _ = try Document.parse(source).annotating { text in
            var offset = 0
            for scalar in text.text.unicodeScalars {
                let position = text.position(at: offset)
                offset += String(scalar).utf8.count
                // An entity gives a letter that is not in the source.
                guard scalar.properties.isAlphabetic, scalar != "å" else { continue }
                let line = lines[position.line - 1]
                if !line.indices.contains(position.column - 1)
                    || line[position.column - 1] != scalar
                {
                    misplaced.append("\(scalar) at \(position) in \(text.text)")
                }
            }
            return []
        }
        #expect(misplaced == [], "\(source)")
    }
}
