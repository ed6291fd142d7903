import Diagnostics
import HandbookReading
import LegalReferences
import Markdown

/// What becomes of the body of a chapter, block by block.
struct BodyPlan {
    /// The references that stay with the old law.
    private(set) var left: [(value: SwitchedText.Left, position: SourcePosition)] = []
    private var edits: [(position: SourcePosition, old: String, new: String)] = []
    private var expected: [(content: SwitchedText.Content, position: SourcePosition)] = []

    init(
        _ document: Document, _ law: Law.ID?, _ title: String?, by readers: SwitchReaders,
        rules: SwitchedText.Rules
    ) {
        var before = readers.before.context(pageLaw: law, title: title)
        var undated = readers.undated.context(pageLaw: law, title: title)
        var ordinal = 0
        document.forEachInlineText { block in
            let plan = SwitchedText(
                block.text,
                references: readers.before.references(
                    in: block.text, as: block.blockKind, context: &before),
                undated: readers.undated.references(
                    in: block.text, as: block.blockKind, context: &undated),
                firstOrdinal: ordinal, by: readers, rules: rules)
            ordinal += plan.ordinals
            edits += plan.edits.map {
                (block.position(at: $0.range.lowerBound), plan.slice($0.range), $0.text)
            }
            left += plan.left.map { ($0, block.position(at: $0.range.lowerBound)) }
            let start = block.position(at: 0)
            expected += plan.expected.map { ($0, start) }
        }
    }

    /// How many references are those of a law.
    func count(of law: Law.ID) -> Int {
        expected.count { $0.content.source == .law(law) && $0.content.ordinal != nil }
    }

    /// The body with its edits made, each found in the source as the text shows it.
    func applied(to body: String, firstLine: Int, file: String) throws(EditRefusal) -> String {
        var lines = TextLines(body)
        for edit in edits.sorted(by: { $0.position > $1.position }) {
            let index = edit.position.line - firstLine
            let line = lines.contents.indices.contains(index) ? lines.contents[index] : ""
            let start = line.unicodeScalars.index(
                line.startIndex, offsetBy: edit.position.column - 1, limitedBy: line.endIndex)
            guard let start, line[start...].unicodeScalars.starts(with: edit.old.unicodeScalars)
            else {
                throw EditRefusal([
                    Diagnostic(
                        .lawUndecided, file: file, at: edit.position,
                        "Programmet finner ikke «\(edit.old)» slik det er skrevet.",
                        suggestion:
                            "Skriv henvisningen på én linje og uten tegn for utheving i den.")
                ])
            }
            let end = line.unicodeScalars.index(start, offsetBy: edit.old.unicodeScalars.count)
            lines.set(index, to: line[..<start] + edit.new + line[end...])
        }
        return lines.text
    }

    /// The first reference that is not found as expected, with its block.
    func firstDifference(
        from found: [SwitchedText.Content]
    ) -> (ordinal: Int?, position: SourcePosition)? {
        let wanted = expected.map(\.content)
        guard found != wanted else { return nil }
        let index = zip(found, wanted).prefix { $0 == $1 }.count
        guard index < expected.count else {
            return (nil, expected.last?.position ?? .start)
        }
        return (expected[index].content.ordinal, expected[index].position)
    }
}
