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

    /// The chapter of the same name elsewhere, else the one with the nearest path.
    func path(near file: String, among files: some Sequence<Chapter.ID>) -> String? {
        let paths = known(files)
        return paths.byName[SourcePath.name(of: file)] ?? paths.index.nearest(to: file)
    }

    /// Whether a chapter lies in a folder.
    func isFolder(_ path: String, among files: some Sequence<Chapter.ID>) -> Bool {
        known(files).folders.contains(path)
    }

    /// The anchor of a file that is nearest to one that it does not have.
    func anchor(near anchor: String, in file: Chapter.ID, among known: Set<String>) -> String? {
        let index = anchors.withLock { indices in
            if let index = indices[file] { return index }
            let index = NearMissIndex(known.sorted())
            indices[file] = index
            return index
        }
        return index.nearest(to: anchor)
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
