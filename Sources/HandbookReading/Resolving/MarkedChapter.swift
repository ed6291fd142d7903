import CalendarDate
import Diagnostics
import Handbook
import LegalReferences
import Markdown
import SourceFiles

/// What a chapter says once laws and glossary are known: everything but where its links lead.
struct MarkedChapter: Sendable {
    let basis: [Located<Reference>]
    let law: Law.ID?
    let document: Document
    let annotations: [AnnotationTarget]
    let mentions: [Mention]
    let diagnostics: [Diagnostic]
}

/// Marked chapters, kept as long as what they were marked by is the same.
struct MarkedChapters: Sendable {
    /// All that decides how a chapter is marked, beside the chapter itself.
    struct Circumstances: Hashable, Sendable {
        let registers: [FileTree.Entry]
        let today: Day
        let findsHints: Bool
    }

    private let circumstances: Circumstances?
    private var chapters: [Chapter.ID: (file: FileTree.Entry, chapter: MarkedChapter)] = [:]

    /// No chapters yet.
    init(under circumstances: Circumstances? = nil) {
        self.circumstances = circumstances
    }

    /// Those that were marked under the same circumstances: all or none.
    func valid(under circumstances: Circumstances) -> MarkedChapters {
        self.circumstances == circumstances ? self : MarkedChapters(under: circumstances)
    }

    /// The chapter in a file, if the file is the same.
    func chapter(in file: FileTree.Entry) -> MarkedChapter? {
        chapters[file.path].flatMap { $0.file == file ? $0.chapter : nil }
    }

    /// Keeps a chapter.
    mutating func keep(_ chapter: MarkedChapter, in file: FileTree.Entry) {
        chapters[file.path] = (file, chapter)
    }
}
