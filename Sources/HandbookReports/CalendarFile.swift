public import AnnualWheel
public import CalendarDate
public import Handbook

/// The iCalendar files that a handbook's wheel gives: for all, for each role and each category.
public struct CalendarFile: Sendable {
    /// What it is about.
    public let subject: Subject
    /// What the calendar is called where someone subscribes to it.
    public let name: String
    /// Whom it is for, for a link: `Alle`, `Veileder`, `Kontroll`.
    public let title: String
    /// Where it stands, from the site's root: `kalender/rolle-veileder.ics`.
    public let path: String
    /// What it tells of.
    public let wheel: Wheel
    private let feed: CalendarFeed

    /// The iCalendar stream; the wheel is never empty.
    public func stream(in handbook: Handbook) -> [UInt8] {
        feed.stream(of: wheel) { activity in
            let round = handbook.finding(ofActivity: activity.id)?.round
            let chapter = activity.chapter.flatMap(handbook.chapter)
            let address = handbook.settings.address.map {
                $0 + (round?.address ?? chapter?.address ?? GeneratedPage.wheel.address).path
            }
            return .init(description: handbook.description(of: activity), url: address)
        }
    }
}

extension CalendarFile {
    /// What a calendar file is about.
    public enum Subject: Hashable, Sendable {
        /// The whole wheel.
        case all
        /// What a role answers for or takes part in.
        case role(Role.ID)
        /// One category.
        case category(String)

        /// What kind of subject it is, for a note beside the title.
        public var word: String? {
            switch self {
            case .all: nil
            case .role: "rolle"
            case .category: "kategori"
            }
        }
    }

    /// The file of a subject; `nil` where nothing happens in these days, or the handbook has no
    /// wheel, no such role or no such category.
    public init?(_ subject: Subject, of handbook: Handbook, days: ClosedRange<Day>) {
        guard let whole = handbook.wheel else { return nil }
        self.subject = subject
        switch subject {
        case .all: (title, path, wheel) = ("Hele årshjulet", "kalender/alle.ics", whole)
        case .role(let id):
            guard let role = handbook.role(id) else { return nil }
            title = role.title
            path = "kalender/rolle-\(id).ics"
            wheel = whole.filtered(role: id)
        case .category(let id):
            guard let category = whole.categories.first(where: { $0.id == id }) else { return nil }
            title = category.title
            path = "kalender/kategori-\(Slug(id)).ics"
            wheel = whole.filtered(category: id)
        }
        name =
            subject == .all
            ? "Årshjul – \(handbook.settings.title)" : "Årshjul: \(title)"
        feed = CalendarFeed(
            name: name, site: Slug(handbook.settings.id).text, stamp: handbook.lastChange,
            days: days)
        if feed.isEmpty(wheel) { return nil }
    }

    /// The reviews of a report, each on its day, and the approvals that are waited for, on the
    /// report's; `nil` where there is neither.
    public init?(of report: ReviewReport, in handbook: Handbook) {
        let reviews = report.entries.compactMap { entry -> Activity? in
            guard let day = entry.status.due, let role = entry.chapter.responsible else {
                return nil
            }
            return .review(
                ofChapter: entry.chapter.id, title: "Revisjon: \(entry.chapter.title)",
                responsible: role.value, on: day, category: Category.reviews.id)
        }
        let approvals = report.waiting.compactMap { waiting -> Activity? in
            guard let role = waiting.approver else { return nil }
            let since = waiting.since.map { ", siden \($0.longText)" } ?? ""
            return .approval(
                ofChapter: waiting.chapter.id,
                title: "Godkjenning venter\(since): \(waiting.chapter.title)",
                responsible: role.id, on: report.day, category: Category.reviews.id)
        }
        let all =
            (reviews.isEmpty ? [] : report.entries.compactMap(\.status.due))
            + (approvals.isEmpty ? [] : [report.day])
        guard let first = all.min(), let last = all.max() else { return nil }
        subject = .all
        title = "Revisjon"
        path = "kalender/revisjon.ics"
        name = "Revisjon – \(handbook.settings.title)"
        wheel = Wheel(
            categories: handbook.wheel?.categories ?? [.reviews],
            activities: reviews + approvals)
        feed = CalendarFeed(
            name: name, site: Slug(handbook.settings.id).text, stamp: handbook.lastChange,
            days: first...last)
    }

    /// Every file of a handbook that has something in it: for all, by role, by category.
    public static func all(of handbook: Handbook, days: ClosedRange<Day>) -> [CalendarFile] {
        let roles = handbook.roles.map { Subject.role($0.id) }
        let categories = handbook.wheel?.categories.map { Subject.category($0.id) } ?? []
        return ([.all] + roles + categories).compactMap {
            CalendarFile($0, of: handbook, days: days)
        }
    }
}

extension Handbook {
    /// The latest day that the content itself names (a change, an approval, an acknowledgement), or on
    /// which the wheel, the risks or their measures were edited, as far as the history tells.
    fileprivate var lastChange: Day {
        let versions = (chapters + guidance.values).compactMap(\.version)
        let acknowledged = wheel?.activities.flatMap { $0.done.map(\.day) } ?? []
        let edited = ["aarshjul.yaml", "risiko.yaml"].compactMap { history.day(of: $0) }
        return (versions + acknowledged + edited).max() ?? Day(number: 0)
    }

    fileprivate func description(of activity: Activity) -> String {
        func title(_ id: Role.ID) -> String { role(id)?.title ?? id }
        var lines = ["Ansvarlig: \(title(activity.responsible))"]
        if !activity.participants.isEmpty {
            lines.append("Deltar: " + activity.participants.map(title).joined(separator: ", "))
        }
        if !activity.sections.isEmpty {
            lines.append("Lovgrunnlag: " + activity.sections.joined(separator: ", "))
        }
        if let chapter = activity.chapter.flatMap(chapter) {
            lines.append("Slik gjør du: \(chapter.title)")
        }
        return lines.joined(separator: "\n")
    }
}
