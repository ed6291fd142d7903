import CFileSystem
import Glibc

/// A change of several files that is being prepared: new contents in the journal, nothing touched.
struct FolderChange {
    private let root: Folder
    private let journal: ChangeJournal
    private let canExchange: Bool
    private(set) var steps: [ChangeStep] = []
    private var made: Set<String> = []

    init(of root: Folder, in journal: ChangeJournal) throws(SystemError) {
        self.root = root
        self.journal = journal
        canExchange = try journal.folder.canExchange()
    }

    /// Checks that a file is as it should be, and lays ready what it shall hold.
    mutating func prepare(_ file: FileReplacement) throws(SystemError) {
        let parts = file.path.split(separator: "/").map(String.init)
        guard let name = parts.last else {
            throw SystemError(call: "open", path: file.path, code: EISDIR)
        }
        guard let folder = try folder(parts.dropLast(), mayBeMade: file.before == nil) else {
            try add(file.after ?? [], at: file.path)
            return
        }
        guard let before = file.before else {
            guard try folder.status(of: name) == nil else {
                throw SystemError(call: "open", path: file.path, code: EEXIST)
            }
            try add(file.after ?? [], at: file.path)
            return
        }
        guard let status = try folder.status(of: name), status.kind == .file,
            try folder.holds(before, at: name), try folder.stamp(of: name) == FileStamp(status)
        else { throw SystemError(call: "open", path: file.path, code: EBUSY) }
        guard let after = file.after else {
            note(.remove(old: FileStamp(status)), at: file.path)
            return
        }
        try replace(before, with: after, at: file.path, status: status, in: folder, name: name)
    }

    private var nextName: String { "\(steps.count)" }

    private mutating func note(_ action: ChangeStep.Action, at path: String) {
        steps.append(ChangeStep(path: path, action: action, aside: nextName))
    }

    private mutating func add(_ bytes: [UInt8], at path: String) throws(SystemError) {
        let name = nextName
        try journal.folder.write(bytes, to: name)
        guard let stamp = try journal.folder.stamp(of: name) else { return }
        note(.add(new: stamp), at: path)
    }

    private mutating func replace(
        _ before: [UInt8], with after: [UInt8], at path: String, status: FileStatus,
        in folder: Folder, name: String
    ) throws(SystemError) {
        let aside = nextName
        try journal.folder.write(after, to: aside)
        let made = try journal.folder.status(of: aside)
        let isSpecial = try folder.hasAttributes(name)
        if canExchange, !isSpecial, status.links == 1, status.owner == made?.owner,
            status.group == made?.group
        {
            try journal.folder.setPermissions(status.permissions, of: aside)
            guard let stamp = try journal.folder.stamp(of: aside) else { return }
            note(.exchange(old: FileStamp(status), new: stamp), at: path)
        } else {
            let step = ChangeStep(
                path: path, action: .overwrite(old: FileStamp(status)), aside: aside)
            try journal.folder.write(before, to: step.copy)
            steps.append(step)
        }
    }

    /// The folder at a path; `nil` where it has to be made, which is noted.
    private mutating func folder(
        _ parts: ArraySlice<String>, mayBeMade: Bool
    ) throws(SystemError) -> Folder? {
        var folder = root
        for (index, name) in zip(parts.indices, parts) {
            if mayBeMade, try folder.status(of: name) == nil {
                for end in index..<parts.endIndex {
                    let path = parts[...end].joined(separator: "/")
                    if made.insert(path).inserted { note(.makeFolder, at: path) }
                }
                return nil
            }
            folder = try folder.folder(name)
        }
        return folder
    }
}

extension Folder {
    /// Whether the file system can exchange two files of this folder.
    fileprivate func canExchange() throws(SystemError) -> Bool {
        for name in ["a", "b"] { try write([], to: name) }
        defer { for name in ["a", "b"] { try? remove(name) } }
        do throws(SystemError) {
            try exchange("a", with: "b", in: self)
            return true
        } catch  where error.kind == .unsupported {
            return false
        }
    }

    /// Whether a file has attributes that a new one would not have, such as access lists.
    fileprivate func hasAttributes(_ name: String) throws(SystemError) -> Bool {
        let file = try opened(name, O_RDONLY | O_NONBLOCK)
        return hjemmel_has_attributes(file.number) != 0
    }
}
