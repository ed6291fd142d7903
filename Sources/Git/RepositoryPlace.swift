import FileSystem
import Glibc

/// Where the repository around a folder keeps what.
struct RepositoryPlace: Sendable {
    /// The folder, by its real path.
    let folder: String
    /// The path of the folder from the root of the working tree: empty, or with `/` at its end.
    let prefix: String
    /// What belongs to this working tree alone, such as `HEAD`.
    let ownFolder: String
    /// What all working trees of the repository share.
    let commonFolder: String

    /// The nearest folder from `folder` upwards that has a repository in it, always under the name
    /// `.git`: a folder that looks like a repository itself is none, since such a one can be committed.
    init(around folder: String) throws(GitRepository.Refusal) {
        guard let resolved = realpath(folder, nil) else { throw .noRepository }
        defer { free(resolved) }
        let start = String(cString: resolved)
        var root = start
        while true {
            if let own = try Self.repository(in: root) {
                self.folder = start
                let below = start.utf8.dropFirst(root == "/" ? 1 : root.utf8.count + 1)
                prefix = root == start ? "" : String(decoding: below, as: UTF8.self) + "/"
                ownFolder = own
                commonFolder =
                    Self.line("commondir", in: own)
                    .map { Self.path($0, from: own) } ?? own
                break
            }
            guard root != "/", let slash = root.lastIndex(of: "/") else { throw .noRepository }
            root = slash == root.startIndex ? "/" : String(root[..<slash])
        }
        try checkOwner(of: root)
    }

    /// The root of the working tree, without `/` at its end.
    var root: String {
        guard !prefix.isEmpty else { return folder }
        return String(decoding: "\(folder)/".utf8.dropLast(prefix.utf8.count + 1), as: UTF8.self)
    }

    /// Whether git has noted where a part of the history ends.
    var hasShallowFile: Bool {
        let status = try? Folder(at: commonFolder).status(of: "shallow")
        return (status?.size ?? 0) > 0
    }

    /// The folder that `.git` is, or that the file `.git` names.
    private static func repository(in root: String) throws(GitRepository.Refusal) -> String? {
        let path = root == "/" ? "/.git" : "\(root)/.git"
        if let folder = try? Folder(at: path) {
            return (try? folder.status(of: "HEAD")) == nil ? nil : path
        }
        guard let line = line(".git", in: root) else { return nil }
        guard line.hasPrefix("gitdir: ") else { throw .failed("\(path): «gitdir:» mangler.") }
        let own = self.path(String(line.dropFirst("gitdir: ".count)), from: root)
        guard Self.line("HEAD", in: own) != nil else {
            throw .failed("\(path): \(own)/HEAD mangler.")
        }
        return own
    }

    private static func path(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    /// The first line of a file; `nil` where there is none.
    static func line(_ name: String, in folder: String) -> String? {
        guard let bytes = try? Folder(at: folder).read(name, limit: 10_000) else { return nil }
        return bytes.split(separator: UInt8(ascii: "\n")).first.map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
