public import CalendarDate
public import Markdown

/// What a chapter said at one time: as it was approved, or as it is written now.
public struct ChapterVersion: Sendable {
    /// When it was approved; `nil` for what is not.
    public let approvedOn: Day?
    /// What its head says to readers, a line each: title, kind, basis, key points.
    public let head: [String]
    /// Its text.
    public let document: Document

    package init(approvedOn: Day?, head: [String], document: Document) {
        self.approvedOn = approvedOn
        self.head = head
        self.document = document
    }
}

/// The versions of one chapter that are known.
public struct ChapterVersions: Sendable {
    /// What was approved, the latest last; no two after each other say the same.
    public let approved: [ChapterVersion]
    /// What is written now, where that is not what was approved.
    public let pending: ChapterVersion?

    package init(approved: [ChapterVersion], pending: ChapterVersion?) {
        self.approved = approved
        self.pending = pending
    }
}

extension Handbook {
    /// The versions of a chapter; `nil` where there is nothing to compare.
    public func versions(of chapter: Chapter) -> ChapterVersions? { versions[chapter.file] }
}
