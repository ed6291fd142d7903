public import CalendarDate
public import Handbook

/// A chapter that waits for somebody's approval: it has none, or its text changed after it.
public struct WaitingApproval: Sendable {
    /// The chapter.
    public let chapter: Chapter
    /// The role that is to approve: the one that did last, else the one that approves most of what
    /// the same role keeps; `nil` where the handbook does not tell.
    public let approver: Role?
    /// The day of the latest text, as far as the history and the notes of changes tell.
    public let since: Day?
}

extension Handbook {
    /// The chapters that wait for an approval on a day, by the day since when, then by file.
    ///
    /// A handbook that is a proposal waits for none.
    public func waitingApprovals(on today: Day) -> [WaitingApproval] {
        guard !settings.isProposal else { return [] }
        let all = controlledChapters
        let approvers = usualApprovers(among: all)
        return all.filter {
            $0.status == .current && ($0.approval == nil || $0.isChangedAfterApproval)
        }.map { chapter in
            let last = chapter.approval.flatMap { role($0.role.value) }
            return WaitingApproval(
                chapter: chapter, approver: last ?? approvers[chapter.responsible?.value],
                since: latestText(of: chapter, on: today))
        }.sorted {
            ($0.since ?? Day(number: 0), $0.chapter.id)
                < ($1.since ?? Day(number: 0), $1.chapter.id)
        }
    }

    /// The role that approves most of what each role keeps; of several the first in their order.
    private func usualApprovers(among chapters: [Chapter]) -> [Role.ID?: Role] {
        Dictionary(grouping: chapters.filter { $0.approval != nil }) { $0.responsible?.value }
            .compactMapValues { mine in
                let counts = Dictionary(grouping: mine.compactMap { $0.approval?.role.value }) {
                    $0
                }.mapValues(\.count)
                return roles.first { counts[$0.id] == counts.values.max() }
            }
    }

    private func latestText(of chapter: Chapter, on today: Day) -> Day? {
        let noted = chapter.changes.map(\.day).filter { $0 <= today }.max()
        let known = [unnotedEdit(of: chapter, on: today), noted]
        guard let day = known.compactMap(\.self).max() else { return nil }
        return chapter.approval.map { day >= $0.day } ?? true ? day : nil
    }
}
