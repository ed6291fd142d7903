import Diagnostics
import Handbook
import Synchronization

/// What a link that leads nowhere may have meant.
///
/// It is made when the first such link is met, and then serves all: telling of a broken link must not
/// cost more with each chapter that the handbook has.
final class LinkSuggestions: Sendable {
    private struct Paths {
        let index: NearMissIndex
        /// The first path of each name.
        let byName: [String: String]
        let folders: Set<String>
    }

    private let paths = Mutex<Paths?>(nil)
    private let anchors = Mutex<[Chapter.ID: NearMissIndex]>([:])
    /// The chapters by the last parts of their addresses.
    private let pages = Mutex<[String: [Chapter.ID]]?>(nil)

    /// The chapter of the same name elsewhere, else the one with the nearest path.
    func path(near file: String, among files: some Sequence<Chapter.ID>) -> String? {
        let paths = known(files)
        return paths.byName[SourcePath.name(of: file)] ?? paths.index.nearest(to: file)
    }

    /// Whether a chapter lies in a folder.
    func isFolder(_ path: String, among files: some Sequence<Chapter.ID>) -> Bool {
        known(files).folders.contains(path)
    }

    /// The anchors of a file, to be asked for the nearest to one that it does not have.
    func anchors(of file: Chapter.ID, _ known: Set<String>) -> NearMissIndex {
        anchors.withLock { indices in
            if let index = indices[file] { return index }
            let index = NearMissIndex(known.sorted())
            indices[file] = index
            return index
        }
    }

    /// The chapters whose addresses end in a name, as other tools link to them.
    func chapters(named name: String, among files: some Sequence<Chapter.ID>) -> [Chapter.ID] {
        pages.withLock { pages in
            if let pages { return pages[name] ?? [] }
            let made = Dictionary(grouping: files.sorted()) { LinkSuggestions.page(of: $0) ?? "" }
            pages = made
            return made[name] ?? []
        }
    }

    /// The last part of the address of a chapter; of the introduction of a folder, the folder's.
    private static func page(of file: Chapter.ID) -> String? {
        guard let address = PagePath(chapterFile: file) else { return nil }
        let parts = address.path.dropLast(".html".count).split(separator: "/")
        return parts.last == "index"
            ? parts.dropLast().last.map(String.init)
            : parts.last.map(String.init)
    }

    private func known(_ files: some Sequence<Chapter.ID>) -> Paths {
        paths.withLock { paths in
            if let paths { return paths }
            let files = files.sorted()
            let made = Paths(
                index: NearMissIndex(files),
                byName: Dictionary(
                    files.map { (SourcePath.name(of: $0), $0) },
                    uniquingKeysWith: { first, _ in first }),
                folders: Set(files.map { SourcePath.folder(of: $0) }))
            paths = made
            return made
        }
    }
}
