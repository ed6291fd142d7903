public import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
public import SourceFiles

/// Words for the search that a chapter is given: the edit of its file, or the reason why not.
public struct SearchWordEdit: Sendable {
    /// The chapter's title.
    public let title: String
    /// The edit of the chapter's file.
    public let change: FileChange

    /// Adds words to the `søkeord` of a chapter; those that it has are left as they are.
    ///
    /// - Throws: When there is no such chapter, it has all of the words, or its file has errors.
    public init(
        adding words: [String], to chapter: String, on day: Day, in tree: FileTree
    ) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: day, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let found = try reading.chapter(named: chapter, in: handbook)
        let former = Set(found.searchWords.map { $0.lowercased() })
        let new = words.filter { !former.contains($0.lowercased()) }
        guard !new.isEmpty else {
            throw EditRefusal(.use, "«\(found.title)» har allerede disse søkeordene.")
        }
        title = found.title
        let text = try tree.text(of: found.file)
        do throws(YAMLEdit.Fault) {
            var edit = try ChapterEdit(text, file: found.file)
            try edit.frontMatter.set(
                "søkeord", toTexts: found.searchWords + new, from: found.searchWords)
            change = FileChange(editing: found.file, from: text, to: edit.text)
        } catch {
            throw EditRefusal(error)
        }
    }
}
