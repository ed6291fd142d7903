import FileSystem

/// The files of a folder at one moment, without their contents.
struct FolderSnapshot: Sendable {
    private let path: String
    private var files: [String: FileStatus] = [:]
    /// Whether the folder was there.
    private(set) var isThere = false

    /// Looks through a folder.
    ///
    /// - Parameter enter: Called with the path of each folder before its names are read, so that
    ///   what happens in it from then on is heard of.
    init(of path: String, enter: (String) -> Void) {
        self.path = path
        enter(path)
        guard let folder = try? Folder(at: path) else { return }
        isThere = true
        visit(folder, at: path, depth: 0, enter)
    }

    private mutating func visit(
        _ folder: Folder, at path: String, depth: Int, _ enter: (String) -> Void
    ) {
        // What is taken away while it is looked at is simply not there.
        guard depth < 32, let names = try? folder.names() else { return }
        for name in names where !name.isHidden {
            guard let text = name.text, let status = try? folder.status(of: text) else { continue }
            let place = "\(path)/\(text)"
            guard status.kind == .folder else {
                files[place] = status
                continue
            }
            enter(place)
            if let inner = try? folder.folder(text) {
                visit(inner, at: place, depth: depth + 1, enter)
            }
        }
    }

    /// Whether a file that had content has none in a later snapshot, or is gone.
    func isHalfSaved(in later: FolderSnapshot) -> Bool {
        files.contains { $0.value.size > 0 && (later.files[$0.key]?.size ?? 0) == 0 }
    }

    /// The paths of the files that are not the same in a later snapshot.
    func changes(to later: FolderSnapshot) -> [String] {
        let gone = files.keys.filter { later.files[$0] == nil }
        return gone + later.files.filter { files[$0.key] != $0.value }.map(\.key)
    }
}
