public import CalendarDate
import Diagnostics

/// What stands between the two lines of `---` at the top of a chapter.
struct FrontMatter: Sendable {
    var title: Located<String>?
    var kind: Located<ChapterKind>?
    var law: Located<String>?
    var basis: [Located<String>] = []
    var responsible: Located<Role.ID>?
    var status: ChapterStatus = .current
    var replacedBy: Located<String>?
    var approval: Approval?
    var reviewInterval: ReviewInterval?
    var appliesTo: [Located<Role.ID>] = []
    var usedWhen: [String] = []
    var summary: [String] = []
    var searchWords: [String] = []
    var questions: [AnsweredQuestion] = []
    var changes: [Change] = []
    var formerAddresses: [Located<String>] = []
    var form = FormSettings()
    /// The days of what has happened.
    var pastDays: [Located<Day>] = []
    /// What is said of the common chapter that an office's chapter replaces.
    var replacement: ReplacementClaim?
    /// The heading after whose part an addition stands.
    var after: Located<String>?
    /// The values of the office that the texts use.
    var valueUses: [ValueUse] = []

    /// What stands for front matter that could not be read: nothing more is asked of a draft.
    static let unreadable = FrontMatter(status: .draft)
}

/// Who approved a chapter, and when.
public struct Approval: Sendable {
    /// The day of approval.
    public let day: Day
    /// The role that approved; never the responsible one.
    public let role: Located<Role.ID>
    /// The checksum of the chapter as it was approved; absent until the program has written one.
    public let checksum: String?
}

/// A change that the coordinator noted.
public struct Change: Sendable {
    /// The day of the change.
    public let day: Day
    /// What changed, in the coordinator's words.
    public let text: String
    /// Whether those who have read the chapter must read it again.
    public let mustBeReadAgain: Bool
}
