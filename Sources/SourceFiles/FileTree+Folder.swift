public import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension FileTree {
    /// What a folder may hold.
    public struct Limits: Sendable {
        /// The largest file in bytes.
        public var fileSize = 50_000_000
        /// How deep folders may lie in each other.
        public var depth = 32

        /// The limits that hold unless a caller sets others.
        public init() {}
    }

    /// The files in a folder and its folders.
    ///
    /// Names that begin with a dot are passed over. Nothing is read through a symbolic link, not
    /// even one that takes the place of a folder after the tree was made.
    ///
    /// - Throws: When the folder itself is missing or may not be read; what is wrong inside it is
    ///   a finding.
    public static func folder(
        at path: String, limits: Limits = Limits()
    ) throws(SystemError) -> FileTree {
        var walk = FolderWalk(limits: limits)
        try walk.visit(Folder(at: path), at: "", depth: 0)
        let paths = Set(walk.entries.map(\.path))
        return FileTree(
            entries: walk.entries, findings: walk.findings,
            read: { file throws(SystemError) in
                guard paths.contains(file) else {
                    throw SystemError(call: "open", path: file, code: ENOENT)
                }
                var folder = try Folder(at: path)
                var rest = file[...]
                while let slash = rest.firstIndex(of: "/") {
                    folder = try folder.folder(String(rest[..<slash]))
                    rest = rest[rest.index(after: slash)...]
                }
                return try folder.read(String(rest), limit: limits.fileSize)
            })
    }
}

/// One walk through a folder, collecting files and faults.
private struct FolderWalk {
    let limits: FileTree.Limits
    private(set) var entries: [FileTree.Entry] = []
    private(set) var findings: [FileFinding] = []

    init(limits: FileTree.Limits) {
        self.limits = limits
    }

    mutating func visit(
        _ folder: Folder, at prefix: String, depth: Int
    ) throws(SystemError) {
        let names = try folder.names()
        if let head = gitHead(among: names) { report(prefix + head, .gitFolder) }
        var taken: [FoldedPath: String] = [:]
        for entry in names where !entry.isHidden {
            guard let name = entry.text else {
                report(prefix + entry.shown, .nameNotUTF8)
                continue
            }
            let path = prefix + name
            guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }) else {
                report(path, .nameNotPlain)
                continue
            }
            if let other = taken.updateValue(path, forKey: FoldedPath(name)) {
                taken[FoldedPath(name)] = other
                report(path, .sameName(as: other))
                continue
            }
            do {
                try enter(name, of: folder, at: path, depth: depth)
            } catch {
                report(path, .unreadable(error.message))
            }
        }
    }

    /// What git would take for the `HEAD` of a repository; `nil` where the rest of one is missing.
    private func gitHead(among names: [FileName]) -> String? {
        func name(_ folded: String) -> FileName? {
            names.first {
                $0.bytes.count == folded.utf8.count + 1 && $0.shown.lowercased() == folded
            }
        }
        guard let head = name("head"), name("objects") != nil, name("refs") != nil else {
            return nil
        }
        return head.shown
    }

    private mutating func enter(
        _ name: String, of folder: Folder, at path: String, depth: Int
    ) throws(SystemError) {
        guard let status = try folder.status(of: name) else { return }
        switch status.kind {
        case .symbolicLink: report(path, .symbolicLink)
        case .special: report(path, .special)
        case .file where status.size > limits.fileSize:
            report(path, .tooLarge(limit: limits.fileSize))
        case .file:
            try folder.checkReadable(name)
            entries.append(
                FileTree.Entry(path: path, size: status.size, version: .status(status)))
        case .folder where depth == limits.depth: report(path, .tooDeep(limit: limits.depth))
        case .folder: try visit(folder.folder(name), at: path + "/", depth: depth + 1)
        }
    }

    private mutating func report(_ path: String, _ reason: FileFinding.Reason) {
        findings.append(FileFinding(path: path, reason: reason))
    }
}
