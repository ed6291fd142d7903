import AnnualWheel
import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// The page with the wheel of a year.
    func wheelPage(_ year: Int, of calendar: WheelCalendar) -> WheelPage {
        let address = calendar.years.wheel(year)
        let links = links(from: address)
        let wheel = calendar.wheel
        let drawing = WheelDrawing(wheel, year: year)
        let months = months(
            ofYear: year, numbers: drawing?.numbers ?? [:], in: calendar, links)
        let evaluated = calendar.evaluatedYears.contains(year)
        return WheelPage(
            layout: layout(address, facts("Årshjul \(year)")), year: year,
            otherYears: calendar.years.wheels.filter { $0 != year }.map {
                PageLink(title: "Årshjul \($0)", href: links.href(calendar.years.wheel($0)))
            },
            evaluationHref: evaluated ? links.href(calendar.years.evaluation(year)) : nil,
            goals: wheel.goals,
            drawing: drawing.map { fragment(of: $0, wheel, year, in: calendar) } ?? .empty,
            categories: wheel.categories.map { FilterOption(id: $0.id, title: $0.title) },
            roles: handbook.roles.filter { role in
                wheel.activities.contains { $0.concerns(role.id) }
            }.map { FilterOption(id: $0.id, title: $0.title) },
            months: months.map(monthItems),
            calendars: calendar.files.map {
                PageLink(title: $0.title, href: links.href(file: $0.path), note: $0.subject.word)
            })
    }

    private func fragment(
        of drawing: WheelDrawing, _ wheel: Wheel, _ year: Int, in calendar: WheelCalendar
    ) -> Fragment {
        // The same anchors as in the list: an activity's first month in the year has its name.
        let months = (1...12).flatMap { month in
            calendar.entries(in: YearMonth(year: year, month: month)).map {
                ($0.activity.id, month)
            }
        }
        let first = Dictionary(months, uniquingKeysWith: min)
        let svg = drawing.svg(
            of: wheel, idPrefix: "hjul",
            links: WheelLinks(
                occurrence: { occurrence in
                    let month = occurrence.start.year < year ? 1 : occurrence.start.month
                    return calendar.activity(occurrence.activity).map { activity in
                        let entry = MonthEntry(
                            activity: activity, month: YearMonth(year: year, month: month),
                            progress: [])
                        let anchor = entry.anchor(isFirst: first[activity.id] == month)
                        return "#\(Links.encode(anchor))"
                    }
                },
                month: { "#maaned-\($0)" }))
        return Fragment(html: svg)
    }

    /// The place of an activity in this year's wheel; `nil` where it has none.
    func wheelHref(of activity: Activity, _ links: Links) -> String? {
        calendar?.anchor(of: activity).map { links.href(.wheel, anchor: $0) }
    }

    /// The activities that a chapter tells how to do, each with its place in the wheel.
    func activityItems(of chapter: Chapter, _ links: Links) -> [ActivityItem] {
        handbook.activities(of: chapter.id).map { activity in
            var item = item(of: activity, when: activity.rhythm.description, links)
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
                    + activity.rhythm.description.capitalizedFirst + ". Ansvarlig: "
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
