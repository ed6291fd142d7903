public import CalendarDate
import Diagnostics
import FileSystem
import Handbook
import HandbookReading
public import SourceFiles
import Yams

/// Another name for a role, an office or a term, everywhere that it is named: every edit that it takes, all
/// or none.
public struct Renaming: Sendable {
    /// What is renamed.
    public enum Kind: String, CaseIterable, Sendable {
        case role = "rolle"
        case office = "kontor"
        case term = "begrep"
    }

    /// The edits of files, those that move first.
    public let changes: [FileChange]
    /// What is left for a person to look at, in Norwegian.
    public let notes: [String]

    /// Gives a new name.
    ///
    /// - Parameters:
    ///   - old: The id of a role or an office, or its title; the term.
    ///   - new: The new id, or a new title, from which the id follows; the new term.
    /// - Throws: When there is no such name, when the new one is taken or none, or when the handbook would have
    ///   errors that it does not have now.
    public init(
        _ kind: Kind, from old: String, to new: String, in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        var memory = ReadingMemory()
        let reading = HandbookReading(tree, on: today, findsHints: false, memory: &memory)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let edits = RenameEdits(tree: tree, reading: reading, handbook: handbook)
        let made =
            switch kind {
            case .role: try edits.role(old, to: new)
            case .office: try edits.office(old, to: new)
            case .term: try edits.term(old, to: new)
            }
        let changes = made.changes.filter { !$0.isEmpty }.sorted {
            ($0.formerFile == $0.file ? 1 : 0, $0.file) < (
                $1.formerFile == $1.file ? 1 : 0, $1.file
            )
        }
        try tree.reading(
            after: changes, since: reading, on: today, memory: &memory,
            refusal: "Det nye navnet ville gitt disse feilene.")
        self.changes = changes
        notes = made.notes
    }
}

/// The edits of a renaming.
struct RenameEdits {
    let tree: FileTree
    let reading: HandbookReading
    let handbook: Handbook

    typealias Made = (changes: [FileChange], notes: [String])

    /// The id and the title that a new name means; no title where it is an id.
    private func name(_ new: String) throws(EditRefusal) -> (id: String, title: String?) {
        let id = Slug.isSlug(new) ? new : Slug(new).text
        guard !id.isEmpty else { throw EditRefusal(.use, "«\(new)» kan ikke være et navn.") }
        return (id, id == new ? nil : new)
    }

    /// Renames a role. The chapter that describes it bears its name, and so do the steps of learning paths.
    func role(_ old: String, to new: String) throws(EditRefusal) -> Made {
        let named = handbook.roles.first { $0.title == old }?.id ?? old
        let role = try handbook.role(named: named)
        let (id, title) = try name(new)
        guard id == role.id || handbook.role(id) == nil else {
            throw EditRefusal(.use, "Rollen «\(id)» finnes fra før.")
        }
        var moves: [String: String] = [:]
        let described = handbook.chapters.first {
            $0.kind == .role && $0.address.path.hasSuffix("/\(role.id).html")
        }
        if let described, id != role.id {
            let file = described.file
            let name = SourcePath.name(of: file)
            moves[file] =
                "\(SourcePath.folder(of: file))/"
                + name.replacing("\(role.id).md", with: "\(id).md")
        }
        return try changes(moving: moves, folder: nil) { text, file, chapter throws(EditRefusal) in
            var text = try NamedValueEdit.text(text, of: file) {
                $0.key.kind == .role && $0.value == role.id ? id : nil
            }
            if file == "roller.yaml", let title {
                text = try titled(title, "roller", id, text, file)
            }
            if chapter?.kind == .path {
                text = Self.steps(in: text, of: [role.id, role.title], to: id, or: title)
            }
            return text
        }
    }

    /// The steps of a learning path with the role's new name where they say who is responsible.
    private static func steps(
        in text: String, of old: [String], to id: String, or title: String?
    ) -> String {
        var lines = TextLines(text)
        for (index, line) in lines.contents.enumerated() {
            guard let step = StepLine(line), let open = line.lastIndex(of: "("),
                let comma = line[open...].firstIndex(of: ",")
            else { continue }
            let new =
                step.responsible == old[0]
                ? id : step.responsible.lowercased() == old[1].lowercased() ? title : nil
            guard let new else { continue }
            lines.set(index, to: "\(line[...comma]) \(new))")
        }
        return lines.text
    }

