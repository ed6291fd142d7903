import CalendarDate
import Diagnostics
import Handbook

/// `risiko.yaml` as it was written: roles, chapters, activities and sections not looked up yet.
struct ParsedRisks: Sendable {
    /// The path of the file from the handbook's root.
    static let file = "risiko.yaml"

    let assessedOn: Day?
    let note: String?
    let risks: [ParsedRisk]
}

/// A risk, and the places of what must be looked up.
struct ParsedRisk: Sendable {
    let id: Located<String>
    let title: String
    let area: String?
    let description: String?
    let cause: String?
    let consequence: String?
    let source: String?
    let before: RiskPlace?
    let after: RiskPlace?
    let measures: [ParsedRiskMeasure]
    let owner: Located<Role.ID>
    let chapters: [Located<String>]
    let activities: [Located<String>]
    let basis: [Located<String>]
}

/// A measure, and the place of its role.
struct ParsedRiskMeasure: Sendable {
    let text: String
    let responsible: Located<Role.ID>?
    let deadline: Day?
    let done: Day?
}
