import Diagnostics
import HandbookReading

/// A chapter's file whose front matter is edited: the text below it and everything that nobody
/// asked to change stay byte for byte.
struct ChapterEdit {
    /// The front matter, which takes the changes.
    var frontMatter: YAMLEdit
    private let head: String
    private let tail: String

    /// A chapter's text; a file without front matter is a fault.
    init(_ text: String, file: String) throws(YAMLEdit.Fault) {
        let mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
        let content = String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count))
        let lines = TextLines(content)
        let borders = lines.contents.indices.filter {
            ChapterText.isBorder(lines.contents[$0][...])
        }
        guard borders.first == 0, let end = borders.dropFirst().first else {
            throw YAMLEdit.Fault(
                diagnostic: Diagnostic(
                    .frontMatterMissing, file: file,
                    "Filen har ikke et hode mellom to linjer med ---.",
                    suggestion: "Begynn filen med hodet, og prøv igjen."))
        }
        frontMatter = try YAMLEdit(
            lines.text(of: 1..<end), file: file, firstLine: ChapterText.frontMatterLine)
        head = mark + lines.text(of: 0..<1)
        tail = lines.text(of: end..<lines.contents.count)
    }

    /// The whole file with the changes made.
    var text: String { head + frontMatter.text + tail }
}
