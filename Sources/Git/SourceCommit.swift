import FileSystem

/// Which commit a folder's files are at, read from git's own files: nothing is run.
public enum SourceCommit {
    /// The commit that `HEAD` stands at in the repository that a folder lies in, as forty
    /// hexadecimal digits; `nil` where there is none, or where it is kept otherwise.
    ///
    /// It says nothing of files that were changed since.
    ///
    /// - Parameter folder: The path of the folder.
    public static func read(around folder: String) -> String? {
        var path = folder
        // A folder of the handbook lies at most this deep in its repository.
        for _ in 0..<16 {
            guard let here = try? Folder(at: path) else { return nil }
            if let git = try? here.folder(".git") { return commit(in: git) }
            path += "/.."
        }
        return nil
    }

    private static func commit(in git: Folder) -> String? {
        guard let head = lines("HEAD", in: git).first else { return nil }
        guard head.hasPrefix("ref: ") else { return digits(head) }
        let name = head.dropFirst(5)
        let parts = name.split(separator: "/")
        if let last = parts.last, parts.allSatisfy({ $0 != ".." && $0 != "." }),
            let folder = try? git.folder(atPath: parts.dropLast().joined(separator: "/")[...]),
            let found = lines(String(last), in: folder).first
        {
            return digits(found)
        }
        let packed = lines("packed-refs", in: git)
        return packed.first { $0.hasSuffix(" \(name)") }.flatMap { digits(String($0.prefix(40))) }
    }

    /// The lines of a file of git's; none when it cannot be read.
    private static func lines(_ name: String, in folder: Folder) -> [String] {
        guard let bytes = try? folder.read(name, limit: 10_000_000) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func digits(_ text: String) -> String? {
        text.count == 40 && text.allSatisfy(\.isHexDigit) ? text : nil
    }
}
