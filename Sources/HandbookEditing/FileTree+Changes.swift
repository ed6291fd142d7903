public import CalendarDate
public import Diagnostics
import FileSystem
import Handbook
import HandbookReading
public import SourceFiles

extension FileTree {
    /// The tree as it will be when files have changed and other files have come.
    func changed(
        by changes: [FileChange], adding files: [(path: String, bytes: [UInt8])] = []
    ) -> FileTree {
        let gone = Set(changes.compactMap(\.formerFile))
        let texts = Dictionary(
            changes.compactMap { change in
                (change.bytes ?? change.after.map { Array($0.utf8) }).map { (change.file, $0) }
            } + files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last })
        let kept = entries.filter { !gone.contains($0.path) && texts[$0.path] == nil }
        let read = read
        return FileTree(
            entries: kept
                + texts.map {
                    Entry(path: $0.key, size: $0.value.count, version: .content($0.value))
                },
            findings: findings,
            read: { path throws(SystemError) in
                if let bytes = texts[path] { return bytes }
                return try read(path)
            })
    }

    /// The text of a file, with its byte order mark and line ends as they are.
    func text(of file: String) throws(EditRefusal) -> String {
        let bytes: [UInt8]
        do {
            bytes = try read(file)
        } catch {
            throw EditRefusal(.environment, "\(file): \(error.message)")
        }
        var findings: [Diagnostic] = []
        guard SourceText.decode(bytes, file: file, findings: &findings) != nil else {
            throw EditRefusal(findings)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The errors that changes would bring into the handbook, which has them not yet.
    public func errors(
        broughtBy changes: [FileChange], adding files: [(path: String, bytes: [UInt8])] = [],
        on today: Day
    ) -> [Diagnostic] {
        let after = HandbookReading(
            changed(by: changes, adding: files), on: today, findsHints: false)
        guard after.diagnostics.contains(where: { $0.severity == .error }) else { return [] }
        return after.errors(
            broughtBy: changes, since: HandbookReading(self, on: today, findsHints: false))
    }
}

extension FileTree {
    /// The handbook as it will be, read again.
    ///
    /// - Parameters:
    ///   - before: The handbook as it is, from which the memory comes.
    ///   - refusal: What is said, in Norwegian, when the changes would bring errors.
    @discardableResult
    func reading(
        after changes: [FileChange], since before: HandbookReading, on today: Day,
        memory: inout ReadingMemory, refusal: String
    ) throws(EditRefusal) -> HandbookReading {
        let after = HandbookReading(
            changed(by: changes), on: today, findsHints: false, memory: &memory)
        let errors = after.errors(broughtBy: changes, since: before)
        guard errors.isEmpty else {
            throw EditRefusal(.content, refusal, diagnostics: errors)
        }
        return after
    }
}

extension HandbookReading {
    /// The errors that an earlier reading did not have, before these changes were made.
    func errors(
        broughtBy changes: [FileChange], since before: HandbookReading
    ) -> [Diagnostic] {
        // A file that moves takes its errors along.
        let names = Dictionary(
            changes.compactMap { change in
                change.formerFile.flatMap { old in change.isRemoval ? nil : (old, change.file) }
            },
            uniquingKeysWith: { first, _ in first })
        var known: [String: Int] = [:]
        for error in before.diagnostics where error.severity == .error {
            known["\(names[error.file] ?? error.file) \(error.code.rawValue)", default: 0] += 1
        }
        return diagnostics.filter { $0.severity == .error }.filter { error in
            let key = "\(error.file) \(error.code.rawValue)"
            guard let count = known[key], count > 0 else { return true }
            known[key] = count - 1
            return false
        }
    }
}

/// Why a command does not change the handbook.
public struct EditRefusal: Error {
    /// What kind of reason it is, which decides the exit status.
    public enum Kind: Sendable {
        /// The content does not allow it.
        case content
        /// The command asks for what does not exist or may not be.
        case use
        /// The disk or its permissions stand in the way.
        case environment
    }

    /// What kind of reason it is.
    public let kind: Kind
    /// What is said, in Norwegian.
    public let message: String
    /// What is wrong in the files, if anything.
    public let diagnostics: [Diagnostic]

    init(_ kind: Kind, _ message: String, diagnostics: [Diagnostic] = []) {
        self.kind = kind
        self.message = message
        self.diagnostics = diagnostics
    }

    /// Faults in the files, which must be fixed first.
    init(_ diagnostics: [Diagnostic]) {
        self.init(.content, "Rett feilene først.", diagnostics: diagnostics)
    }

    init(_ fault: YAMLEdit.Fault) {
        self.init([fault.diagnostic])
    }
}
