import LegalReferences
import Testing

@Suite("What holds for every text")
struct RangePropertyTests {
    private let reader = CitationReader(registry: .example)

    /// Texts put together from the pieces that references are made of, the same in every run.
    private static let texts: [String] = {
        let pieces = [
            "§", "§§", " ", " ", "17", "20", " a", "a", "-", "–", ",", " og ", " til ", "(", ")",
            ".",
            " første", " ledd", " bokstav", " nr.", " jf. ", "sotjl.", "fvl.", "straffeloven",
            " i loven", "lov om ", "\n\n", "\u{AD}", "\u{A0}", "\u{FFFC}", "§ 17", " 25-1", "å",
            "😀",
            "lovens ", "samme lov ", "forskriften ", "av 1991", "STL", "vedtektene", "paragraf ",
        ]
        var state: UInt64 = 42
        return (0..<400).map { _ in
            (0..<30).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int(state >> 33) % pieces.count]
            }.joined()
        }
    }()

    @Test("Ranges lie inside the text, in order, apart or alike")
    func rangesAreInOrder() {
        for text in Self.texts {
            let found = reader.references(in: text, pageLaw: "sosialtjenesteloven")
            for reference in found {
                #expect(reference.range.lowerBound >= 0)
                #expect(reference.range.upperBound <= text.utf8.count)
                #expect(!reference.range.isEmpty)
                #expect(
                    reference.range.clamped(to: reference.sectionRange) == reference.sectionRange)
            }
            for (before, after) in zip(found, found.dropFirst()) {
                #expect(
                    before.range == after.range
                        || before.range.upperBound <= after.range.lowerBound, "\(text)")
            }
        }
    }

    @Test("A range begins and ends at whole characters")
    func rangesAreWhole() {
        for text in Self.texts {
            let utf8 = Array(text.utf8)
            for reference in reader.references(in: text, pageLaw: "forvaltningsloven") {
                #expect(String(validating: utf8[reference.range], as: UTF8.self) != nil)
            }
        }
    }

    @Test("A sentence without laws at the end changes nothing before it")
    func appendedTextChangesNothing() {
        for text in Self.texts where !text.hasSuffix("(") {
            let found = reader.references(in: text + "\n\n", pageLaw: "sosialtjenesteloven")
            let longer = reader.references(
                in: text + "\n\nKommunen gir hjelp.", pageLaw: "sosialtjenesteloven")
            #expect(found == longer, "\(text)")
        }
    }

    @Test("Broken UTF-8 is read without harm")
    func brokenBytes() {
        for cut in 1..<60 {
            let bytes = Array(
                "Etter sosialtjenesteloven § 20 a «første» ledd – jf. § 17 å".utf8.prefix(cut))
            let broken = bytes + [0xE2, 0xC2] + bytes.reversed() + [0xF0, 0x9F]
            var context = PageContext()
            for reference in reader.references(in: broken.span, context: &context) {
                #expect(reference.range.upperBound <= broken.count)
            }
        }
    }

    @Test("Reading is the same from many tasks at once")
    func concurrentReading() async {
        let expected = Self.texts.map { reader.references(in: $0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask { Self.texts.map { reader.references(in: $0) } == expected }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("A text of bytes gives what the string gives")
    func bytesAndStrings() {
        let text = "Etter sotjl. §§ 17 og 20 a."
        var context = PageContext()
        #expect(
            reader.references(in: Array(text.utf8).span, context: &context)
                == reader.references(in: text))
    }
}
