public import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import Markdown
public import SourceFiles

/// The removal of a chapter: every edit that it takes, all or none.
///
/// With another chapter in its place, links and keys that lead to it lead there, and so do its addresses.
/// Without one, it can only be removed when nothing leads to it.
public struct ChapterRemoval: Sendable {
    /// The chapter's title.
    public let title: String
    /// The edits of files.
    public let changes: [FileChange]

    /// Removes a chapter.
    ///
    /// - Parameters:
    ///   - path: The chapter's file, from the handbook's root.
    ///   - replacement: The file of the chapter that is used instead; `nil` for none.
    /// - Throws: When there is no such chapter, when something leads to it that leads nowhere without it, or when
    ///   the handbook would have errors that it does not have now.
    public init(
        _ path: String, using replacement: String?, in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        var memory = ReadingMemory()
        let reading = HandbookReading(tree, on: today, findsHints: false, memory: &memory)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let chapter = try reading.chapter(named: path, in: handbook)
        let text = try tree.text(of: chapter.file)
        title = chapter.title
        var changes = [FileChange(removing: chapter.file, with: text)]
        let place = ChapterPlace(chapter.file)
        if place.office == nil {
            let additions = tree.entries.map(\.path).filter {
                let other = ChapterPlace($0)
                return (other.isAddition && other.chapterOfAddition == chapter.file)
                    || (other.office != nil && other.path == chapter.file)
            }
            guard additions.isEmpty else {
                throw EditRefusal(
                    .content,
                    "Kontorer bygger på «\(title)»: \(additions.joined(separator: ", ")). Fjern det "
                        + "først.")
            }
        }
        if !place.isAddition {
            if let replacement {
                let heir = try reading.chapter(named: replacement, in: handbook)
                guard heir.file != chapter.file else {
                    throw EditRefusal(.use, "Et kapittel kan ikke erstatte seg selv.")
                }
                changes += try Self.edits(
                    removing: chapter, using: heir, in: tree, reading, handbook)
            } else {
                let leading = try Self.leading(to: chapter, in: tree, reading, handbook)
                guard leading.isEmpty else {
                    throw EditRefusal(
                        .content,
                        "Oppgi kapittelet som skal brukes i stedet, med --use, eller skriv «status: "
                            + "utgått» i kapittelet.", diagnostics: leading)
                }
            }
        }
        try tree.reading(
            after: changes, since: reading, on: today, memory: &memory,
            refusal: "Fjerningen ville gitt disse feilene.")
        self.changes = changes
    }

    private static func edits(
        removing chapter: Chapter, using heir: Chapter, in tree: FileTree,
        _ reading: HandbookReading, _ handbook: Handbook
    ) throws(EditRefusal) -> [FileChange] {
        let moved = MovedPaths(files: [chapter.file: heir.file], folder: nil)
        var edits = MoveEdits(moved: moved, tree: tree, handbook: handbook)
        edits.heir = (heir, [chapter.address.path] + chapter.formerAddresses.map(\.value))
        for other in reading.written(in: handbook) where other.file != chapter.file {
            try edits.rewrite(other)
        }
        try edits.rewriteRegisters()
        return edits.changes.filter { !$0.isEmpty }
    }

    /// Everything that leads to a chapter, as faults at the places.
    private static func leading(
        to chapter: Chapter, in tree: FileTree, _ reading: HandbookReading, _ handbook: Handbook
    ) throws(EditRefusal) -> [Diagnostic] {
        func fault(_ file: String, _ position: SourcePosition) -> Diagnostic {
            Diagnostic(
                .linkBroken, file: file, at: position,
                "Her vises det til «\(chapter.title)», som du vil fjerne.")
        }
        var faults: [Diagnostic] = []
        for other in reading.written(in: handbook) where other.file != chapter.file {
            let written =
                other.document.links.map { ($0.destination, $0.position) }
                + other.document.images.map { ($0.destination, $0.position) }
            for (destination, position) in written {
                if case .chapter(chapter.id, _)? = other.links[destination] {
                    faults.append(fault(other.file, position))
                }
            }
        }
        let isForm = chapter.kind == .form || chapter.kind == .control
        for file in tree.entries.map(\.path)
        where file != chapter.file
            && NamingKey.all.contains(where: { $0.source == SourceKind(file) })
        {
            for value in NamedValue.all(in: try tree.text(of: file), of: file) {
                let path = value.value.prefix { $0 != "#" }
                let isNamed =
                    value.key.kind == .path
                    ? SourcePath.resolve(String(path), in: "") == chapter.file
                    : isForm && value.key.kind == .form && value.value == chapter.formName
                if isNamed { faults.append(fault(file, value.position)) }
            }
        }
        return faults.sorted()
    }
}
