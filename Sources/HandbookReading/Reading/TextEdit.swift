import Diagnostics
import FileSystem
import Handbook
import SourceFiles

/// A chapter of which nothing but the text has changed since an earlier reading.
struct TextEdit: Sendable {
    let entry: FileTree.Entry
    /// The chapter as it is written now.
    let chapter: ParsedChapter

    /// So many chapters at once are no longer somebody who writes.
    private static let most = 8

    /// The changes from one list of files to another, if there are no others: not of a file that is
    /// no chapter, not of an office, not of front matter, and none that takes an anchor away.
    ///
    /// - Parameter earlier: The files as they were parsed.
    static func all(
        from former: [FileTree.Entry], to tree: FileTree, after earlier: ParsedFiles
    ) -> [TextEdit]? {
        guard former.count == tree.entries.count else { return nil }
        var edits: [TextEdit] = []
        for (old, new) in zip(former, tree.entries) where old != new || new.version == nil {
            guard old.path == new.path, edits.count < most,
                let before: ParsedChapter = earlier.value(of: old),
                let edit = TextEdit(of: before, in: new, of: tree)
            else { return nil }
            edits.append(edit)
        }
        return edits
    }

    private init?(of former: ParsedChapter, in entry: FileTree.Entry, of tree: FileTree) {
        guard former.place.office == nil, entry.size <= ParsedHandbook.largestText,
            // Both are told of by what is no matter of one chapter.
            former.valueUses.isEmpty, PersonalDataPlace.names(of: [entry.path]).isEmpty,
            let bytes = try? tree.read(entry.path)
        else { return nil }
        let chapter = ParsedChapter(bytes, file: entry.path)
        guard chapter.head == former.head, chapter.valueUses.isEmpty,
            chapter.anchors.isSuperset(of: former.anchors)
        else { return nil }
        self.entry = entry
        self.chapter = chapter
    }
}
