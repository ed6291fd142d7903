import HandbookModel
import LegalReferences
import Markdown

extension FuzzTarget {
    private static let file = "rutiner/a.md"

    /// A chapter with any front matter is read, and each fault points into its file.
    static func readHandbook(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let reading = HandbookReading(
            SampleHandbook.tree([file: text]), on: SampleHandbook.today, findsHints: true)
        let lines = text.utf8.count { $0 == 0x0A || $0 == 0x0D } + 2
        for diagnostic in reading.diagnostics where diagnostic.file == file {
            precondition((1...lines).contains(diagnostic.position.line), "A fault outside the file")
            precondition(diagnostic.position.column >= 1, "A fault before its line")
        }
    }

    /// `hjemmel refs` and the site find the same references in a text, at the same places.
    static func compareReferences(_ bytes: [UInt8]) {
        guard let body = String(validating: bytes, as: UTF8.self) else { return }
        let text = """
            ---
            tittel: Et kapittel
            type: rutine
            dokumentansvarlig: leder
            ---
            \(body)
            """
        let reading = HandbookReading(SampleHandbook.tree([file: text]), on: SampleHandbook.today)
        guard let chapter = reading.handbook?.chapter(file) else { return }
        let listed = ChapterReferences(
            Array(text.utf8), file: file, by: SampleHandbook.reader, law: nil,
            standardLaw: Law.ID(rawValue: "sosialtjenesteloven"))
        precondition(
            listed.found.map(\.reference) == chapter.mentions.map(\.reference),
            "refs and the site find different references")
        precondition(
            listed.found.map(\.position) == chapter.mentions.map(\.position),
            "refs and the site find references at different places")
    }
}
