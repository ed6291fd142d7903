#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Folder {
    /// Changes files in this folder and the folders in it: all of them, or none.
    ///
    /// All new contents are first written aside, under hidden names, beside the files they will
    /// replace; only when the disk has taken them all do they take their places. When one of those
    /// steps is refused, what was done before it is undone. Folders that are missing are made.
    ///
    /// - Throws: `.busy` when a file no longer holds what it should, because somebody else has
    ///   saved it meanwhile; `.exists` when a new file's name is taken.
    public func change(_ files: [FileReplacement]) throws(SystemError) {
        var change = FolderChange(root: self)
        do throws(SystemError) {
            for file in files { try change.prepare(file) }
            try change.takePlaces()
        } catch {
            change.undo()
            throw error
        }
    }
}

/// A change of several files, under way.
private struct FolderChange {
    let root: Folder
    /// Folders that were made, the outermost first.
    private var made: [(parent: Folder, name: String)] = []
    private var steps: [Step] = []
    private var done = 0

    /// One file with its new content aside.
    private struct Step {
        let folder: Folder
        let name: String
        let aside: String?
        let before: [UInt8]?
    }

    init(root: Folder) {
        self.root = root
    }

    /// Checks that a file is as it should be, and writes its new content aside.
    mutating func prepare(_ file: FileReplacement) throws(SystemError) {
        let parts = file.path.split(separator: "/").map(String.init)
        guard let name = parts.last else {
            throw SystemError(call: "open", path: file.path, code: EISDIR)
        }
        let folder = try folder(parts.dropLast(), makes: file.before == nil)
        let status = try folder.status(of: name)
        guard let before = file.before else {
            guard status == nil else {
                throw SystemError(call: "open", path: file.path, code: EEXIST)
            }
            try writeAside(file.after ?? [], in: folder, name: name, before: nil)
            return
        }
        guard status != nil, try folder.holds(before, at: name) else {
            throw SystemError(call: "open", path: file.path, code: EBUSY)
        }
        if let after = file.after {
            try writeAside(
                after, in: folder, name: name, before: before, permissions: status?.permissions)
        } else {
            steps.append(Step(folder: folder, name: name, aside: nil, before: before))
        }
    }

    private mutating func writeAside(
        _ bytes: [UInt8], in folder: Folder, name: String, before: [UInt8]?,
        permissions: UInt16? = nil
    ) throws(SystemError) {
        let aside = ".\(name).\(getpid()).ny"
        try folder.removeTree(aside)
        steps.append(Step(folder: folder, name: name, aside: aside, before: before))
        try folder.write(bytes, to: aside)
        if let permissions { try folder.setPermissions(permissions, of: aside) }
    }

    private mutating func folder(
        _ path: ArraySlice<String>, makes: Bool
    ) throws(SystemError) -> Folder {
        var folder = root
        for name in path {
            if makes, try folder.status(of: name) == nil {
                try folder.makeFolder(name)
                made.append((folder, name))
            }
            folder = try folder.folder(name)
        }
        return folder
    }

    mutating func takePlaces() throws(SystemError) {
        for step in steps {
            if let aside = step.aside, step.before == nil {
                try step.folder.rename(aside, into: step.folder, as: step.name)
            } else if let aside = step.aside {
                try step.folder.rename(aside, over: step.name)
            } else {
                try step.folder.remove(step.name)
            }
            done += 1
        }
    }

    /// Gives every file its old content back, and takes away what was made.
    func undo() {
        for step in steps.prefix(done) {
            if step.aside != nil { try? step.folder.remove(step.name) }
            if let before = step.before { try? step.folder.write(before, to: step.name) }
        }
        for step in steps.dropFirst(done) {
            if let aside = step.aside { try? step.folder.removeTree(aside) }
        }
        for folder in made.reversed() { try? folder.parent.removeFolder(folder.name) }
    }
}
