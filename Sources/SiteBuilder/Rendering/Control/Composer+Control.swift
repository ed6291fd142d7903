import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// The document control of a chapter.
    func control(of chapter: Chapter, _ links: Links) -> DocumentControl {
        let owner = chapter.responsible.flatMap { handbook.role($0.value) }
        let status = review(of: chapter)
        return DocumentControl(
            statuses: statusLabels(of: chapter),
            owner: link(toRole: owner?.id, links),
            deputy: link(toRole: owner?.deputy?.value, links),
            approver: link(toRole: chapter.approval?.role.value, links),
            approvedOn: chapter.approval.map { DisplayDate($0.day) },
            interval: chapter.reviewInterval.text, nextReview: status.due.map(DisplayDate.init),
            isOverdue: status.conditions.contains(.overdue),
            version: chapter.version == chapter.approval?.day
                ? nil : chapter.version.map(DisplayDate.init),
            comparison: comparison(of: chapter, links), earlier: versions(of: chapter, links))
    }

    /// How a chapter stands, and what it will be when its review comes near and passes.
    func statusLabels(of chapter: Chapter) -> [StatusLabel] {
        let status = review(of: chapter)
        let lasting = status.conditions.filter { !$0.dependsOnDay }.map { label($0) }
        guard let due = status.due else { return lasting }
        let soon = due.advanced(by: -ReviewStatus.soon)
        let states: [(ReviewStatus.Condition, from: Day?, until: Day?)] =
            [(.overdue, due.advanced(by: 1), nil), (.dueSoon, soon, due)]
            // A chapter that needs attention anyhow is never just in force.
            + (lasting.isEmpty ? [(.current, nil, soon.advanced(by: -1))] : [])
        return lasting
            + states.map { condition, from, until in
                let holds =
                    (from.map { $0 <= today } ?? true) && (until.map { today <= $0 } ?? true)
                return label(condition, from: from, until: until, isHidden: !holds)
            }
    }

    private func label(
        _ condition: ReviewStatus.Condition, from: Day? = nil, until: Day? = nil,
        isHidden: Bool = false
    ) -> StatusLabel {
        StatusLabel(
            title: condition.rawValue.capitalizedFirst, kind: condition.className,
            from: from?.description, until: until?.description, isHidden: isHidden)
    }
}

extension ReviewStatus.Condition {
    /// Whether it comes and goes with the day.
    fileprivate var dependsOnDay: Bool {
        switch self {
        case .overdue, .dueSoon, .current: true
        default: false
        }
    }

    /// The condition in ASCII letters, for class names and filters.
    var className: String {
        switch self {
        case .withoutOwner: "uten-ansvarlig"
        case .unapproved: "ikke-godkjent"
        case .lawChanged: "lov-endret"
        case .changedAfterApproval: "endret"
        case .overdue: "forfalt"
        case .dueSoon: "snart"
        case .draft: "utkast"
        case .obsolete: "utgatt"
        case .proposed: "forslag"
        case .current: "gjeldende"
        }
    }
}
