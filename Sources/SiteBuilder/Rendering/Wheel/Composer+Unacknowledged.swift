import AnnualWheel
import CalendarDate
import Handbook

extension Composer {
    /// What is due and not acknowledged, and what will be due within a year: for all, without the
    /// reviews of chapters, or for what a role answers for, with them.
    ///
    /// - Returns: `nil` where there is nothing of either, or no wheel.
    func unacknowledged(_ links: Links, by role: Role.ID? = nil) -> UnacknowledgedItems? {
        guard let calendar else { return nil }
        let since = today.advanced(byMonths: -6)
        let until = today.advanced(byMonths: 12)
        var waiting: [String: [Occurrence]] = [:]
        for one in calendar.progress
        where one.done.isEmpty && one.state != .passed && one.occurrence.due >= since
            && one.occurrence.due < until
        {
            waiting[one.occurrence.activity, default: []].append(one.occurrence)
        }
        let shown = calendar.wheel.activities.filter { activity in
            activity.needsReceipt
                && (role.map { activity.responsible == $0 } ?? (activity.origin != .review))
        }
        let items = shown.flatMap { activity in
            self.items(of: activity, waiting[activity.id] ?? [], since: since, links)
        }.sorted { ($0.due.iso, $0.title) < ($1.due.iso, $1.title) }
        guard !items.isEmpty else { return nil }
        return UnacknowledgedItems(
            asOf: DisplayDate(today), count: items.count(where: \.isDue), items: items)
    }

    /// The latest of what is due, with how many there are before it; then what will be due. Of
    /// something that happens more than once a month only the first: it would fill the list.
    private func items(
        of activity: Activity, _ occurrences: [Occurrence], since: Day, _ links: Links
    ) -> [UnacknowledgedItem] {
        let due = occurrences.filter { $0.due < today }.sorted { $0.due < $1.due }
        let coming = occurrences.filter { $0.due >= today }.sorted { $0.due < $1.due }
        let isFrequent = coming.count > 12
        let shownComing = isFrequent ? (due.isEmpty ? Array(coming.prefix(1)) : []) : coming
        let remark =
            due.count < 2 ? nil : "og \(due.count - 1) til siden \(since.longText)"
        return due.suffix(1).map { item(of: activity, $0, remark: remark, links) }
            + shownComing.map { item(of: activity, $0, remark: nil, links) }
    }

    private func item(
        of activity: Activity, _ occurrence: Occurrence, remark: String?, _ links: Links
    ) -> UnacknowledgedItem {
        UnacknowledgedItem(
            title: activity.title,
            href: placeHref(of: activity, links) ?? wheelHref(of: activity, links)
                ?? links.href(.wheel),
            responsible: link(toRole: activity.responsible, links),
            due: DisplayDate(occurrence.due), remark: remark, isDue: occurrence.due < today)
    }
}
