import AnnualWheel
import CalendarDate
import Handbook
import HandbookReports
import Templates

extension Composer {
    /// The page with the wheel of a year.
    func wheelPage(_ year: Int, of calendar: WheelCalendar) -> WheelPage {
        let address = calendar.years.wheel(year)
        let links = links(from: address)
        let wheel = calendar.wheel
        let drawing = MonthWheel(year: year, in: calendar)
        let months = months(ofYear: year, in: calendar, links)
        let evaluated = calendar.evaluatedYears.contains(year)
        return WheelPage(
            layout: layout(address, facts("Årshjul \(year)")), year: year,
            otherYears: calendar.shownYears.filter { $0 != year }.map {
                PageLink(title: "Årshjul \($0)", href: links.href(calendar.years.wheel($0)))
            },
            evaluationHref: evaluated ? links.href(calendar.years.evaluation(year)) : nil,
            goals: wheel.goals,
            posterHref: year == calendar.years.current ? links.href(.poster) : nil,
            drawing: drawing?.svg(hasLinks: true) ?? .empty, rings: key(of: drawing),
            categories: wheel.categories.map { FilterOption(id: $0.id, title: $0.title) },
            roles: handbook.roles.filter { role in
                wheel.activities.contains { $0.concerns(role.id) }
            }.map { FilterOption(id: $0.id, title: $0.title) },
            months: months.map(monthItems),
            calendars: calendar.files.map {
                PageLink(title: $0.title, href: links.href(file: $0.path), note: $0.subject.word)
            })
    }

    /// The wheel of this year on one sheet.
    func posterPage(of calendar: WheelCalendar) -> PosterPage {
        let address = GeneratedPage.poster.address
        let links = links(from: address)
        let year = calendar.years.current
        let drawing = MonthWheel(year: year, in: calendar)
        let activities = calendar.wheel.activities.filter { $0.origin == .plan }
        let rings = Dictionary(
            (drawing?.categories ?? []).enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first })
        func entry(_ activity: Activity) -> PosterEntry {
            PosterEntry(title: activity.title, ring: (rings[activity.category] ?? 0) % 8 + 1)
        }
        let times = Dictionary(
            grouping: calendar.progress.filter { $0.occurrence.due.year == year },
            by: \.occurrence.activity)
        let frequent = PosterRecurrence.allCases.map { recurrence in
            PosterGroup(
                title: recurrence.rawValue,
                entries: activities.filter { recurrence.holds(times[$0.id]?.count ?? 0) }.map(entry)
            )
        }
        let months = (1...12).map { number in
            let month = YearMonth(year: year, month: number)
            return PosterGroup(
                title: Day.monthNames[number - 1].capitalizedFirst,
                entries: calendar.entries(in: month).map(\.activity).filter { activity in
                    activity.origin == .plan
                        && !PosterRecurrence.allCases.contains {
                            $0.holds(times[activity.id]?.count ?? 0)
                        }
                }.map(entry))
        }
        return PosterPage(
            layout: layout(address, facts("Årshjul \(year)"), showsNavigation: false),
            wheelHref: links.href(.wheel), drawing: drawing?.svg(hasLinks: false) ?? .empty,
            months: months, frequent: frequent.filter { !$0.entries.isEmpty },
            key: key(of: drawing))
    }

    private func key(of drawing: MonthWheel?) -> [PosterEntry] {
        (drawing?.rings ?? []).enumerated().map { PosterEntry(title: $1, ring: $0 % 8 + 1) }
    }

    /// The place of an activity in this year's wheel; `nil` where it has none.
    func wheelHref(of activity: Activity, _ links: Links) -> String? {
        calendar?.anchor(of: activity).map { links.href(.wheel, anchor: $0) }
    }

    /// The activities that a chapter tells how to do, each with its place in the wheel.
    func activityItems(of chapter: Chapter, _ links: Links) -> [ActivityItem] {
        handbook.activities(of: chapter.id).map { activity in
            var item = item(of: activity, when: activity.recurrence.description, links)
            item.href = wheelHref(of: activity, links)
            return item
        }
    }

    /// Activities with their places in the wheel.
    func activityLinks(_ activities: [Activity], _ links: Links) -> [PageLink] {
        activities.map {
            PageLink(title: $0.title, href: wheelHref(of: $0, links) ?? links.href(.wheel))
        }
    }

    /// The activities that rest on a section, as a group of what cites it; none where none does.
    func activityCitations(_ section: SectionKey, _ links: Links) -> [CitationGroup] {
        let citations = handbook.activities(for: section).map { activity in
            let pinpoints = handbook.activityBasis[activity.id, default: []]
                .filter { $0.key == section }.compactMap(\.pinpoint)
            return Citation(
                title: activity.title,
                href: wheelHref(of: activity, links) ?? links.href(.wheel),
                sentence: pinpoints.map { $0 + ": " }.joined()
                    + activity.recurrence.description.capitalizedFirst + ". Ansvarlig: "
                    + (handbook.role(activity.responsible)?.title ?? activity.responsible) + ".")
        }
        guard !citations.isEmpty else { return [] }
        return [
            CitationGroup(
                title: "Aktiviteter i årshjulet", id: "viser-hit-arshjul", count: citations.count,
                citations: theme.render(parts: citations))
        ]
    }
}
