import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// «Revisjonsstatus»: what must be done, by role, and every chapter with how it stands.
    func reviewPage() -> ReviewPage {
        let address = GeneratedPage.review.address
        let links = links(from: address)
        let chapters = handbook.controlledChapters
        let report = ReviewReport(of: handbook, on: today)
        let owners = Set(chapters.compactMap { $0.responsible?.value })
        let rows = chapters.map { row(of: $0, links) }
        let kinds = Set(rows.flatMap { $0.statuses.map(\.kind) })
        return ReviewPage(
            layout: layout(address, facts("Revisjonsstatus")),
            summary: summary(of: report, among: chapters.count),
            groups: report.byRole(of: handbook).map { role, entries in
                ReviewGroup(
                    title: role?.title ?? "Uten ansvarlig",
                    href: role.map { links.href(self.address(of: $0)) },
                    chapters: entries.map { entry in
                        ReviewTask(
                            chapter: PageLink(entry.chapter, links),
                            statuses: statusLabels(of: entry.chapter),
                            due: entry.status.due.map(DisplayDate.init))
                    })
            },
            roles: handbook.roles.filter { owners.contains($0.id) }.map {
                FilterOption(id: $0.id, title: $0.title)
            },
            statuses: ReviewStatus.Condition.allCases.filter {
                kinds.contains($0.className)
            }.map { FilterOption(id: $0.className, title: $0.rawValue.capitalizedFirst) },
            rows: theme.render(parts: rows))
    }

    private func summary(of report: ReviewReport, among count: Int) -> String {
        let open = report.entries.count
        let proposed =
            handbook.settings.isProposal
            ? "Håndboka er et forslag, og ingen av \(count) kapitler er vedtatt ennå. " : ""
        return open == 0
            ? proposed + "Ingen av \(count) kapitler må gjennomgås per \(today.longText)."
            : proposed + "\(open) av \(count) kapitler må gjennomgås per \(today.longText)."
    }

    private func row(of chapter: Chapter, _ links: Links) -> ReviewRow {
        let labels = statusLabels(of: chapter)
        return ReviewRow(
            chapter: PageLink(chapter, links), kindTitle: chapter.kind.title,
            owner: link(toRole: chapter.responsible?.value, links),
            ownerID: chapter.responsible?.value,
            approvedOn: chapter.approval.map { DisplayDate($0.day) },
            nextReview: review(of: chapter).due.map(DisplayDate.init),
            statuses: labels,
            status: labels.filter { !$0.isHidden }.map(\.kind).joined(separator: " "))
    }
}
