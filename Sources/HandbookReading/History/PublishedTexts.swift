import CalendarDate
public import Diagnostics
import FileSystem
import Handbook
public import SourceFiles

/// The files of a handbook as its site shows them.
public struct PublishedTexts: Sendable {
    /// The files: with `publiser: godkjent`, each chapter that changed since it was approved as it
    /// was approved.
    public let tree: FileTree
    /// The chapters that are not shown as they are written.
    public let withheld: Set<String>
    /// The chapters whose approved text cannot be found.
    public let diagnostics: [Diagnostic]

    /// The files of a handbook, as it says itself that they are published.
    ///
    /// - Parameters:
    ///   - tree: The files as they are written.
    ///   - reading: What they were read as.
    ///   - texts: What was approved.
    public init(of tree: FileTree, read reading: HandbookReading, with texts: ApprovedTexts) {
        guard reading.handbook?.settings.publishes == .approved else {
            (self.tree, withheld, diagnostics) = (tree, [], [])
            return
        }
        var replacements: [String: [UInt8]] = [:]
        var diagnostics: [Diagnostic] = []
        for chapter in reading.writtenChapters where chapter.status == .current {
            guard let approval = chapter.approval,
                chapter.isChangedAfterApproval || approval.checksum == nil
            else { continue }
            if let found = texts.texts[chapter.file]?.last(where: { $0.isApproved(by: approval) }) {
                guard !tree.says(found, in: chapter.file) else { continue }
                replacements[chapter.file] = found.bytes
            } else {
                diagnostics.append(Self.missing(chapter, approval))
            }
        }
        self.tree = tree.replacing(replacements)
        withheld = Set(replacements.keys)
        self.diagnostics = diagnostics.sorted()
    }

    private static func missing(_ chapter: Chapter, _ approval: Approval) -> Diagnostic {
        Diagnostic(
            .approvedTextMissing, file: chapter.file, at: approval.role.position,
            "Teksten som ble godkjent \(approval.day.longText), finnes ikke "
                + "i git-historikken.",
            suggestion: "Godkjenn på nytt: hjemmel approve \(chapter.file) --by ROLLE.")
    }
}

extension FileTree {
    /// Whether a file says what was approved.
    fileprivate func says(_ text: ApprovedTexts.Text, in file: String) -> Bool {
        (try? read(file)).map { ChapterChecksum(of: $0, file: file).description } == text.checksum
    }

    /// The tree with other contents in some of its files.
    fileprivate func replacing(_ contents: [String: [UInt8]]) -> FileTree {
        guard !contents.isEmpty else { return self }
        let read = read
        return FileTree(
            entries: entries.map { entry in
                contents[entry.path].map {
                    Entry(path: entry.path, size: $0.count, version: .content($0))
                } ?? entry
            }, findings: findings,
            read: { path throws(SystemError) in
                if let bytes = contents[path] { return bytes }
                return try read(path)
            })
    }
}
