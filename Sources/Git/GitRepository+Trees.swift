import FileSystem

extension BareFolder {
    /// Writes a commit.
    func commit(
        tree: String, parents: [String], message: String, by signature: Signature
    ) throws(GitRepository.Refusal) -> String {
        try word(
            ["commit-tree", tree] + parents.flatMap { ["-p", $0] }, input: Array(message.utf8),
            adding: signature.variables)
    }

    /// Writes a file's content, as it is.
    func blob(_ bytes: [UInt8]) throws(GitRepository.Refusal) -> String {
        try word(["hash-object", "-w", "--no-filters", "--stdin"], input: bytes)
    }

    /// Writes the tree of a commit in which some files are otherwise.
    ///
    /// - Parameter entries: For each path from the root of the working tree, its rights and content; `nil`
    ///   where it shall be gone.
    func tree(
        of base: String, with entries: [(path: String, file: (mode: String, id: String)?)]
    ) throws(GitRepository.Refusal) -> String {
        let own = ["GIT_INDEX_FILE=\(index)"]
        _ = try git(["read-tree", base], adding: own)
        try change(entries, inIndex: index)
        return try word(["write-tree"], adding: own)
    }

    /// Changes entries of an index that lies in this folder.
    func change(
        _ entries: [(path: String, file: (mode: String, id: String)?)], inIndex index: String
    ) throws(GitRepository.Refusal) {
        guard !entries.isEmpty else { return }
        let none = String(repeating: "0", count: entries.first?.file?.id.count ?? 40)
        // What is gone goes first: a file may take the place of a folder.
        let lines = entries.filter { $0.file == nil } + entries.filter { $0.file != nil }
        let input = lines.flatMap { entry in
            let (mode, id) = entry.file ?? ("0", none)
            return Array("\(mode) \(id)\t\(entry.path)\0".utf8)
        }
        _ = try git(
            ["update-index", "-z", "--index-info"], input: input,
            adding: ["GIT_INDEX_FILE=\(index)"])
    }
}

/// A file that is otherwise in one tree than in another.
struct TreeChange {
    /// A file in a tree: its rights and the name of its content.
    struct File: Equatable {
        let mode: String
        let id: String
    }

    /// The path from the root of the working tree.
    let path: String
    let old: File?
    let new: File?
}

extension BareFolder {
    /// What is otherwise in one tree than in another, or in the trees of commits; renames are a removal and a
    /// new file.
    func changes(
        from old: String, to new: String
    ) throws(GitRepository.Refusal) -> [TreeChange] {
        let output = try git([
            "diff-tree", "-r", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
            "--full-index", old, new,
        ])
        var changes: [TreeChange] = []
        var tokens = output.split(separator: 0)[...]
        while let head = tokens.popFirst(), let path = tokens.popFirst() {
            let fields = String(decoding: head, as: UTF8.self).dropFirst().split(separator: " ")
            guard fields.count == 5, let path = String(validating: path, as: UTF8.self) else {
                throw .failed("git diff-tree")
            }
            func file(_ mode: Substring, _ id: Substring) -> TreeChange.File? {
                mode == "000000" ? nil : TreeChange.File(mode: String(mode), id: String(id))
            }
            changes.append(
                TreeChange(
                    path: path, old: file(fields[0], fields[2]), new: file(fields[1], fields[3])))
        }
        return changes
    }
}

extension GitRepository {
    /// Lets the user's index hold what a new commit holds of some files; what else she has staged stays.
    func index(
        _ entries: [(path: String, file: (mode: String, id: String)?)], with bare: BareFolder
    ) throws(Refusal) {
        guard !entries.isEmpty else { return }
        let name = "bruker"
        let copy = "\(bare.path)/\(name)"
        let own = try place.indexBytes()
        do throws(SystemError) {
            let folder = try Folder(at: bare.path)
            try folder.removeTree(name)
            if let own { try folder.write(own, to: name) }
        } catch {
            throw .failed(error.description)
        }
        // A checkout without an index begins with that of the commit.
        if own == nil {
            _ = try bare.git(["read-tree", commit], adding: ["GIT_INDEX_FILE=\(copy)"])
        }
        try bare.change(entries, inIndex: copy)
        let changed: [UInt8]
        do throws(SystemError) {
            changed = try Folder(at: bare.path).read(name)
        } catch {
            throw .failed(error.description)
        }
        if changed != own { try place.setIndex(to: changed) }
    }
}
