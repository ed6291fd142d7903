public import CalendarDate
public import LegalReferences

/// What `risiko.yaml` says, looked up.
public struct RiskRegister: Sendable {
    /// The day of the assessment.
    public let assessedOn: Day?
    /// What a reader must know of the placing.
    public let note: String?
    /// The risks, in the order they are written.
    public let risks: [Risk]

    package init(assessedOn: Day?, note: String?, risks: [Risk]) {
        self.assessedOn = assessedOn
        self.note = note
        self.risks = risks
    }
}

/// Something that can go wrong.
public struct Risk: Sendable {
    /// The id, which the anchor on the page is made of.
    public let id: String
    /// The place in the file, from 1: the number in the matrix.
    public let number: Int
    /// What can go wrong.
    public let title: String
    /// The part of the work that it belongs to, for a heading.
    public let area: String?
    /// More about it.
    public let description: String?
    /// Why it can happen.
    public let cause: String?
    /// What can come of it.
    public let consequence: String?
    /// Where it is written of.
    public let source: String?
    /// Where it stands before the measures; `nil` where nobody has placed it.
    public let before: RiskPlace?
    /// Where it stands, or is meant to stand, after the measures.
    public let after: RiskPlace?
    /// What is done about it.
    public let measures: [RiskMeasure]
    /// The role that owns it.
    public let owner: Role.ID
    /// The chapters that tell of it or of what is done.
    public let chapters: [Chapter.ID]
    /// The ids of the activities of the wheel that watch it.
    public let activities: [String]
    /// The sections of law that it concerns.
    public let basis: [Reference]

    package init(
        id: String, number: Int, title: String, area: String?, description: String?, cause: String?,
        consequence: String?, source: String?, before: RiskPlace?, after: RiskPlace?,
        measures: [RiskMeasure], owner: Role.ID, chapters: [Chapter.ID], activities: [String],
        basis: [Reference]
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.area = area
        self.description = description
        self.cause = cause
        self.consequence = consequence
        self.source = source
        self.before = before
        self.after = after
        self.measures = measures
        self.owner = owner
        self.chapters = chapters
        self.activities = activities
        self.basis = basis
    }

    /// The anchor on the page of the matrix.
    public var anchor: String { "risiko-\(id)" }
}

/// A square of the matrix.
public struct RiskPlace: Hashable, Sendable {
    /// How likely: 1 (meget liten) to 5 (svært stor).
    public let likelihood: Int
    /// How serious: 1 (ubetydelig) to 5 (svært alvorlig).
    public let consequence: Int

    /// A square of the matrix; both from 1 to 5.
    public init(likelihood: Int, consequence: Int) {
        self.likelihood = likelihood
        self.consequence = consequence
    }

    /// Likelihood times consequence, 1 to 25.
    public var product: Int { likelihood * consequence }

    /// 1–4 is low, 5–12 medium, 15–25 high; no product lies between.
    public var level: RiskLevel {
        switch product {
        case ...4: .low
        case ...12: .medium
        default: .high
        }
    }
}

/// How serious a risk is.
public enum RiskLevel: String, CaseIterable, Sendable {
    /// Accepted, followed in ordinary work.
    case low = "lav"
    /// Measures with someone responsible and a deadline.
    case medium = "middels"
    /// Measures at once.
    case high = "høy"
}

/// What is done about a risk.
public struct RiskMeasure: Sendable {
    /// What is done.
    public let text: String
    /// The role that does it.
    public let responsible: Role.ID?
    /// The last day in time.
    public let deadline: Day?
    /// The day on which it was done.
    public let done: Day?

    package init(text: String, responsible: Role.ID?, deadline: Day?, done: Day?) {
        self.text = text
        self.responsible = responsible
        self.deadline = deadline
        self.done = done
    }
}
