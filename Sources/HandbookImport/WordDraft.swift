import Markdown
package import WordDocument

/// A document of Word on its way to a chapter: what is its title, and what acts as headings.
package struct WordDraft: Sendable {
    /// The title that the chapter gets.
    package let title: String
    let document: WordDocument
    /// The text without its title, every heading known as one.
    let blocks: [WordBlock]
    private let notes: [ImportNote]

    /// - Parameter fileName: The name of the file without its ending, for a document that says no title.
    package init(_ document: WordDocument, fileName: String) {
        self.document = document
        var outline = WordOutline(document)
        title = outline.takeTitle(otherwise: fileName)
        outline.findHeadings()
        outline.findTypedLists()
        blocks = outline.blocks
        notes = outline.notes
    }

    /// The chapter.
    ///
    /// - Parameter name: What the names of its pictures begin with.
    package func chapter(named name: String) -> DraftChapter {
        var writer = WordWriter(self, name: name)
        var chunks = writer.chunks(of: blocks)
        chunks += writer.footnotes()
        let body = WordDraft.linked(chunks.joined(separator: "\n\n") + "\n")
        var chapter = DraftChapter(title: title, body: body)
        chapter.pictures = writer.pictures
        chapter.notes = notes + writer.notes + document.notes.map { ImportNote($0) }
        return chapter
    }

    /// Puts the anchors of headings where links lead to them.
    private static func linked(_ text: String) -> String {
        guard text.contains(WordWriter.headingMark) else { return text }
        let plain = text.replacing(WordWriter.headingMark, with: "")
        let anchors = (try? Document.parse(plain).headings.map(\.anchor)) ?? []
        var parts = text.split(separator: WordWriter.headingMark, omittingEmptySubsequences: false)
        var result = String(parts.removeFirst())
        for part in parts {
            let digits = part.prefix { $0.isNumber }
            let index = (Int(digits) ?? 0) - 1
            result +=
                (anchors.indices.contains(index) ? anchors[index] : "")
                + part.dropFirst(digits.count)
        }
        return result
    }
}

extension ImportNote {
    init(_ note: WordNote) {
        let kind: Kind =
            switch note.kind {
            case .chart: .chart
            case .diagram: .diagram
            case .equation: .equation
            case .embeddedObject: .embeddedObject
            case .outsidePicture: .outsidePicture
            case .missingPicture: .missingPicture
            case .hiddenText: .hiddenText
            case .nestedTable: .nestedTable
            case .mergedCells: .mergedCells
            case .trackedChange: .trackedChange
            case .symbol: .symbol
            case .otherFile: .otherFile
            case .drawnShape: .drawnShape
            }
        self.init(kind, note.place)
    }
}
