import FileSystem

/// The site that stands in an output, and what others have done in it.
struct OldSite {
    let folder: Folder
    /// What the run that made it wrote; `nil` where that was an earlier version, which kept no list.
    let list: SiteList?
    /// Files that this program did not write, or that somebody has changed and the new site does not
    /// have: they stay.
    let foreign: [String]
    /// Folders without any file.
    let emptyFolders: [String]

    /// Looks at what stands in the output.
    ///
    /// - Parameter planned: The paths of the files of the new site.
    /// - Throws: ``PublishingError/refused(path:_:)`` for what can neither stay nor be replaced: a
    ///   mount, a link, or a foreign file whose place the new site needs.
    init(_ folder: Folder, at path: String, planned: Set<String>) throws(PublishingError) {
        self.folder = folder
        list = (try? folder.read(Marker.name)).flatMap(SiteList.init(markerBytes:))
        var walk = Walk(path: path, list: list, planned: planned)
        try walk.visit(folder, at: "")
        (foreign, emptyFolders) = (walk.foreign, walk.emptyFolders)
        if let taken = collision(with: planned) {
            throw .refused(path: path, .placeTaken(taken))
        }
    }

    /// A foreign file that stands where the new site has a file or a folder, or the other way round.
    private func collision(with planned: Set<String>) -> String? {
        guard !foreign.isEmpty else { return nil }
        let folders = Set(planned.flatMap(Self.folders))
        return foreign.first { path in
            planned.contains(path) || folders.contains(path)
                || Self.folders(above: path).contains(where: planned.contains)
        }
    }

    /// The folders above a path.
    private static func folders(above path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}

extension OldSite {
    /// Puts what stays into the new site: under a second name of the same file, or as a copy.
    func carryOver(to new: Folder) throws(SystemError) {
        for path in foreign {
            let parts = path.split(separator: "/").map(String.init)
            let old = try folder.folder(atPath: parts.dropLast().joined(separator: "/")[...])
            let target = try Self.makeFolders(parts.dropLast(), in: new, like: folder)
            let name = parts[parts.count - 1]
            do {
                try old.link(name, into: target)
            } catch {
                guard let status = try old.status(of: name) else { continue }
                try target.write(old.read(name), to: name, modified: status.modified)
            }
        }
        for path in emptyFolders {
            let parts = path.split(separator: "/").map(String.init)
            _ = try? Self.makeFolders(parts[...], in: new, like: folder)
        }
    }

    /// The folder at a path; those that are missing are made, with the rights that they had.
    private static func makeFolders(
        _ parts: ArraySlice<String>, in new: Folder, like old: Folder
    ) throws(SystemError) -> Folder {
        var (target, source) = (new, old)
        for name in parts {
            source = try source.folder(name)
            let isNew = try target.status(of: name) == nil
            if isNew { try target.makeFolder(name) }
            target = try target.folder(name)
            if isNew { try target.setPermissions(source.status().permissions) }
        }
        return target
    }
}

/// One walk through a site, collecting what this program has not written.
private struct Walk {
    /// The path of the site, for messages.
    let path: String
    let list: SiteList?
    let planned: Set<String>
    private(set) var foreign: [String] = []
    private(set) var emptyFolders: [String] = []

    init(path: String, list: SiteList?, planned: Set<String>) {
        self.path = path
        self.list = list
        self.planned = planned
    }

    mutating func visit(_ folder: Folder, at prefix: String) throws(PublishingError) {
        let names = try systemCalls { () throws(SystemError) in try folder.names() }
        if names.isEmpty, !prefix.isEmpty { emptyFolders.append(String(prefix.dropLast())) }
        for name in names {
            guard let text = name.text else {
                throw .refused(path: path, .nameNotUTF8(prefix + name.shown))
            }
            let kind = try systemCalls { () throws(SystemError) -> FileStatus.Kind? in
                try folder.isMountPoint(name.bytes)
                    ? nil : folder.status(of: name.bytes)?.kind
            }
            switch kind {
            case nil: throw .refused(path: path, .mount(prefix + text))
            case .symbolicLink, .special: throw .refused(path: path, .linkInside(prefix + text))
            case .folder:
                let inner = try systemCalls { () throws(SystemError) in
                    try folder.folder(name.bytes)
                }
                try visit(inner, at: prefix + text + "/")
            case .file:
                let mayGo = try systemCalls { () throws(SystemError) in
                    try isOurs(prefix + text, in: folder, name: text)
                }
                if !mayGo { foreign.append(prefix + text) }
            }
        }
    }

    /// Whether a file may go: it is as this program wrote it, or the new site has it.
    private func isOurs(
        _ path: String, in folder: Folder, name: String
    ) throws(SystemError) -> Bool {
        if path == Marker.name || path == ".gitignore" { return true }
        guard let list else { return planned.contains(path) }
        guard let written = list.files[path] else { return false }
        if planned.contains(path) { return true }
        return try folder.checksum(of: name) == written
    }
}

extension Folder {
    /// What a list would say of a file.
    func checksum(of name: String) throws(SystemError) -> FileChecksum {
        try FileChecksum(of: read(name))
    }
}
