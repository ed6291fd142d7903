import FileSystem

/// A file of the folder that is not as it was committed last.
public struct WorkingChange: Sendable {
    /// What became of the file.
    public enum Kind: Sendable {
        case added, changed, removed
    }

    /// The path from the folder.
    public let path: String
    /// What became of it.
    public let kind: Kind
    /// What a commit shall hold of it; `nil` for a file that is gone.
    let bytes: [UInt8]?
    /// Its rights in the commit.
    let mode: String
}

extension GitRepository {
    /// What is otherwise in the folder than in the latest commit.
    ///
    /// A text that the checkout has given CR LF at its line ends is compared, and committed, without.
    ///
    /// - Parameter paths: The files that belong to the folder, by their paths from it; others count only if they
    ///   were committed. What begins with a dot never does.
    /// - Throws: Also where a committed file can no longer be read, or is a link now.
    public func workingChanges(among paths: [String]) throws(Refusal) -> [WorkingChange] {
        let committed = try blobs(at: commit)
        let unchanged = try unchangedPaths(of: committed)
        var changes: [WorkingChange] = []
        let others = committed.filter { !unchanged.contains($0.path) }
        let texts = try contents(of: others)
        for (blob, text) in zip(others, texts) {
            guard let bytes = try bytes(at: blob.path) else {
                changes.append(
                    WorkingChange(path: blob.path, kind: .removed, bytes: nil, mode: blob.mode))
                continue
            }
            let isPlain = !text.contains(UInt8(ascii: "\r"))
            let new = isPlain ? Self.withoutReturns(bytes) : bytes
            guard new != text else { continue }
            changes.append(
                WorkingChange(path: blob.path, kind: .changed, bytes: new, mode: blob.mode))
        }
        let known = Set(committed.map(\.path))
        for path in paths where !known.contains(path) {
            guard let bytes = try bytes(at: path) else { continue }
            changes.append(
                WorkingChange(path: path, kind: .added, bytes: bytes, mode: "100644"))
        }
        return changes.sorted { $0.path < $1.path }
    }

    /// What a file of the folder holds; `nil` where there is none.
    private func bytes(at path: String) throws(Refusal) -> [UInt8]? {
        do throws(SystemError) {
            return try Folder(at: place.folder).bytes(atPath: path)
        } catch {
            throw .failed("\(path): \(error.message)")
        }
    }
}

extension Folder {
    /// What a file holds, reached through no link; `nil` where there is none.
    func bytes(atPath path: String) throws(SystemError) -> [UInt8]? {
        let parts = path.split(separator: "/").map(String.init)
        do throws(SystemError) {
            var folder = self
            for part in parts.dropLast() { folder = try folder.folder(part) }
            guard try folder.status(of: parts[parts.count - 1]) != nil else { return nil }
            return try folder.read(parts[parts.count - 1], limit: 100_000_000)
        } catch  where error.kind == .notFound {
            return nil
        }
    }
}
