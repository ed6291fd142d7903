import CalendarDate
import Diagnostics
import Handbook
import SourceFiles

/// What parsing gave for each file, kept so that a file that is the same is not parsed again.
struct ParsedFiles: Sendable {
    private struct File: Sendable {
        let entry: FileTree.Entry
        let value: any Sendable
        let diagnostics: [Diagnostic]
        let personalData: [PersonalDataPlace]
        let pastDays: [Located<Day>]
    }

    private var files: [String: File] = [:]

    /// What a file gave; `nil` when it is another now, or was never parsed as such a value.
    func value<Value: Sendable>(of entry: FileTree.Entry) -> Value? {
        // Nothing at all would count as a value that is itself optional.
        guard let file = file(entry) else { return nil }
        return file.value as? Value
    }

    /// What was wrong with a file.
    func diagnostics(of entry: FileTree.Entry) -> [Diagnostic] {
        file(entry)?.diagnostics ?? []
    }

    /// What in a file may belong to people; a chapter keeps its own.
    func personalData(of entry: FileTree.Entry) -> [PersonalDataPlace] {
        file(entry)?.personalData ?? []
    }

    /// The days of what has happened; a chapter keeps its own.
    func pastDays(of entry: FileTree.Entry) -> [Located<Day>] {
        file(entry)?.pastDays ?? []
    }

    /// Keeps what a file gave. One of which nothing is known that would change with its content is
    /// forgotten instead.
    mutating func keep(
        _ value: some Sendable, _ diagnostics: some Sequence<Diagnostic>,
        _ personalData: [PersonalDataPlace] = [], _ pastDays: [Located<Day>] = [],
        of entry: FileTree.Entry
    ) {
        guard entry.version != nil else { return }
        files[entry.path] = File(
            entry: entry, value: value, diagnostics: Array(diagnostics),
            personalData: personalData, pastDays: pastDays)
    }

    /// The file at a path as it was parsed.
    func entry(_ path: String) -> FileTree.Entry? { files[path]?.entry }

    /// The files of everything but chapters and attachments: what decides how a chapter is read.
    var registers: [FileTree.Entry] {
        files.values.filter { !($0.value is ParsedChapter || $0.value is AttachmentReading) }
            .map(\.entry)
            .sorted { $0.path < $1.path }
    }

    private func file(_ entry: FileTree.Entry) -> File? {
        files[entry.path].flatMap { $0.entry == entry ? $0 : nil }
    }
}
