import Diagnostics
import Markdown
import Testing

@Suite("Annotations")
struct AnnotationTests {
    /// The HTML of a text in which each occurrence of some words is annotated: `‹` and its number before
    /// it, `›` after it.
    private func html(
        _ source: String, _ words: [String], mayStandInLink: Bool = false
    ) throws -> String {
        let document = try Document.parse(source).annotating { text in
            words.enumerated().flatMap { id, word in
                text.text.utf8Ranges(of: word).map {
                    Annotation(range: $0, id: id, mayStandInLink: mayStandInLink)
                }
            }
        }
        var options = HTMLOptions()
        options.openAnnotation = { id, output in output += Array("‹\(id) ".utf8) }
        options.closeAnnotation = { _, output in output += Array("›".utf8) }
        return document.html(options: options)
    }

    @Test(
        "One annotation wraps the whole range, whatever emphasis it crosses",
        arguments: [
            ("se § 20 a her", "<p>se ‹0 § 20 a› her</p>\n"),
            ("se § **20 a** her", "<p>se ‹0 § <strong>20 a</strong>› her</p>\n"),
            ("se **§ 20** a her", "<p>se ‹0 <strong>§ 20</strong> a› her</p>\n"),
            ("**x § 20** a", "<p><strong>x </strong>‹0 <strong>§ 20</strong> a›</p>\n"),
            ("*§ 20 a* her", "<p><em>‹0 § 20 a›</em> her</p>\n"),
            (
                "*x § **20*** a **b**",
                "<p><em>x </em>‹0 <em>§ <strong>20</strong></em> a› <strong>b</strong></p>\n"
            ),
            ("***x** § 20* a", "<p><em><strong>x</strong> </em>‹0 <em>§ 20</em> a›</p>\n"),
            ("&sect; 2&#48; a", "<p>‹0 § 20 a›</p>\n"),
            ("`§ 20 a` § 20 a", "<p><code>§ 20 a</code> ‹0 § 20 a›</p>\n"),
            ("## § 20 a", "<h2 id=\"-20-a\">‹0 § 20 a›</h2>\n"),
            ("- § 20 a", "<ul>\n<li>‹0 § 20 a›</li>\n</ul>\n"),
            ("x[^1]\n\n[^1]: x", nil),
        ])
    func wrapping(_ source: String, _ expected: String?) throws {
        let found = try html(source, ["§ 20 a"])
        let unchanged = try Document.parse(source).html()
        #expect(found == expected ?? unchanged)
    }

    @Test("A range over a line break is one annotation")
    func lineBreak() throws {
        #expect(try html("se §\n20 a.", ["§\n20 a"]) == "<p>se ‹0 §\n20 a›.</p>\n")
    }

    @Test("In a link nothing is annotated that may not stand there")
    func links() throws {
        #expect(
            try html("[se § 4](b) § 4", ["§ 4"]) == "<p><a href=\"b\">se § 4</a> ‹0 § 4›</p>\n")
        #expect(try html("[se §](b) 4", ["§ 4"]) == "<p><a href=\"b\">se §</a> 4</p>\n")
        #expect(
            try html("[se § 4](b)", ["§ 4"], mayStandInLink: true)
                == "<p><a href=\"b\">se ‹0 § 4›</a></p>\n")
        #expect(
            try html("[se §](b) 4", ["§ 4"], mayStandInLink: true)
                == "<p><a href=\"b\">se §</a> 4</p>\n")
    }

    @Test("Of annotations that overlap the first is placed")
    func overlap() throws {
        #expect(try html("abcd", ["bc", "cd", "d"]) == "<p>a‹0 bc›‹2 d›</p>\n")
        #expect(try html("abcd", ["ab", "abc"]) == "<p>‹0 ab›cd</p>\n")
    }

    @Test("An annotation outside the text, an empty one and one across a text are left out")
    func outside() throws {
        let document = try Document.parse("abc")
        for range in [3..<4, 1..<1, 0..<99] {
            let marked = document.annotating { _ in [Annotation(range: range, id: 1)] }
            #expect(marked == document)
        }
    }

    @Test("Annotating again keeps what was annotated")
    func again() throws {
        let document = try Document.parse("a § 4 b")
            .annotating { _ in [Annotation(range: 2..<6, id: 1)] }
            .annotating { _ in [Annotation(range: 7..<8, id: 2)] }
        var ids: [Int] = []
        document.forEachInline { if case .annotation(let id, _) = $0 { ids.append(id) } }
        #expect(ids == [1, 2])
    }

    @Test("The texts come in the order of the source with what they stand in")
    func order() throws {
        let source = "a\n\n# b\n\n- c\n\n| d |\n|---|\n| e |\n\n> f[^1]\n\n[^1]: g"
        var found: [String] = []
        _ = try Document.parse(source).annotating { text in
            found.append("\(text.text) \(text.context) \(text.section ?? "-")")
            return []
        }
        #expect(
            found == [
                "a paragraph -", "b heading b", "c paragraph b", "d cell b", "e cell b",
                "f\u{FFFC} paragraph b", "g paragraph -",
            ])
    }

    @Test("What is no running text is one object, and links are known")
    func objects() throws {
        var found: InlineText?
        _ = try Document.parse("a `b` ![c](d) <e> www.f.no [g](h)[^1]  \ni\n\n[^1]: j").annotating {
            text in
            if found == nil { found = text }
            return []
        }
        let text = try #require(found)
        #expect(text.text == "a \u{FFFC} \u{FFFC} \u{FFFC} \u{FFFC} g\u{FFFC}\ni")
        #expect(text.links == [14..<17, 18..<19, 19..<22])
        #expect(text.touchesLink(16..<18))
        #expect(!text.touchesLink(17..<18))
    }

    @Test(
        "Each place in the text is known in the source",
        arguments: [
            "> æ *§ **20 a***\n>   etter &amp; \\* [lenke](x) z",
            "| a | æ \\| b *c* |\n|---|---|\n| d | e |",
            "# Tittel &aring; *b*",
            "a\\\nb  \n  c",
        ])
    func places(_ source: String) throws {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        _ = try Document.parse(source).annotating { text in
            var offset = 0
            for scalar in text.text.unicodeScalars {
                let position = text.position(at: offset)
                offset += String(scalar).utf8.count
                guard scalar.properties.isAlphabetic, scalar != "å" else { continue }
                let line = Array(lines[position.line - 1].unicodeScalars)
                #expect(line[position.column - 1] == scalar, "\(position)")
            }
            return []
        }
    }
}

extension String {
    /// Where another string occurs, in UTF-8 bytes.
    fileprivate func utf8Ranges(of other: String) -> [Range<Int>] {
        let bytes = Array(utf8)
        let sought = Array(other.utf8)
        return bytes.indices.filter { bytes[$0...].starts(with: sought) }
            .map { $0..<($0 + sought.count) }
    }
}
