import AnnualWheel
import CalendarDate
import Handbook

/// How an activity is shown in a list of months.
enum ActivityStyle {
    /// With everything, and anchors: the list beside the wheel of a year.
    case full
    /// A line or two, in the list of a single month.
    case brief
}

/// The activities of a month, before the theme has rendered them.
struct ActivityMonth {
    let month: YearMonth
    let title: String
    let isCurrent: Bool
    let items: [ActivityItem]
}

extension Composer {
    /// A month as pages show it.
    func monthItems(_ month: ActivityMonth) -> MonthItems {
        MonthItems(
            number: month.month.month, year: month.month.year, title: month.title,
            isCurrent: month.isCurrent, count: month.items.count,
            missed: month.items.count { $0.times.contains("/m") },
            activities: theme.render(parts: month.items))
    }

    /// What happens within a year from the day of the build, each activity once with all its times:
    /// the browser picks out what is next for a role. Reviews of chapters are not among it.
    func comingActivities(_ links: Links) -> [ActivityItem] {
        guard let calendar else { return [] }
        let until = today.advanced(byMonths: 12)
        let coming = calendar.progress.filter {
            $0.done.isEmpty && $0.occurrence.due >= today && $0.occurrence.start <= until
        }
        let byActivity = Dictionary(grouping: coming, by: \.occurrence.activity)
        return calendar.wheel.activities.filter { $0.origin != .review }.compactMap { activity in
            guard let times = byActivity[activity.id] else { return nil }
            var item = item(of: activity, when: activity.recurrence.description, links)
            item.href = item.href ?? wheelHref(of: activity, links)
            item.times = times.map(\.mark).joined(separator: " ")
            return item
        }
    }

    /// The twelve months from that of the build on, for lists of which the browser shows one:
    /// each is true for a year.
    func comingMonths(_ links: Links, of role: Role.ID? = nil) -> [MonthItems] {
        guard let calendar else { return [] }
        let current = YearMonth(year: today.year, month: today.month)
        return (0..<12).map { ahead in
            let month = current.advanced(by: ahead)
            let entries = calendar.entries(in: month).filter { entry in
                role.map(entry.activity.concerns) ?? true
            }
            let items = entries.filter { role != nil || $0.activity.origin != .review }
                .map { item(of: $0, .brief, isFirst: false, links) }
            let reviews = role == nil ? entries.filter { $0.activity.origin == .review } : []
            return monthItems(
                ActivityMonth(
                    month: month,
                    title: "\(Day.monthNames[month.month - 1].capitalizedFirst) \(month.year)",
                    isCurrent: ahead == 0, items: items + reviewItem(of: reviews, links)))
        }
    }

    /// All months of a year, for the list beside the wheel.
    func months(
        ofYear year: Int, in calendar: WheelCalendar, _ links: Links
    ) -> [ActivityMonth] {
        var seen: Set<String> = []
        return (1...12).map { number in
            let month = YearMonth(year: year, month: number)
            return ActivityMonth(
                month: month, title: Day.monthNames[number - 1].capitalizedFirst,
                isCurrent: year == today.year && number == today.month,
                items: calendar.entries(in: month).map { entry in
                    let isFirst = seen.insert(entry.activity.id).inserted
                    return item(of: entry, .full, isFirst: isFirst, links)
                })
        }
    }

    private func item(
        of entry: MonthEntry, _ style: ActivityStyle, isFirst: Bool, _ links: Links
    ) -> ActivityItem {
        let activity = entry.activity
        var item = item(of: activity, when: entry.when, links)
        item.date = entry.onlyDay.map(DisplayDate.init)
        switch style {
        case .full:
            item.id = entry.anchor(isFirst: isFirst)
            item.times = entry.progress.map(\.mark).joined(separator: " ")
            item.notes = entry.notes + participants(in: activity)
            item.legalBasis = handbook.activityBasis[activity.id, default: []].compactMap {
                basisLink($0, links)
            }
        case .brief:
            item.notes = entry.notes
        }
        return item
    }

    /// An activity without a day of its own.
    func item(of activity: Activity, when: String, _ links: Links) -> ActivityItem {
        ActivityItem(
            title: activity.title,
            href: placeHref(of: activity, links),
            when: when, category: activity.category,
            categoryTitle: handbook.category(of: activity)?.title ?? "",
            responsible: [link(toRole: activity.responsible, links)].compactMap(\.self),
            roles: ([activity.responsible] + activity.participants).joined(separator: " "))
    }

    /// Where it is told how an activity is done, or what a deadline is of; `nil` where nowhere.
    func placeHref(of activity: Activity, _ links: Links) -> String? {
        if let (finding, round) = handbook.finding(ofActivity: activity.id) {
            return links.href(round.address, anchor: finding.anchor)
        }
        return activity.chapter.flatMap(handbook.chapter).map { links.href($0.address) }
    }

    private func participants(in activity: Activity) -> [String] {
        let titles = activity.participants.compactMap { handbook.role($0)?.title }
        return titles.isEmpty ? [] : ["deltar: \(titles.joined(separator: ", "))"]
    }

    /// The reviews of a month in one line; none where there are none.
    private func reviewItem(of entries: [MonthEntry], _ links: Links) -> [ActivityItem] {
        guard let first = entries.first else { return [] }
        let count = entries.count
        return [
            ActivityItem(
                title: count == 1 ? "1 kapittel til revisjon" : "\(count) kapitler til revisjon",
                href: links.href(.review), when: Day.monthNames[first.month.month - 1],
                category: first.activity.category,
                categoryTitle: handbook.category(of: first.activity)?.title ?? "",
                responsible: [], roles: "")
        ]
    }
}

extension Activity {
    /// Whether a role answers for the activity or takes part in it.
    func concerns(_ role: Role.ID) -> Bool {
        responsible == role || participants.contains(role)
    }
}

extension Progress {
    /// The times in data for the browser: first day, due day and how it stands.
    fileprivate var mark: String {
        let state =
            switch self.state {
            case .done, .late: "k"
            case .unacknowledged: "m"
            case .upcoming, .open, .passed: "u"
            }
        return "\(occurrence.start)/\(max(occurrence.due, occurrence.start))/\(state)"
    }
}
