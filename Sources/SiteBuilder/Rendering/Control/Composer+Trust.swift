import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// The line on whether a reader can rely on a chapter; `nil` for one that is not in force, of
    /// which the page says so.
    func trust(of chapter: Chapter, _ links: Links) -> TrustLine? {
        guard chapter.status == .current else { return nil }
        let conditions = review(of: chapter).conditions
        let soon = chapter.nextReview?.advanced(by: -ReviewStatus.soon)
        return TrustLine(
            isProposal: handbook.settings.isProposal,
            isSound: chapter.approval != nil && !conditions.contains(.lawChanged)
                && !conditions.contains(.changedAfterApproval),
            approvedOn: chapter.approval.map { DisplayDate($0.day) },
            owner: link(toRole: chapter.responsible?.value, links),
            nextReview: chapter.nextReview.map { DisplayDate($0) },
            soonFrom: soon?.description, calmUntil: soon?.advanced(by: -1).description,
            isSoon: conditions.contains(.dueSoon), isOverdue: conditions.contains(.overdue))
    }
}
