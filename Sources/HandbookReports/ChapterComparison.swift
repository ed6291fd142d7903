public import CalendarDate
public import Handbook
public import Redlines

/// What a chapter says otherwise than it did, its head and its text apart.
public struct ChapterComparison: Sendable {
    /// When the earlier text was approved; `nil` for one that is not.
    public let from: Day?
    /// When the later text was approved; `nil` for one that is not.
    public let to: Day?
    /// What differs in the head, a line for each value.
    public let head: Redline
    /// What differs in the text.
    public let text: Redline

    /// Compares two versions of a chapter.
    public init(from old: ChapterVersion, to new: ChapterVersion) {
        from = old.approvedOn
        to = new.approvedOn
        head = Redline(from: old.head, to: new.head)
        text = Redline(from: old.document, to: new.document)
    }

    /// Whether a reader sees any difference.
    public var hasChanges: Bool { head.hasChanges || text.hasChanges }

    /// The differences as plain text for a terminal; empty where there are none.
    public var plainText: String {
        [head.text(context: 0), text.text()].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension ChapterVersions {
    /// Each version compared with the one before it, the latest first.
    public var comparisons: [ChapterComparison] {
        let all = approved + [pending].compactMap(\.self)
        return zip(all, all.dropFirst()).map { ChapterComparison(from: $0, to: $1) }.reversed()
    }
}
