public import CalendarDate
import Diagnostics
public import Handbook
import HandbookReading
import Markdown
public import SourceFiles
import Yams

/// The move of a chapter, or of a folder of chapters: every edit that it takes, all or none.
///
/// Links to what moves and links in it are fixed, and so are the paths in YAML. A chapter whose
/// address changes keeps the old one under `tidligere_adresser`. What was approved stays approved:
/// the move changes how links are written, not what they say, so checksums are written anew.
public struct ChapterMove: Sendable {
    /// The edits of files, those that move first.
    public let changes: [FileChange]
    /// The addresses that lead on to new ones.
    public let redirects: [PagePath]

    /// Moves a chapter or folder.
    ///
    /// - Parameters:
    ///   - source: A chapter's file or a folder, from the handbook's root.
    ///   - destination: The new file, or the folder that the chapter shall lie in.
    /// - Throws: When either path cannot be, when a link cannot be fixed, or when the handbook
    ///   would have errors that it does not have now.
    public init(
        _ source: String, to destination: String, in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: today, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let moved = try MovedPaths(source, to: destination, in: handbook, of: tree)
        var edits = MoveEdits(moved: moved, tree: tree, handbook: handbook)
        for chapter in reading.written(in: handbook) { try edits.suggestion(chapter) }
        try edits.mendLists()
        let changes = edits.changes.filter { !$0.isEmpty }.sorted {
            ($0.formerFile == $0.file ? 1 : 0, $0.file) < (
                $1.formerFile == $1.file ? 1 : 0, $1.file
            )
        }
        let errors = tree.errors(broughtBy: changes, on: today)
        guard errors.isEmpty else {
            throw EditRefusal(
                .content, "Flyttingen ville gitt disse feilene.", diagnostics: errors)
        }
        try edits.checkTargets(of: reading.written(in: handbook), after: changes, on: today)
        self.changes = changes
        redirects = edits.redirects
    }
}

/// The edits of a move while they are gathered.
struct MoveEdits {
    let moved: MovedPaths
    let tree: FileTree
    let handbook: Handbook
    private(set) var changes: [FileChange] = []
    private(set) var redirects: [PagePath] = []

    init(moved: MovedPaths, tree: FileTree, handbook: Handbook) {
        self.moved = moved
        self.tree = tree
        self.handbook = handbook
    }

    /// Mends one chapter: its links, what replaces it, its addresses and its checksum.
    mutating func suggestion(_ chapter: Chapter) throws(EditRefusal) {
        let new = moved.path(of: chapter.file)
        let links = staleLinks(of: chapter)
        let replacement = chapter.replacedBy.flatMap { moved.files[$0] }
        guard new != chapter.file || !links.isEmpty || replacement != nil else { return }
        let before = try tree.text(of: chapter.file)
        var text = before
        if !links.isEmpty { text = try fixed(links, in: chapter, text) }
        do throws(YAMLEdit.Fault) {
            if let replacement {
                var edit = try ChapterEdit(text, file: chapter.file)
                try edit.frontMatter.set("erstattes_av", to: replacement, at: [])
                text = edit.text
            }
            text = try keepingAddress(of: chapter, at: new, text)
            text = try sealed(chapter, text)
        } catch {
            throw EditRefusal(error)
        }
        changes.append(FileChange(moving: chapter.file, to: new, from: before, to: text))
    }

    /// Mends the paths to chapters in the lists of the YAML files.
    mutating func mendLists() throws(EditRefusal) {
        for (file, list, key) in [
            (ParsedWheel.file, "aktiviteter", "kapittel"), ("ordliste.yaml", "begreper", "se"),
        ] + adoptionLists where tree.entries.contains(where: { $0.path == file }) {
            let text = try tree.text(of: file)
            let root = YAMLTree(text, file: file).root?.mapping
            let items = root?.first { $0.key.scalar?.string == list }?.value.sequence
            do throws(YAMLEdit.Fault) {
                var edit = try YAMLEdit(text, file: file)
                for (index, item) in (items ?? []).enumerated() {
                    let value = item.mapping?.first { $0.key.scalar?.string == key }?.value
                    guard let path = value?.scalar?.string,
                        let new = moved.destination(path, in: "handbok.yaml")
                    else { continue }
                    try edit.set(key, to: new, at: [.key(list), .item(index)])
                }
                changes.append(FileChange(editing: file, from: text, to: edit.text))
            } catch {
                throw EditRefusal(error)
            }
        }
    }

