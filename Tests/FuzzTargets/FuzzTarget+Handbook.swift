import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
import Markdown

extension FuzzTarget {
    /// A chapter is read or refused, and each fault lies in its file.
    static func readFrontMatter(_ bytes: [UInt8]) throws(BrokenPromise) {
        let reading = SampleHandbook.reading(chapter: bytes)
        // Lines end as an editor shows them: LF, CRLF or CR.
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        for diagnostic in reading.diagnostics {
            try BrokenPromise.check(
                diagnostic.file == SampleHandbook.chapterFile
                    || diagnostic.position == .start || !diagnostic.file.hasSuffix(".yaml"),
                "A chapter's fault lies in the chapter: \(diagnostic)")
            guard diagnostic.file == SampleHandbook.chapterFile else { continue }
            try BrokenPromise.check(
                (1...lines).contains(diagnostic.position.line) && diagnostic.position.column >= 1,
                "A fault lies in its file: \(diagnostic)")
        }
        try BrokenPromise.check(
            reading.handbook != nil, "A chapter does not take the handbook away")
    }

    /// `hjemmel refs` and the site find the same references in a chapter, at the same places.
    static func compareReferences(_ bytes: [UInt8]) throws(BrokenPromise) {
        let isWhole = bytes.starts(with: "---\n".utf8)
        let text = isWhole ? bytes : Array(SampleHandbook.frontMatter.utf8) + bytes
        let reading = SampleHandbook.reading(chapter: text, findsHints: false)
        guard let chapter = reading.handbook?.chapter(SampleHandbook.chapterFile) else { return }
        let listed = ChapterReferences(
            text, file: SampleHandbook.chapterFile, by: SampleHandbook.reader, law: nil,
            standardLaw: SampleHandbook.standardLaw
        ).found
        try BrokenPromise.check(
            listed.map(\.reference) == chapter.mentions.map(\.reference),
            "refs and the site find the same references")
        try BrokenPromise.check(
            listed.map(\.position) == chapter.mentions.map(\.position),
            "refs and the site find the references at the same places")
        try checkLinks(of: chapter, listed.map(\.reference))
    }

    /// What the page links to, in its order, is among what was listed, in that order.
    private static func checkLinks(
        of chapter: Chapter, _ listed: [Reference]
    ) throws(BrokenPromise) {
        var opened: [Int] = []
        var options = HTMLOptions()
        options.openAnnotation = { id, _ in opened.append(id) }
        var html: [UInt8] = []
        chapter.document.renderHTML(into: &html, options: options)
        var rest = listed[...]
        for id in opened {
            guard chapter.annotations.indices.contains(id) else {
                throw BrokenPromise(promise: "Each mark of the page means something")
            }
            guard case .reference(let reference) = chapter.annotations[id] else { continue }
            // Emphasis may divide one reference into several marks.
            if rest.first == reference { continue }
            guard let index = rest.firstIndex(of: reference) else {
                throw BrokenPromise(promise: "The page links only to what refs lists")
            }
            rest = rest[index...]
        }
    }
}
