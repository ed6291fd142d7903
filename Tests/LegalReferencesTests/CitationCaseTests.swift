import LegalReferences
import Testing

@Suite("Sentences and the references they hold")
struct CitationCaseTests {
    @Test("The reader finds what the file says", arguments: CitationCase.all)
    func findsReferences(_ example: CitationCase) {
        let reader = CitationReader(registry: .example)
        var context = reader.context(
            pageLaw: example.pageLaw.map { Law.ID(rawValue: $0) }, title: example.title)
        let found = example.blocks.flatMap { block in
            reader.references(in: block.text, as: block.kind, context: &context)
                .filter { $0.law != nil }.map { $0.line(in: block.text) }
        }
        #expect(
            found == example.expected,
            "\(example.name)\n  \(example.blocks.map(\.text))\n\(difference(found, example.expected))"
        )
    }

    @Test("There are enough examples to mean something")
    func hasExamples() {
        #expect(CitationCase.all.count >= 250)
    }

    private func difference(_ found: [String], _ expected: [String]) -> String {
        let missing = expected.filter { !found.contains($0) }.map { "  missing \($0)" }
        let extra = found.filter { !expected.contains($0) }.map { "  extra   \($0)" }
        return (missing + extra).joined(separator: "\n")
    }
}

extension Reference {
    /// `sotjl, 20 a, 1, b, -, «§ 20 a første ledd bokstav b»`, with `!` for an unknown section.
    func line(in text: String) -> String {
        let utf8 = Array(text.utf8[...])
        let match = String(decoding: utf8[range], as: UTF8.self)
        let item: String = bokstav.map { String($0) } ?? "-"
        let numbers: [String] = [ledd, nr].map { number in number.map { "\($0)" } ?? "-" }
        let fields: [String] = [
            law?.rawValue ?? "", section.description, numbers[0], item, numbers[1], "«\(match)»",
        ]
        let mark = status == .unknownSection ? " !" : ""
        return fields.joined(separator: ", ")
            .replacing("\u{A0}", with: "␣").replacing("\u{2009}", with: "⌁")
            .replacing("\u{AD}", with: "~").replacing("\n", with: " ") + mark
    }
}
