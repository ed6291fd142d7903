public import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
public import SourceFiles

/// A value of the front matter that many chapters get: every edit that it takes, all or none.
public struct FieldSetting: Sendable {
    /// The keys that can be set.
    public enum Key: String, CaseIterable, Sendable {
        /// The role that keeps the chapter.
        case responsible = "dokumentansvarlig"
        /// How often it is reviewed.
        case reviewInterval = "revisjon_hver"
        case status
    }

    /// The edits of the files that have another value now.
    public let changes: [FileChange]
    /// How many chapters have the value already.
    public let unchangedCount: Int

    /// Gives chapters a value.
    ///
    /// - Parameter paths: Files and folders, from the handbook's root.
    /// - Throws: When there is no such role or chapter, or when the handbook would have errors that it does
    ///   not have now.
    public init(
        _ key: Key, to value: String, of paths: [String], in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        var memory = ReadingMemory()
        let reading = HandbookReading(tree, on: today, findsHints: false, memory: &memory)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        if key == .responsible { _ = try handbook.role(named: value) }
        let selection = try Selection(paths, in: reading, handbook)
        var changes: [FileChange] = []
        for chapter in selection.chapters {
            let text = try tree.text(of: chapter.file)
            do throws(YAMLEdit.Fault) {
                var edit = try ChapterEdit(text, file: chapter.file)
                try edit.frontMatter.set(
                    key.rawValue, to: value, at: [], after: ["status", "dokumentansvarlig"])
                let change = FileChange(editing: chapter.file, from: text, to: edit.text)
                if !change.isEmpty { changes.append(change) }
            } catch {
                throw EditRefusal(error)
            }
        }
        try tree.reading(
            after: changes, since: reading, on: today, memory: &memory,
            refusal: "Endringen ville gitt disse feilene.")
        self.changes = changes
        unchangedCount = selection.chapters.count - changes.count
    }
}
