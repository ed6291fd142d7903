import DocumentSamples
import HandbookImport
import WordDocument

/// A sample brought in.
struct Imported {
    let chapter: DraftChapter
    let document: WordDocument

    init(_ sample: WordSample) throws {
        document = try WordDocument(sample.bytes)
        chapter = WordDraft(document, fileName: "rutine-for-noe").chapter(named: "rutine")
    }

    init(_ body: String) throws {
        try self.init(WordSample(body))
    }

    var body: String { chapter.body }

    func notes(_ kind: ImportNote.Kind) -> [String] {
        chapter.notes.filter { $0.kind == kind }.map(\.example)
    }
}
