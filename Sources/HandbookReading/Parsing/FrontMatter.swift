import CalendarDate
import Diagnostics
import Handbook

/// What stands between the two lines of `---` at the top of a chapter.
package struct FrontMatter: Sendable {
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
    /// The last day of a provision that ends, in guidance to it.
    var lastDay: Day?
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
