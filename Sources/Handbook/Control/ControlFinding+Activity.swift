package import AnnualWheel

extension ControlFinding {
    /// The deadline as an activity of the wheel; `nil` without a deadline, or someone to keep it.
    package var activity: Activity? {
        guard let deadline, let responsible else { return nil }
        return .finding(
            id, title: "Frist: \(measure ?? text)", responsible: responsible, deadline: deadline,
            category: Category.findings.id, chapter: form)
    }

    /// The id of that activity.
    var activityID: String? { activity?.id }
}

extension Category {
    /// What the deadlines of findings belong to where `aarshjul.yaml` has no category of this id.
    package static let findings = Category(id: "funn", title: "Funn fra kontroll", countsAs: .other)
}
