import FileSystem

extension GitRepository {
    /// The paths of those files in the folder that hold what was committed.
    ///
    /// The bytes are compared, since git's own comparison runs the filters that the repository
    /// names. A file whose line ends were changed by the checkout to CR LF is as committed.
    func unchangedPaths(of committed: [Blob]) throws(Refusal) -> Set<String> {
        let present = regularFiles(among: committed)
        guard !present.isEmpty else { return [] }
        let paths = present.flatMap { Array($0.path.utf8) + [UInt8(ascii: "\n")] }
        let ids = try git(
            ["hash-object", "--no-filters", "--stdin-paths"], in: place.folder, input: paths
        ).split(separator: UInt8(ascii: "\n"))
        guard ids.count == present.count else { throw .failed("git hash-object") }
        var unchanged: Set<String> = []
        var others: [Blob] = []
        for (blob, id) in zip(present, ids) {
            if blob.id == id { unchanged.insert(blob.path) } else { others.append(blob) }
        }
        let texts = try contents(of: others)
        for (blob, text) in zip(others, texts) where isSame(text, asFileAt: blob.path) {
            unchanged.insert(blob.path)
        }
        return unchanged
    }

    /// Those that are files now, reached through no link.
    private func regularFiles(among blobs: [Blob]) -> [Blob] {
        var folders: [Substring: Folder?] = [:]
        let root = try? Folder(at: place.folder)
        return blobs.filter { blob in
            // `hash-object` reads one path on each line.
            guard !blob.path.utf8.contains(UInt8(ascii: "\n")) else { return false }
            let slash = blob.path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let above = blob.path[..<(slash ?? blob.path.startIndex)]
            let folder = folders[above] ?? (try? root?.folder(atPath: above))
            folders[above] = folder
            let name = String(blob.path.dropFirst(above.isEmpty ? 0 : above.count + 1))
            return (try? folder?.status(of: name))?.kind == .file
        }
    }

    /// Whether a file is a text apart from the carriage returns before its line ends.
    private func isSame(_ text: [UInt8], asFileAt path: String) -> Bool {
        let parts = path.split(separator: "/")
        let above = parts.dropLast().joined(separator: "/")
        guard let name = parts.last, text.count < 10_000_000,
            let folder = try? Folder(at: place.folder).folder(atPath: above[...]),
            let bytes = try? folder.read(String(name), limit: 2 * text.count)
        else { return false }
        return bytes.contains(UInt8(ascii: "\r")) && Self.withoutReturns(bytes) == text
    }

    static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
        bytes.indices.filter { index in
            let isReturn = bytes[index] == UInt8(ascii: "\r")
            return !(isReturn && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
        }.map { bytes[$0] }
    }
}
