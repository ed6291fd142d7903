import CFileSystem
import Glibc

/// The hidden folder in the root of a handbook that holds a change under way: new contents before they
/// take their places, old ones after, and the list of the steps.
///
/// Before the list is there nothing has been touched, and after it is gone all is done; in between the
/// next command can go on or go back. The folder is locked (`flock`) as long as the change's process lives.
/// Its first file names the folder's own number, so that a copy that came with a handbook from elsewhere
/// is never followed.
struct ChangeJournal {
    static let name = ".hjemmel-endring"
    private static let owner = "eier"
    private static let list = "liste"
    private static let format = "hjemmel-endring\t1"

    let root: Folder
    let folder: Folder

    /// Makes the journal of a new change.
    init(making root: Folder) throws(SystemError) {
        try root.makeFolder(Self.name, permissions: 0o700)
        self.root = root
        folder = try root.folder(Self.name)
        guard try folder.tryLock() else {
            throw SystemError(call: "flock", path: folder.path, code: EBUSY)
        }
        do throws(SystemError) {
            try folder.write(Array(try mark().utf8), to: Self.owner)
        } catch {
            try? folder.remove(Self.owner)
            try? root.removeFolder(Self.name)
            throw error
        }
    }

    /// Opens the journal of a change that was interrupted; `nil` where there is none.
    ///
    /// - Throws: `.busy` while the change is under way.
    init?(in root: Folder, patience: Duration) throws(SystemError) {
        guard let status = try root.status(of: Self.name) else { return nil }
        guard status.kind == .folder else {
            throw SystemError(call: "open", path: "\(root.path)/\(Self.name)", code: ENOTDIR)
        }
        self.root = root
        guard let folder = try Self.lock(in: root, patience: patience) else { return nil }
        self.folder = folder
    }

    /// The journal, locked; `nil` when whoever had it has removed it meanwhile.
    private static func lock(
        in root: Folder, patience: Duration
    ) throws(SystemError) -> Folder? {
        let deadline = ContinuousClock.now + patience
        while true {
            let folder: Folder
            do throws(SystemError) {
                folder = try root.folder(name)
            } catch  where error.kind == .notFound {
                return nil
            }
            if try folder.tryLock() {
                let there = try root.status(of: name)?.identity
                return try there == folder.status().identity ? folder : nil
            }
            guard ContinuousClock.now < deadline else {
                throw SystemError(call: "flock", path: folder.path, code: EBUSY)
            }
            usleep(20_000)
        }
    }

    private func mark() throws(SystemError) -> String {
        "\(Self.format)\n\(try folder.status().identity.number)\n"
    }

    /// Whether this very folder was made by this program: not a copy, and nothing of somebody else.
    func isOurs() throws(SystemError) -> Bool {
        let names = try folder.names().compactMap(\.text)
        guard names.contains(Self.owner) else { return names.isEmpty }
        let found = String(decoding: try folder.read(Self.owner, limit: 1000), as: UTF8.self)
        let mark = try mark()
        // A change may be killed before its mark is whole.
        return found == mark || (names.count == 1 && mark.hasPrefix(found))
    }

    /// The steps; `nil` before they were settled and after all are done.
    func steps() throws(SystemError) -> [ChangeStep]? {
        guard try folder.status(of: Self.list) != nil else { return nil }
        let text = String(decoding: try folder.read(Self.list), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let steps = lines.compactMap { ChangeStep(line: $0) }
        guard steps.count == lines.count else {
            throw SystemError(call: "read", path: "\(folder.path)/\(Self.list)", code: EILSEQ)
        }
        return steps
    }

    /// Settles the steps: from now on they can be finished without this process.
    func settle(_ steps: [ChangeStep]) throws(SystemError) {
        let text = steps.map { $0.line + "\n" }.joined()
        try folder.write(Array(text.utf8), to: Self.list + ".ny")
        try folder.rename(Self.list + ".ny", into: folder, as: Self.list)
    }

    func placed(_ steps: [ChangeStep]) -> [PlacedStep] {
        steps.map { PlacedStep(step: $0, root: root, journal: folder) }
    }

    /// Says that all is as it shall be, and takes the journal away.
    func close() throws(SystemError) {
        if try folder.status(of: Self.list) != nil { try folder.remove(Self.list) }
        // The mark goes last, so that what is left is known by it.
        for name in try folder.names() where name.text != Self.owner {
            try folder.remove(name.bytes)
        }
        if try folder.status(of: Self.owner) != nil { try folder.remove(Self.owner) }
        try root.removeFolder(Self.name)
    }
}
