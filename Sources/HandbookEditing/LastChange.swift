public import FileSystem

/// The last change that a command or the editor made in a handbook, with the bytes before and after it, so
/// that it can be taken back.
///
/// It is one file in a hidden folder of the handbook, which git is told to ignore. The file names the
/// folder's own number, so that a copy that came with a handbook from elsewhere is never followed, and a
/// path in it never leads out of the handbook. Only one change is kept.
public struct LastChange: Sendable {
    /// What was done, on one line.
    public let title: String
    /// What each file held and holds.
    public let files: [FileReplacement]

    static let folder = ".hjemmel-angre"
    private static let name = "endring"
    private static let format = "hjemmel-angre\t1"
    private static let limit = 200_000_000

    init(title: String, files: [FileReplacement]) {
        self.title = title
        self.files = files
    }

    /// The change that is kept in a handbook; `nil` where there is none, or none that can be trusted.
    public init?(in root: Folder) throws(SystemError) {
        guard let status = try root.status(of: Self.folder), status.kind == .folder else {
            return nil
        }
        let folder = try root.folder(Self.folder)
        guard try folder.status(of: Self.name)?.kind == .file else { return nil }
        let bytes = try folder.read(Self.name, limit: Self.limit)
        guard let change = LastChange(bytes, mark: try Self.mark(of: folder)) else { return nil }
        self = change
    }

    private static func mark(of folder: Folder) throws(SystemError) -> String {
        "\(format)\t\(try folder.status().identity.number)"
    }

    /// Reads `mark`, the title, the number of files, a line for each file, and their bytes.
    private init?(_ bytes: [UInt8], mark: String) {
        var rest = bytes[...]
        func line() -> String? {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        guard line() == mark, let title = line(), let count = line().flatMap({ Int($0) }),
            (0...100_000).contains(count)
        else { return nil }
        var entries: [(path: String, sizes: [Int?])] = []
        for _ in 0..<count {
            let fields = line()?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
            guard fields.count == 3, Self.isInside(fields[2]) else { return nil }
            let sizes = fields[..<2].map { $0 == "-" ? nil : Int($0) ?? -1 }
            guard sizes.allSatisfy({ $0 ?? 0 >= 0 }) else { return nil }
            entries.append((String(fields[2]), sizes))
        }
        var files: [FileReplacement] = []
        for entry in entries {
            var texts: [[UInt8]?] = []
            for size in entry.sizes {
                guard let size else {
                    texts.append(nil)
                    continue
                }
                guard rest.count >= size else { return nil }
                texts.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            files.append(FileReplacement(path: entry.path, before: texts[0], after: texts[1]))
        }
        guard rest.isEmpty else { return nil }
        self.init(title: title, files: files)
    }

    /// Whether a path is one of a file of the handbook: no step up, and nothing hidden.
    private static func isInside(_ path: Substring) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.hasPrefix(".")
        }
    }

    /// Keeps the change in the place of the one before, ahead of being made.
    func keep(in root: Folder) throws(SystemError) {
        if try root.status(of: Self.folder) == nil {
            try root.makeFolder(Self.folder, permissions: 0o700)
        }
        let folder = try root.folder(Self.folder)
        if try folder.status(of: ".gitignore") == nil {
            try folder.write(Array("*\n".utf8), to: ".gitignore")
        }
        let title = self.title.map { $0.isNewline ? " " : $0 }
        var head = "\(try Self.mark(of: folder))\n\(String(title))\n\(files.count)\n"
        var texts: [UInt8] = []
        for file in files {
            let sizes = [file.before, file.after].map { $0.map { "\($0.count)" } ?? "-" }
            head += "\(sizes[0])\t\(sizes[1])\t\(file.path)\n"
            texts += (file.before ?? []) + (file.after ?? [])
        }
        try folder.removeTree("ny")
        try folder.write(Array(head.utf8) + texts, to: "ny")
        try folder.removeTree(Self.name)
        try folder.rename("ny", into: folder, as: Self.name)
    }
}

extension Folder {
    /// Changes files of the handbook in this folder, all or none, and keeps how they were, so that the
    /// change can be taken back.
    ///
    /// - Parameter title: What is done, on one line.
    /// - Throws: As ``FileSystem/Folder/change(_:)``.
    public func change(_ files: [FileReplacement], recording title: String) throws(SystemError) {
        try change(files) { () throws(SystemError) in
            try LastChange(title: title, files: files).keep(in: self)
        }
    }
}

/// The taking back of the last change.
public struct Undo: Sendable {
    /// Why it cannot be taken back.
    public enum Refusal: Error, Sendable {
        /// There is none.
        case nothing
        /// These files have been changed since.
        case changedSince([String])
        /// The disk stands in the way.
        case system(SystemError)
    }

    /// What is taken back.
    public let change: LastChange

    /// Finds the last change in a handbook, and sees that every file is as it left it.
    public init(in root: Folder) throws(Refusal) {
        let found: (change: LastChange?, others: [String], isUndone: Bool)
        do throws(SystemError) {
            try root.finishChange()
            let change = try LastChange(in: root)
            var others: [String] = []
            var isUndone = true
            for file in change?.files ?? [] where file.before != file.after {
                if try !root.holds(file.after, atPath: file.path) { others.append(file.path) }
                if try !root.holds(file.before, atPath: file.path) { isUndone = false }
            }
            found = (change, others, isUndone)
        } catch {
            throw .system(error)
        }
        // A change that was kept and then not made leaves nothing to take back.
        guard let change = found.change, !found.isUndone else { throw .nothing }
        guard found.others.isEmpty else { throw .changedSince(found.others) }
        self.change = change
    }

    /// What each file holds, and will hold.
    public var files: [FileReplacement] {
        change.files.filter { $0.before != $0.after }
            .map { FileReplacement(path: $0.path, before: $0.after, after: $0.before) }
    }

    /// Takes it back: all files or none. It can be taken back itself, which does the change again.
    public func make(in root: Folder) throws(SystemError) {
        try root.change(files, recording: "angre: \(change.title)")
    }
}

extension Folder {
    /// Whether a file holds these bytes; `nil` for a file that is not there.
    fileprivate func holds(_ bytes: [UInt8]?, atPath path: String) throws(SystemError) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        do throws(SystemError) {
            var folder = self
            for part in parts.dropLast() { folder = try folder.folder(part) }
            guard let bytes else { return try folder.status(of: parts[parts.count - 1]) == nil }
            return try folder.holds(bytes, at: parts[parts.count - 1])
        } catch  where error.kind == .notFound {
            return bytes == nil
        }
    }
}