    /// Renames an office, and the folder with its files.
    func office(_ old: String, to new: String) throws(EditRefusal) -> Made {
        let offices = handbook.settings.offices
        guard let office = offices.first(where: { $0.id == old || $0.title == old }) else {
            let near = nearMiss(of: old, in: offices.map(\.id)).map { " Mente du «\($0)»?" }
            throw EditRefusal(.use, "Kontoret «\(old)» er ukjent.\(near ?? "")")
        }
        let (id, title) = try name(new)
        guard id == office.id || !offices.contains(where: { $0.id == id }) else {
            throw EditRefusal(.use, "Kontoret «\(id)» finnes fra før.")
        }
        let folder = "\(ChapterPlace.officeFolder)/\(office.id)"
        let newFolder = "\(ChapterPlace.officeFolder)/\(id)"
        var moves: [String: String] = [:]
        if id != office.id {
            for file in tree.entries.map(\.path) where file.hasPrefix(folder + "/") {
                moves[file] = newFolder + file.dropFirst(folder.count)
            }
        }
        var made = try changes(
            moving: moves, folder: id == office.id ? nil : (folder, newFolder)
        ) { text, file, _ throws(EditRefusal) in
            var text = try NamedValueEdit.text(text, of: file) {
                $0.key.kind == .office && $0.value == office.id ? id : nil
            }
            if file == "handbok.yaml", let title {
                text = try titled(title, "kontorer", id, text, file)
            }
            return text
        }
        if id != office.id {
            made.notes.append(
                "Utgaven til kontoret bygges nå med --office \(id). Rett det i pipelines som nevner "
                    + "\(office.id).")
        }
        return made
    }

    /// Renames a term. Its old name becomes a synonym, so that it is still known where texts use it.
    func term(_ old: String, to new: String) throws(EditRefusal) -> Made {
        guard let term = handbook.terms.first(where: { $0.name == old }) else {
            let near = nearMiss(of: old, in: handbook.terms.map(\.name)).map {
                " Mente du «\($0)»?"
            }
            throw EditRefusal(.use, "Begrepet «\(old)» står ikke i ordlista.\(near ?? "")")
        }
        let file = "ordliste.yaml"
        let before = try tree.text(of: file)
        var text = try NamedValueEdit.text(before, of: file) {
            $0.key.kind == .term && $0.value == old ? new : nil
        }
        var using: [String] = []
        for chapter in reading.written(in: handbook) {
            let text = try tree.text(of: chapter.file)
            if text.lowercased().contains(old.lowercased()) { using.append(chapter.file) }
        }
        if !using.isEmpty, !(term.synonyms + [new]).contains(old) {
            do throws(YAMLEdit.Fault) {
                var edit = try YAMLEdit(text, file: file)
                let index = try edit.sequence(at: ["begreper"]).firstIndex {
                    $0.mapping?.contains {
                        $0.key.scalar?.string == "begrep" && $0.value.scalar?.string == new
                    } ?? false
                }
                try edit.set(
                    "synonymer", toTexts: term.synonyms + [old], from: term.synonyms,
                    at: ["begreper", .item(index ?? 0)])
                text = edit.text
            } catch {
                throw EditRefusal(error)
            }
        }
        let files = using.sorted()
        return (
            [FileChange(editing: file, from: before, to: text)],
            files.isEmpty
                ? []
                : [
                    "«\(old)» er nå et synonym, fordi det står i teksten i \(files.count) kapitler: "
                        + files.prefix(10).joined(separator: ", ")
                        + (files.count > 10 ? " …" : ".")
                ]
        )
    }

    private func titled(
        _ title: String, _ list: String, _ id: String, _ text: String, _ file: String
    ) throws(EditRefusal) -> String {
        do throws(YAMLEdit.Fault) {
            var edit = try YAMLEdit(text, file: file)
            let index = try edit.sequence(at: [.key(list)]).firstIndex {
                $0.mapping?.contains {
                    $0.key.scalar?.string == "id" && $0.value.scalar?.string == id
                } ?? false
            }
            try edit.set("tittel", to: title, at: [.key(list), .item(index ?? 0)])
            return edit.text
        } catch {
            throw EditRefusal(error)
        }
    }

    /// Every file after a move, edited once more; what was approved stays approved.
    private func changes(
        moving files: [String: String], folder: (old: String, new: String)?,
        _ edit: (_ text: String, _ file: String, _ chapter: Chapter?) throws(EditRefusal) -> String
    ) throws(EditRefusal) -> Made {
        let moved = MovedPaths(files: files, folder: folder)
        var edits = MoveEdits(moved: moved, tree: tree, handbook: handbook)
        let chapters = reading.written(in: handbook)
        if !files.isEmpty {
            for chapter in chapters { try edits.rewrite(chapter) }
            try edits.rewriteRegisters()
        }
        let rewritten = Dictionary(
            edits.changes.map { ($0.formerFile ?? $0.file, $0) }, uniquingKeysWith: { $1 })
        let byFile = Dictionary(
            chapters.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        var changes: [FileChange] = []
        for path in tree.entries.map(\.path) {
            let new = moved.path(of: path)
            guard SourceKind(path) != .attachment, SourceKind(path) != .unknown else {
                if new != path {
                    do throws(SystemError) {
                        changes.append(
                            FileChange(moving: path, to: new, as: try tree.read(path)))
                    } catch {
                        throw EditRefusal(.environment, "\(path): \(error.message)")
                    }
                }
                continue
            }
            let before = try tree.text(of: path)
            let former = rewritten[path]?.after ?? before
            let chapter = byFile[path]
            var text = try edit(former, path, chapter)
            if text != former, let chapter {
                do throws(YAMLEdit.Fault) {
                    text = try chapter.sealed(text)
                } catch {
                    throw EditRefusal(error)
                }
            }
            if text != before || new != path {
                changes.append(FileChange(moving: path, to: new, from: before, to: text))
            }
        }
        return (changes, [])
    }
}
