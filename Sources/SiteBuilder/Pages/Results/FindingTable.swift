import Templates

/// What controls found to be wrong, and what is done about it.
struct FindingTable: TemplatePart, Hashable {
    /// The caption.
    var caption: String
    /// Whether any finding says what can come of it.
    var showsConsequence: Bool
    /// Whether any finding has a level of risk.
    var showsRisk: Bool
    /// Whether any finding has a measure or a responsible role.
    var showsMeasure: Bool
    /// Whether any finding has a deadline.
    var showsDeadline: Bool
    /// Whether the findings are followed up.
    var showsStatus: Bool
    /// The findings.
    var rows: [FindingRow]

    static let fields = TemplateFields<Self> {
        ("caption", \.caption)
        ("showsConsequence", \.showsConsequence)
        ("showsRisk", \.showsRisk)
        ("showsMeasure", \.showsMeasure)
        ("showsDeadline", \.showsDeadline)
        ("showsStatus", \.showsStatus)
        ("rows", \.rows)
    }
}

/// One finding.
struct FindingRow: TemplatePart, Hashable {
    /// The anchor; nil where the finding has its place on another page.
    var id: String?
    /// What was found.
    var text: String
    /// The place of the finding on the page of its round; nil on that page.
    var href: String?
    /// Where it was found, a few words each: the round, the office, how widespread.
    var notes: [String]
    /// The point of the form that showed it.
    var point: PageLink?
    /// What can come of it.
    var consequence: String?
    /// `lav`, `middels` or `høy`.
    var risk: String?
    /// The same in ASCII letters, for a class.
    var riskClass: String?
    /// What is to be done.
    var measure: String?
    /// The role that does it.
    var responsible: PageLink?
    /// The last day in time.
    var deadline: DisplayDate?
    /// When it was closed.
    var closed: DisplayDate?

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("text", \.text)
        ("href", \.href)
        ("notes", \.notes)
        ("point", \.point)
        ("consequence", \.consequence)
        ("risk", \.risk)
        ("riskClass", \.riskClass)
        ("measure", \.measure)
        ("responsible", \.responsible)
        ("deadline", \.deadline)
        ("closed", \.closed)
        ("isOpen", { $0.closed == nil })
    }
}
