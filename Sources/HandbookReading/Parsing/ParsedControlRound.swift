import CalendarDate
import Diagnostics
import Handbook

/// `internkontroll/<dato>.yaml` as it was written: forms, offices and roles not looked up yet.
struct ParsedControlRound: Sendable {
    /// The folder of the rounds.
    static let folder = "internkontroll"

    let file: String
    let day: Day
    let title: String
    let period: String?
    let source: String?
    let note: String?
    let isHistory: Bool
    let strengths: [String]
    let forms: [Located<String>]
    let results: [ParsedControlResult]
    let findings: [ParsedFinding]
}

/// One line of counts.
struct ParsedControlResult: Sendable {
    let form: Located<String>
    let office: Located<String>?
    let cases: Int?
    let answers: [Located<PointAnswers>]
}

/// The counts of one point, as written: `2=9/1/0`.
struct PointAnswers: Hashable, Sendable {
    let point: Int
    let counts: AnswerCounts
}

/// A finding, and the places of what must be looked up.
struct ParsedFinding: Sendable {
    let form: Located<String>?
    let point: Located<Int>?
    let office: Located<String>?
    let text: String
    let consequence: String?
    let extent: String?
    let risk: RiskLevel?
    let measure: String?
    let responsible: Located<Role.ID>?
    let deadline: Day?
    let closed: Day?
}