    /// The lists of what the offices have adopted.
    private var adoptionLists: [(String, String, String)] {
        handbook.settings.offices.map {
            (ParsedOffice.filePath(of: $0.id), "vedtatt", "kapittel")
        }
    }

    /// Fails unless every link leads after the move where it led before.
    func checkTargets(
        of chapters: [Chapter], after changes: [FileChange], on today: Day
    ) throws(EditRefusal) {
        let after = HandbookReading(tree.changed(by: changes), on: today, findsHints: false)
        let written = (after.handbook.map(after.written) ?? []).map { ($0.file, $0) }
        let byFile = Dictionary(written, uniquingKeysWith: { first, _ in first })
        for chapter in chapters {
            let file = moved.path(of: chapter.file)
            let old = chapter.targets.map { moved.target($0) }
            guard let new = byFile[file]?.targets, new == old else {
                throw EditRefusal(
                    .content, "Programmet klarer ikke å rette alle lenkene i \(chapter.file).")
            }
        }
    }

    private func staleLinks(of chapter: Chapter) -> [StaleLink] {
        let written =
            chapter.document.links.map { ($0.destination, $0.position) }
            + chapter.document.images.map { ($0.destination, $0.position) }
        return written.compactMap { destination, position in
            guard chapter.links[destination]?.isInside ?? false else { return nil }
            // A link of an office may be written as if its folder lay over the common one.
            let new =
                moved.destination(destination, in: chapter.id)
                ?? moved.destination(destination, in: chapter.file)
            return new.map {
                StaleLink(destination: destination, position: position, new: $0)
            }
        }.filter { $0.new != $0.destination }
    }

    /// A link that must be written otherwise.
    private struct StaleLink {
        let destination: String
        let position: SourcePosition
        let new: String
    }

    private func fixed(
        _ links: [StaleLink], in chapter: Chapter, _ text: String
    ) throws(EditRefusal) -> String {
        var edit = LinkEdit(text)
        // From the bottom up, so that the places of those above still hold.
        for link in links.sorted(by: { $0.position > $1.position }) {
            guard edit.replace(link.destination, at: link.position, with: link.new) else {
                throw EditRefusal([
                    Diagnostic(
                        .linkBroken, file: chapter.file, at: link.position,
                        "Programmet finner ikke lenken «\(link.destination)» slik den er skrevet.",
                        suggestion: "Skriv den som [tekst](sti), og prøv igjen.")
                ])
            }
        }
        return edit.text
    }

    /// The text with the chapter's old address among the former ones, and the new one not.
    private mutating func keepingAddress(
        of chapter: Chapter, at file: String, _ text: String
    ) throws(YAMLEdit.Fault) -> String {
        let place = ChapterPlace(file)
        guard !place.isAddition, let address = PagePath(chapterFile: place.path),
            address != chapter.address
        else {
            return text
        }
        let former = chapter.formerAddresses.map(\.value)
        var edit = try ChapterEdit(text, file: chapter.file)
        let kept = former.filter { $0 != address.path && $0 != chapter.address.path }
        try edit.frontMatter.set(
            "tidligere_adresser", toTexts: kept + [chapter.address.path], from: former)
        redirects.append(chapter.address)
        return edit.text
    }

    /// The text with a checksum that holds, where the one before did.
    private func sealed(_ chapter: Chapter, _ text: String) throws(YAMLEdit.Fault) -> String {
        guard let old = chapter.approval?.checksum, !chapter.isChangedAfterApproval else {
            return text
        }
        let new = ChapterChecksum(of: Array(text.utf8), file: chapter.file).description
        guard new != old else { return text }
        var edit = try ChapterEdit(text, file: chapter.file)
        try edit.frontMatter.set("godkjent", toFields: [("sjekksum", new)])
        return edit.text
    }
}

extension HandbookReading {
    /// Every chapter of the common handbook and the offices, each of its own file.
    func written(in handbook: Handbook) -> [Chapter] {
        handbook.chapters + handbook.guidance.values.sorted { $0.id < $1.id } + localChapters
    }
}

extension Chapter {
    /// Where the links and images lead, in the order of the text.
    fileprivate var targets: [LinkTarget] {
        (document.links.map(\.destination) + document.images.map(\.destination)).map {
            links[$0] ?? .broken
        }
    }
}

extension LinkTarget {
    /// Whether it is written as a path to another file of the handbook.
    fileprivate var isInside: Bool {
        switch self {
        case .chapter, .folder, .page, .file, .controlRound: true
        case .here, .external, .broken: false
        }
    }
}
