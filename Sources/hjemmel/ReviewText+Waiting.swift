import CalendarDate
import Handbook
import HandbookReports

/// What waits for an approval, in the list and in the text for an e-mail.
extension ReviewText {
    /// What waits, by the role that is to approve it; empty where nothing does.
    var plainWaiting: String {
        guard !report.waiting.isEmpty else { return "" }
        return "\nVenter på godkjenning\n"
            + report.waitingByRole(of: handbook).map { role, waiting in
                "  \(approver(role).onOneLine)\n"
                    + waiting.map { "    - \($0.chapter.title.onOneLine): \(state(of: $0))\n" }
                    .joined()
            }.joined()
    }

    /// The same as Markdown.
    var markdownWaiting: String {
        guard !report.waiting.isEmpty else { return "" }
        return "\n## Venter på godkjenning\n\n"
            + report.waitingByRole(of: handbook).map { role, waiting in
                "- \(escaped(approver(role)))\n"
                    + waiting.map { "  - \(escaped($0.chapter.title)): \(state(of: $0))\n" }
                    .joined()
            }.joined()
    }

    /// A short text to paste in an e-mail, its first line the subject.
    ///
    /// - Parameter role: The role that it is for; `nil` for all.
    func mail(to role: Role.ID?) -> String {
        let count = Set(report.entries.map(\.chapter.id)).union(report.waiting.map(\.chapter.id))
            .count
        let chapters = count == 1 ? "1 kapittel" : "\(count) kapitler"
        var text = "Emne: \(handbook.settings.title.onOneLine): \(chapters) venter"
        if role != nil { text += " på deg" }
        let greeting = role.flatMap { handbook.role($0)?.title }.map { "Hei, \($0.onOneLine)." }
        text += "\n\n\(greeting ?? "Hei.")\n"
        if count == 0 { return text + "\n\(nothing)\n" }
        if !report.waiting.isEmpty {
            text += "\nSkal godkjennes:\n"
            text += report.waiting.map { waiting in
                "- \(waiting.chapter.title.onOneLine) (\(approver(waiting.approver).onOneLine)), "
                    + "\(state(of: waiting))\n" + link(to: waiting.chapter)
            }.joined()
        }
        let others = report.entries.filter { entry in
            !report.waiting.contains { $0.chapter.id == entry.chapter.id }
                || entry.status.conditions.contains { $0 == .overdue || $0 == .dueSoon }
        }
        if !others.isEmpty {
            text += "\nSkal gjennomgås:\n"
            text += others.map { entry in
                let due = entry.status.due.map { "frist \($0.longText)" } ?? "uten frist"
                return
                    "- \(entry.chapter.title.onOneLine) (\(owner(of: entry.chapter).onOneLine)), "
                    + "\(due)\n" + link(to: entry.chapter)
            }.joined()
        }
        return text + "\nListen gjelder per \(report.day.longText).\n"
    }

    private func link(to chapter: Chapter) -> String {
        address(of: chapter).map { "  \($0.onOneLine)\n" } ?? ""
    }

    private func approver(_ role: Role?) -> String { role?.title ?? "ikke bestemt hvem" }

    /// `endret etter godkjenning, siden 12. januar 2027`.
    private func state(of waiting: WaitingApproval) -> String {
        let what = waiting.chapter.approval == nil ? "ikke godkjent" : "endret etter godkjenning"
        return what + (waiting.since.map { ", siden \($0.longText)" } ?? "")
    }
}
