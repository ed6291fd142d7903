import ArgumentParser
import FileSystem
import Handbook
import HandbookEditing
import SourceFiles

/// What commands that edit the handbook share: how a refusal is told, how files are written and
/// what is shown of it.
struct EditedFiles {
    /// The folder of the handbook, as the user wrote it.
    let source: String
    /// Whether what would be done is shown and nothing is written.
    let isTrial: Bool

    /// The files of the handbook in a folder, or in a repository.
    init(source: String, isTrial: Bool = false) {
        self.source = HandbookFolder.found(in: source)
        self.isTrial = isTrial
    }

    /// The files of the handbook.
    func tree() throws -> FileTree {
        try InterruptedChange.finish(in: source)
        do {
            return try FileTree.folder(at: source)
        } catch {
            throw EnvironmentFailure(
                message: "Fant ikke håndboka. \(error.description) Oppgi mappen med --source.")
        }
    }

    /// The path from the handbook's root of a file that the user named, from there or from where
    /// the program was started.
    func path(_ named: String) -> String {
        let path = named.hasPrefix("./") ? String(named.dropFirst(2)) : named
        let folder = source.hasPrefix("./") ? String(source.dropFirst(2)) : source
        let prefix = folder.withoutEndingSlash + "/"
        if path.withoutEndingSlash + "/" == prefix { return "" }
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// What an edit gives, or its refusal told with the right exit status.
    func attempt<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let refusal as EditRefusal {
            switch refusal.kind {
            case .use: throw ValidationError(refusal.message)
            case .environment: throw EnvironmentFailure(message: refusal.message)
            case .content:
                Output.error(
                    report: DiagnosticReport(diagnostics: refusal.diagnostics, source: source)
                        .text)
                Output.error("\(refusal.message) Ingen filer er endret.")
                throw ExitCode(1)
            }
        }
    }

    /// Writes all of the files or none, and shows what was changed.
    func write(_ changes: [FileChange]) throws {
        if !isTrial { try writeSilently(changes) }
        show(changes)
        if isTrial { Output.write("Ingenting er endret (--dry-run).\n") }
    }

    /// Shows what is changed, or would be.
    func show(_ changes: [FileChange]) {
        for change in changes where !change.isEmpty {
            Output.write(VisibleText(lines: shown(change)))
        }
    }

    /// Writes all of the files or none, other new files among them.
    func writeSilently(
        _ changes: [FileChange], adding files: [(path: String, bytes: [UInt8])] = []
    ) throws {
        let changes = changes.filter { !$0.isEmpty }
        let added = files.map { FileReplacement(path: $0.path, before: nil, after: $0.bytes) }
        do throws(SystemError) {
            try Folder(at: source).change(
                changes.flatMap(\.replacements) + added,
                recording: CommandLine.arguments.dropFirst().joined(separator: " "))
        } catch {
            throw InterruptedChange.failure(error, in: source)
        }
    }

    /// The path of a file, and the lines that differ.
    private func shown(_ change: FileChange) -> String {
        let root = source.withoutEndingSlash.onOneLine
        var text = "\(root)/\(change.file.onOneLine)"
        if let former = change.formerFile {
            if former != change.file { text = "\(root)/\(former.onOneLine) → \(text)" }
            if change.isRemoval { return "\(text) (fjernet)\n" }
        } else {
            return "\(text) (ny)\n"
        }
        return text + "\n"
            + change.difference.map { line in
                "  \(line.number) \(line.kind == .removed ? "-" : "+") \(line.text.onOneLine)\n"
            }.joined()
    }
}

extension FileChange {
    /// The change as the file system makes it.
    fileprivate var replacements: [FileReplacement] {
        contents.map { FileReplacement(path: $0.path, before: $0.before, after: $0.after) }
    }
}
