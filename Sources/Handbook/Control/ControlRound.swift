public import CalendarDate

/// One round of internal control, as `internkontroll/<dato>.yaml` tells of it, looked up.
public struct ControlRound: Sendable {
    /// The day that the round is dated; the name of its file.
    public let day: Day
    /// What the round is called.
    public let title: String
    /// When it took place in words, where the day says too much: `juni 2019`.
    public let period: String?
    /// Where the figures and findings come from.
    public let source: String?
    /// What a reader must know to understand them.
    public let note: String?
    /// Whether the round is history: its findings are not followed up and are not open.
    public let isHistory: Bool
    /// What went well.
    public let strengths: [String]
    /// The forms that were used, each once, in the order they are named.
    public let forms: [Chapter.ID]
    /// The counts, one for each form and office, in the order they are written.
    public let results: [ControlResult]
    /// The findings, in the order they are written.
    public let findings: [ControlFinding]

    package init(
        day: Day, title: String, period: String?, source: String?, note: String?, isHistory: Bool,
        strengths: [String], forms: [Chapter.ID], results: [ControlResult],
        findings: [ControlFinding]
    ) {
        self.day = day
        self.title = title
        self.period = period
        self.source = source
        self.note = note
        self.isHistory = isHistory
        self.strengths = strengths
        self.forms = forms
        self.results = results
        self.findings = findings
    }

    /// Where the page of the round stands.
    public var address: PagePath { ControlRound.address(of: day) }

    /// When the round took place, for readers.
    public var when: String { period ?? day.longText }

    /// Where the page of a round stands.
    package static func address(of day: Day) -> PagePath {
        PagePath(path: "resultater/\(day).html")
    }
}

/// What one office, or all of them, found with one form.
public struct ControlResult: Sendable {
    /// The form.
    public let form: Chapter.ID
    /// The office; `nil` for the handbook as a whole.
    public let office: String?
    /// How many cases were looked at; `nil` where the source does not say.
    public let cases: Int?
    /// The counts by the number of the point; a point that the source is silent on is not there.
    public let answers: [Int: AnswerCounts]

    package init(form: Chapter.ID, office: String?, cases: Int?, answers: [Int: AnswerCounts]) {
        self.form = form
        self.office = office
        self.cases = cases
        self.answers = answers
    }
}

/// How many cases got each answer to one point.
public struct AnswerCounts: Hashable, Sendable {
    /// Cases with «ja».
    public var yes: Int
    /// Cases with «nei».
    public var no: Int
    /// Cases with «ikke aktuelt».
    public var notApplicable: Int

    /// So many cases with each answer.
    public init(yes: Int, no: Int, notApplicable: Int) {
        self.yes = yes
        self.no = no
        self.notApplicable = notApplicable
    }

    /// How many cases were asked about.
    public var sum: Int { yes + no + notApplicable }

    /// The share of «ja» among «ja» and «nei» in whole per cent; `nil` where there is neither.
    public var share: Int? {
        let answered = yes + no
        return answered == 0 ? nil : (200 * yes + answered) / (2 * answered)
    }

    /// The counts of both, added.
    public static func + (left: AnswerCounts, right: AnswerCounts) -> AnswerCounts {
        AnswerCounts(
            yes: left.yes + right.yes, no: left.no + right.no,
            notApplicable: left.notApplicable + right.notApplicable)
    }
}

/// Something that a control found to be wrong, and what is done about it.
public struct ControlFinding: Sendable {
    /// The day of the round and the place in its file: `2019-05-20-1`.
    public let id: String
    /// The place in the file, from 1.
    public let number: Int
    /// The form that showed it.
    public let form: Chapter.ID?
    /// The point of the form.
    public let point: Int?
    /// The office; `nil` for all.
    public let office: String?
    /// What was found.
    public let text: String
    /// What can come of it.
    public let consequence: String?
    /// How widespread it is, in words: `to av fire kontorer`.
    public let extent: String?
    /// How serious it is; `nil` where nobody has said.
    public let risk: RiskLevel?
    /// What is to be done.
    public let measure: String?
    /// The role that does it.
    public let responsible: Role.ID?
    /// The last day in time.
    public let deadline: Day?
    /// The day on which it was closed.
    public let closed: Day?

    package init(
        id: String, number: Int, form: Chapter.ID?, point: Int?, office: String?, text: String,
        consequence: String?, extent: String?, risk: RiskLevel?, measure: String?,
        responsible: Role.ID?, deadline: Day?, closed: Day?
    ) {
        self.id = id
        self.number = number
        self.form = form
        self.point = point
        self.office = office
        self.text = text
        self.consequence = consequence
        self.extent = extent
        self.risk = risk
        self.measure = measure
        self.responsible = responsible
        self.deadline = deadline
        self.closed = closed
    }

    /// The anchor on the page of the round.
    public var anchor: String { "funn-\(number)" }
}
