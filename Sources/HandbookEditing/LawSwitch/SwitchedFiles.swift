import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
import Markdown
import SourceFiles

/// All texts of a handbook while a law takes another's place.
struct SwitchedFiles {
    let readers: SwitchReaders
    let map: SectionMap
    /// The files that still tell of the old law.
    let kept: Set<String>
    let tree: FileTree
    let standardLaw: Law.ID?
    private(set) var changes: [FileChange] = []
    private(set) var left: [LeftReference] = []
    private(set) var count = 0

    init(
        readers: SwitchReaders, map: SectionMap, kept: Set<String>, tree: FileTree,
        standardLaw: Law.ID?
    ) {
        self.readers = readers
        self.map = map
        self.kept = kept
        self.tree = tree
        self.standardLaw = standardLaw
    }

    mutating func run() throws(EditRefusal) {
        let moved = MovedPaths(files: moves, folder: nil)
        var faults: [Diagnostic] = []
        for entry in tree.entries where SwitchedFiles.holdsTexts(entry.path) {
            let text = try tree.text(of: entry.path)
            do throws(EditRefusal) {
                let new = moved.path(of: entry.path)
                let file = try SwitchedFile(
                    text, file: entry.path, by: readers,
                    rules: SwitchedText.Rules(map: map, keepsOld: keepsOld(entry.path, new)),
                    standardLaw: standardLaw)
                left += file.left
                count += file.count
                let linked = try SwitchedFiles.linked(file.text, entry.path, moved)
                changes.append(
                    FileChange(moving: entry.path, to: new, from: text, to: linked))
            } catch {
                guard !error.diagnostics.isEmpty else { throw error }
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else {
            throw EditRefusal(
                .content, "Noe kan ikke skrives om.", diagnostics: faults)
        }
    }

    private static func holdsTexts(_ file: String) -> Bool {
        switch SourceKind(file) {
        case .settings, .roles, .glossary, .circulars, .activities, .controlRound, .risks,
            .chapter, .office:
            true
        case .law, .attachment, .note, .unknown: false
        }
    }

    /// What was found in past controls, and guidance to a section without successor, is about the
    /// old law.
    private func keepsOld(_ file: String, _ new: String) -> Bool {
        let isGuidance = ChapterPlace(file).path.hasPrefix("lover/\(readers.old.id)/")
        return kept.contains(file) || SourceKind(file) == .controlRound
            || isGuidance && file == new
    }

    /// Guidance to a section moves to its successor, where that has none yet and is that of no
    /// other.
    private var moves: [String: String] {
        let known = Set(tree.entries.map(\.path))
        var all: [String: String] = [:]
        var taken: Set<String> = []
        for file in known.sorted() where !kept.contains(file) {
            let place = ChapterPlace(file).path
            let folder = "lover/\(readers.old.id)/"
            guard place.hasPrefix(folder), place.hasSuffix(".md"),
                let number = SectionNumber(place.dropFirst(folder.count).dropLast(3)),
                let target = map.sections[number]
            else { continue }
            let new =
                file.dropLast(place.count) + "lover/\(readers.new.id)/\(target.anchor).md"
            if !known.contains(String(new)), taken.insert(String(new)).inserted {
                all[file] = String(new)
            }
        }
        return all
    }

    /// The text with links that lead to where guidance now stands.
    private static func linked(
        _ text: String, _ file: String, _ moved: MovedPaths
    ) throws(EditRefusal) -> String {
        guard file.hasSuffix(".md"), !moved.files.isEmpty else { return text }
        let parts = ChapterText(Array(text.utf8), file: file)
        guard let document = try? Document.parse(parts.body.utf8, firstLine: parts.bodyLine)
        else { return text }
        var edit = LinkEdit(text)
        let links = document.links.map { ($0.destination, $0.position) }
        for (destination, position) in links.sorted(by: { $0.1 > $1.1 }) {
            guard let new = moved.destination(destination, in: file), new != destination
            else { continue }
            guard edit.replace(destination, at: position, with: new) else {
                throw EditRefusal([
                    Diagnostic(
                        .linkBroken, file: file, at: position,
                        "Programmet finner ikke lenken «\(destination)» slik den er skrevet.",
                        suggestion: "Skriv den som [tekst](sti), og prøv igjen.")
                ])
            }
        }
        return edit.text
    }
}
