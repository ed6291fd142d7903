public import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A folder for one test, removed with all that is in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
    /// The absolute path.
    public let path: String

    /// An empty folder.
    public init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/hjemmel-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SystemError(call: "mkdtemp", path: base, code: errno)
        }
        self.path = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Another user than root shall get in, for the tests that give up root's rights.
        chmod(path, 0o755)
    }

    deinit {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let parent = String(path.dropLast(name.utf8.count))
        try? Folder(at: parent).removeTree(name)
    }

    /// The absolute path of something in the folder.
    public func callAsFunction(_ relative: String) -> String { "\(path)/\(relative)" }

    /// The open folder, or an open folder in it.
    public func folder(_ relative: String = "") throws -> Folder {
        try Folder(at: relative.isEmpty ? path : self(relative))
    }

    /// Writes files, and the folders they need; what is there is overwritten by a new file.
    public func write(_ files: [String: String]) throws {
        for (relative, text) in files {
            let parts = relative.split(separator: "/").map(String.init)
            var folder = try folder()
            for part in parts.dropLast() {
                if try folder.status(of: part) == nil { try folder.makeFolder(part) }
                folder = try folder.folder(part)
            }
            let name = parts[parts.count - 1]
            if try folder.status(of: name) != nil { try folder.remove(name) }
            try folder.write(Array(text.utf8), to: name)
        }
    }

    /// Saves a file as editors do: all of it at once, so that nobody reads half of it.
    public func save(_ text: String, as relative: String) throws {
        try write(["lagres": text])
        guard rename(self("lagres"), self(relative)) == 0 else {
            throw SystemError(call: "rename", path: relative, code: errno)
        }
    }

    /// Makes a symbolic link.
    public func link(_ relative: String, to target: String) throws {
        guard symlink(target, self(relative)) == 0 else {
            throw SystemError(call: "symlink", path: relative, code: errno)
        }
    }

    /// Every file below a folder with its text, by its path from there.
    public func texts(in relative: String = "") throws -> [String: String] {
        var texts: [String: String] = [:]
        try Self.collect(from: folder(relative), prefix: "", into: &texts)
        return texts
    }

    private static func collect(
        from folder: Folder, prefix: String, into texts: inout [String: String]
    ) throws {
        for name in try folder.names() {
            let path = prefix + name.shown
            switch try folder.status(of: name.bytes)?.kind {
            case .folder:
                try collect(from: folder.folder(name.bytes), prefix: path + "/", into: &texts)
            case .file:
                texts[path] = try String(decoding: folder.read(name.bytes), as: UTF8.self)
            default: texts[path] = "(annet)"
            }
        }
    }
}
