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
        var memory = ReadingMemory()
        try self.init(source, to: destination, in: tree, on: today, memory: &memory)
    }

    /// Moves a chapter or folder of files that were perhaps read before.
    init(
        _ source: String, to destination: String, in tree: FileTree, on today: Day,
        memory: inout ReadingMemory
    ) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: today, findsHints: false, memory: &memory)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let moved = try MovedPaths(source, to: destination, in: handbook, of: tree)
        var edits = MoveEdits(moved: moved, tree: tree, handbook: handbook)
        for chapter in reading.written(in: handbook) { try edits.rewrite(chapter) }
        try edits.rewriteRegisters()
        let changes = edits.changes.filter { !$0.isEmpty }.sorted {
            ($0.formerFile == $0.file ? 1 : 0, $0.file) < (
                $1.formerFile == $1.file ? 1 : 0, $1.file
            )
        }
        let after = try tree.reading(
            after: changes, since: reading, on: today, memory: &memory,
            refusal: "Flyttingen ville gitt disse feilene.")
        try edits.checkTargets(of: reading.written(in: handbook), in: after)
        self.changes = changes
        redirects = edits.redirects
    }
}

/// The edits of a move while they are gathered.
struct MoveEdits {
    let moved: MovedPaths
    let tree: FileTree
    let handbook: Handbook
    /// The chapter that takes the place of what is removed, and the addresses that lead to it.
    var heir: (chapter: Chapter, addresses: [String])?
    private(set) var changes: [FileChange] = []
    private(set) var redirects: [PagePath] = []
    private let formNames: [String: String]

    init(moved: MovedPaths, tree: FileTree, handbook: Handbook) {
        self.moved = moved
        self.tree = tree
        self.handbook = handbook
        formNames = Self.formNames(of: moved, in: handbook)
    }

    /// Mends one chapter: its links, what replaces it, its addresses and its checksum.
    mutating func rewrite(_ chapter: Chapter) throws(EditRefusal) {
        let new = moved.path(of: chapter.file)
        let links = staleLinks(of: chapter)
        let before = try tree.text(of: chapter.file)
        var text = try rewritten(before, of: chapter.file)
        let inherits = heir?.chapter.file == chapter.file
        guard new != chapter.file || !links.isEmpty || text != before || inherits else { return }
        if !links.isEmpty { text = try fixed(links, in: chapter, text) }
        do throws(YAMLEdit.Fault) {
            text = try keepingAddress(of: chapter, at: new, text)
            if let heir, inherits { text = try inheriting(heir.addresses, chapter, text) }
            text = try chapter.sealed(text)
        } catch {
            throw EditRefusal(error)
        }
        changes.append(FileChange(moving: chapter.file, to: new, from: before, to: text))
    }

    /// Mends what the other files name: every key of ``NamingKey`` that holds a path or a form.
    mutating func rewriteRegisters() throws(EditRefusal) {
        for file in tree.entries.map(\.path)
        where NamingKey.all.contains(where: { $0.source == SourceKind(file) })
            && SourceKind(file) != .chapter
        {
            let text = try tree.text(of: file)
            changes.append(
                FileChange(editing: file, from: text, to: try rewritten(text, of: file)))
        }
    }

    /// A file whose paths and names of forms are those after the move.
    private func rewritten(_ text: String, of file: String) throws(EditRefusal) -> String {
        try NamedValueEdit.text(text, of: file) { value in
            switch value.key.kind {
            case .path: moved.destination(value.value, in: "handbok.yaml")
            case .form: formNames[value.value]
            default: nil
            }
        }
    }

    /// The new names of the forms that get other ones.
    private static func formNames(
        of moved: MovedPaths, in handbook: Handbook
    ) -> [String: String] {
        var names: [String: String] = [:]
        for chapter in handbook.chapters where chapter.kind == .form || chapter.kind == .control {
            guard let file = moved.files[chapter.id] else { continue }
            let new = Chapter.formName(of: file)
            if new != chapter.formName { names[chapter.formName] = new }
        }
        return names
    }

    /// Fails unless every link leads after the move where it led before.
    func checkTargets(
        of chapters: [Chapter], in after: HandbookReading
    ) throws(EditRefusal) {
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
                StaleLink(destination: destination, position: position, new: heired($0))
            }
        }.filter { $0.new != $0.destination }
    }

    /// A link without its anchor, where it leads to what is removed and its heir has no such heading.
    private func heired(_ link: String) -> String {
        guard let heir, let mark = link.firstIndex(of: "#") else { return link }
        let anchor = link[link.index(after: mark)...]
        return heir.chapter.document.anchors.contains(String(anchor)) ? link : String(link[..<mark])
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
            address != chapter.address, !keepsPage(folderOf: chapter)
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

    /// Whether a chapter is the introduction to a folder that goes on without it: the folder's page, with the
    /// list of its chapters, then keeps the address.
    private func keepsPage(folderOf chapter: Chapter) -> Bool {
        guard SourcePath.name(of: chapter.id) == "index.md" else { return false }
        let folder = SourcePath.folder(of: chapter.id)
        return handbook.chapters.contains {
            $0.id != chapter.id && SourcePath.folder(of: $0.id) == folder
                && moved.files[$0.id] == nil
        }
    }

    /// The text with more addresses among the former ones.
    private func inheriting(
        _ addresses: [String], _ chapter: Chapter, _ text: String
    ) throws(YAMLEdit.Fault) -> String {
        let former = chapter.formerAddresses.map(\.value)
        let new = addresses.filter { !former.contains($0) && $0 != chapter.address.path }
        var edit = try ChapterEdit(text, file: chapter.file)
        try edit.frontMatter.set("tidligere_adresser", toTexts: former + new, from: former)
        return edit.text
    }
}

extension Chapter {
    /// A text of the chapter with a checksum that holds, where the one before did: for edits that do not
    /// change what the chapter says.
    func sealed(_ text: String) throws(YAMLEdit.Fault) -> String {
        guard let old = approval?.checksum, !isChangedAfterApproval else { return text }
        let new = ChapterChecksum(of: Array(text.utf8), file: file).description
        guard new != old else { return text }
        var edit = try ChapterEdit(text, file: file)
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
