import DocumentSamples
import HandbookImport
import Markdown
import WordDocument

extension FuzzTarget {
    /// A document of Word is refused, or becomes text without signs of the program's own, each picture of
    /// which is there; twice the same.
    static func readWord(_ bytes: [UInt8]) throws(BrokenPromise) {
        // Most bytes are tried as the text of a document, since few archives survive a change.
        let file =
            bytes.starts(with: [0x50, 0x4B])
            ? bytes : WordSample(String(decoding: bytes, as: UTF8.self)).bytes
        guard let document = try? WordDocument(file) else { return }
        let draft = WordDraft(document, fileName: "fil")
        let chapter = draft.chapter(named: "kapittel")
        try BrokenPromise.check(
            chapter.body == draft.chapter(named: "kapittel").body, "Twice the same text")
        try BrokenPromise.check(
            !chapter.body.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) },
            "No sign of the program's own is left")
        let names = Set(chapter.pictures.map(\.name))
        try BrokenPromise.check(
            names.count == chapter.pictures.count, "Each picture has a name of its own")
        guard let parsed = try? Document.parse(chapter.body) else { return }
        try BrokenPromise.check(
            parsed.findings.allSatisfy { $0.kind != .rawHTML }, "Text does not become HTML")
    }
}
