import Diagnostics
import Handbook
import SourceFiles

extension LatestReading {
    /// Becomes the reading of a tree in which nothing but texts of common chapters is otherwise.
    ///
    /// What a text says, beside what stands in its front matter and its anchors, concerns its own
    /// chapter, the sections that it cites and what is checked of the handbook as a whole. So only
    /// the chapter is exchanged.
    ///
    /// - Returns: Whether it could; if more may follow from the changes, nothing is done.
    /// - Complexity: Linear in the size of the changed chapters; what is linear in the number of
    ///   files only compares and copies.
    mutating func takeOver(
        _ tree: FileTree, in manner: Manner, memory: inout ReadingMemory
    ) -> Bool {
        guard manner == self.manner, findings == tree.findings,
            let edits = TextEdit.all(from: entries, to: tree, after: memory.files)
        else { return false }
        let paths = Set(edits.map(\.entry.path))
        guard resolution.misplaced.isDisjoint(with: paths),
            findings.allSatisfy({ !paths.contains($0.path) }),
            // A new heading may be the one that a link was looking for.
            !(common + others).contains(where: { $0.code == .anchorBroken })
        else { return false }

        var resolver = resolution.resolver
        for edit in edits { resolver.links.anchors[edit.entry.path] = edit.chapter.anchors }
        var changes: [Change] = []
        for edit in edits {
            guard let former = resolution.handbook.chapter(edit.entry.path) else { return false }
            let text = resolver.mark(edit.chapter)
            let (chapter, faults) = resolver.resolve(
                edit.chapter, marked: text, at: former.address)
            // Notes and controls tell the points of a form by their numbers.
            guard chapter.points.map(\.number) == former.points.map(\.number) else {
                return false
            }
            changes.append(
                Change(edit: edit, text: text, former: former, chapter: chapter, faults: faults))
        }
        let handbook = resolution.handbook.exchanging(changes.map { ($0.former, $0.chapter) })
        guard HandbookChecks.overall(of: handbook, on: manner.today).sorted() == overall else {
            return false
        }

        entries = tree.entries
        resolution.handbook = handbook
        resolution.resolver = resolver
        common.removeAll { paths.contains($0.file) }
        common += overall.filter { paths.contains($0.file) }
        common += changes.flatMap(\.faults)
        common += HandbookChecks.diagnostics(
            of: changes.map(\.chapter), in: handbook, on: manner.today)
        others.removeAll { paths.contains($0.file) }
        for change in changes {
            take(change.edit.chapter)
            memory.files.keep(
                change.edit.chapter, change.edit.chapter.diagnostics, of: change.edit.entry)
            memory.chapters.keep(change.text, in: change.edit.entry)
        }
        return true
    }

    /// Takes in a chapter as it is written, and what is wrong with that.
    private mutating func take(_ chapter: ParsedChapter) {
        if let index = parsed.chapters.firstIndex(where: { $0.file == chapter.file }) {
            parsed.chapters[index] = chapter
        }
        if let index = resolution.placed.firstIndex(where: { $0.chapter.file == chapter.file }) {
            resolution.placed[index] = resolution.placed[index].holding(chapter)
        }
        others +=
            chapter.diagnostics
            + PrivacyChecks.diagnostics(
                of: chapter, allowing: resolution.handbook.settings.allowedContacts)
            + PastDayChecks.diagnostics(of: chapter, on: manner.today)
            + TitleChecks.diagnostics(of: parsed).filter { $0.file == chapter.file }
            + TemplateTextChecks.diagnostics(of: chapter)
            + (manner.findsHints ? LanguageChecks.diagnostics(of: [chapter]) : [])
    }

    /// A chapter that is exchanged for another.
    private struct Change {
        let edit: TextEdit
        let text: MarkedChapter
        let former: Chapter
        let chapter: Chapter
        let faults: [Diagnostic]
    }
}

extension PlacedChapter {
    /// The place with another text of the chapter in it.
    fileprivate func holding(_ chapter: ParsedChapter) -> PlacedChapter {
        PlacedChapter(chapter: chapter, address: address, section: section)
    }
}

extension Handbook {
    /// The handbook with chapters in the place of those that they were made from.
    ///
    /// Title, kind, status and approval are as before: no list of chapters is another.
    fileprivate func exchanging(_ changes: [(former: Chapter, new: Chapter)]) -> Handbook {
        var handbook = self
        for (_, new) in changes { handbook.put(new) }
        for (former, new) in changes {
            handbook.citations = CitingChapter.bySection(
                handbook.citations, exchanging: former, with: new
            ) { handbook.isInOrder($0, $1) }
        }
        return handbook
    }
}
