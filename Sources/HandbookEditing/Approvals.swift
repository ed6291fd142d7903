import CalendarDate
import Diagnostics
public import Handbook
import HandbookReading
public import SourceFiles

/// The approval of many chapters at once: every edit that it takes, all or none.
///
/// Chapters that are named one by one must be such that they may be approved. Of a folder, those that may not
/// are passed over and told of.
public struct Approvals: Sendable {
    /// A chapter that is approved.
    public struct Approved: Sendable {
        /// Its title.
        public let title: String
        /// Its file, from the handbook's root.
        public let file: String
        /// The approval before this one.
        public let earlier: Approval?
        /// Whether the text is another than was approved then.
        public let isChanged: Bool
    }

    /// The title of the role that approves.
    public let approver: String
    /// What is approved.
    public let approved: [Approved]
    /// The chapters of folders that are not, with the reason.
    public let passedOver: [(title: String, file: String, reason: String)]
    /// The edits of the files.
    public let changes: [FileChange]

    /// Approves chapters as they are written.
    ///
    /// - Parameters:
    ///   - paths: Files and folders, from the handbook's root.
    ///   - request: Who approves and when; its chapter is not used.
    /// - Throws: When the role is unknown, when there is no such chapter, when one that is named may not be
    ///   approved, or when one has errors.
    public init(
        _ paths: [String], _ request: ChapterApproval.Request, in tree: FileTree
    ) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: request.day, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let role = try handbook.role(named: request.role)
        let selection = try Selection(paths, in: reading, handbook)
        var approved: [Approved] = []
        var passedOver: [(title: String, file: String, reason: String)] = []
        var changes: [FileChange] = []
        for chapter in selection.chapters {
            let isNamed = selection.named.contains(chapter.file)
            if let refusal = ChapterApproval.refusal(of: chapter, by: role) {
                if isNamed { throw refusal }
                passedOver.append((chapter.title, chapter.file, refusal.message))
                continue
            }
            if chapter.status == .draft, !isNamed {
                passedOver.append(
                    (
                        chapter.title, chapter.file,
                        "«\(chapter.title)» er et utkast. Nevn filen for å godkjenne det."
                    ))
                continue
            }
            let text = try tree.text(of: chapter.file)
            var one = request
            one.chapter = chapter.file
            changes.append(try ChapterApproval.change(of: chapter, text, by: one))
            approved.append(
                Approved(
                    title: chapter.title, file: chapter.file, earlier: chapter.approval,
                    isChanged: chapter.isChangedAfterApproval))
        }
        // Errors that the approval itself fixes, such as an approver who is gone, do not count.
        let after = HandbookReading(
            tree.changed(by: changes), on: request.day, findsHints: false)
        let files = Set(changes.map(\.file))
        let errors = after.diagnostics.filter {
            files.contains($0.file) && $0.severity == .error
        }
        guard errors.isEmpty else { throw EditRefusal(errors) }
        approver = role.title
        self.approved = approved
        self.passedOver = passedOver
        self.changes = changes
    }
}
