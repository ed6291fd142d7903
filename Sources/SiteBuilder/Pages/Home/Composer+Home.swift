import AnnualWheel
import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// The home page.
    func homePage() -> HomePage {
        let address = GeneratedPage.home.address
        let links = links(from: address)
        let groups = taskGroups(links)
        return HomePage(
            layout: layout(
                address, facts(handbook.settings.title), showsNavigation: false),
            lead: handbook.settings.subtitle, searchHref: links.href(.search),
            indexHref: links.href(.index), tasks: mainTasks(links), allTasks: groups,
            coming: theme.render(parts: comingActivities(links)), monthSummary: monthSummary,
            roles: handbook.roles.filter { role in
                calendar?.wheel.activities.contains { $0.concerns(role.id) } ?? false
            }.map { FilterOption(id: $0.id, title: $0.title) },
            offices: handbook.office == nil
                ? handbook.offices.map {
                    FilterOption(id: $0.office.id, title: $0.office.title)
                } : [],
            phones: phoneGroups, rolePaths: rolePaths(links), rereads: rereads(links),
            rereadHref: links.href(.reread),
            wheelHref: handbook.wheel.map { _ in links.href(.wheel) },
            paths: pathLinks(links),
            changes: latestChanges(links, limit: 5), changesHref: links.href(.changes),
            folders: handbook.folders.filter { !$0.path.isEmpty }.map {
                PageLink(title: $0.title, href: links.href($0.address))
            } + handbook.overviewLinks(links),
            letters: indexLetters(links))
    }

    /// How many activities the month of the build has; `nil` without a wheel.
    private var monthSummary: String? {
        guard let calendar else { return nil }
        let month = YearMonth(year: today.year, month: today.month)
        let count = calendar.entries(in: month).count { $0.activity.origin != .review }
        return "\(count) \(count == 1 ? "aktivitet" : "aktiviteter") i \(today.monthName)."
    }

    private func rolePaths(_ links: Links) -> [RolePath] {
        pathLinks(links).map { link in
            let chapter = handbook.chapters.first { links.href($0.address) == link.href }
            return RolePath(
                path: link,
                roles: (chapter?.appliesTo ?? []).map(\.value).joined(separator: " "))
        }
    }

    /// How many changes of each role are carried along; the page of all has the rest.
    private static let rereadCount = 60

    private func rereads(_ links: Links) -> [RoleChange] {
        handbook.changes.filter(\.change.mustBeReadAgain).prefix(Composer.rereadCount).map { note in
            RoleChange(
                chapter: PageLink(note.chapter, links), date: DisplayDate(note.change.day),
                text: note.change.text,
                comparison: comparison(of: note.change, in: note.chapter, links),
                roles: note.chapter.appliesTo.map(\.value).joined(separator: " "))
        }
    }

    /// How many tasks stand as cards; the others are folded below them.
    private static let cardCount = 12

    /// The first task of the chapters that `handbok.yaml` puts in front, else of the first
    /// routines.
    private func mainTasks(_ links: Links) -> [TaskCard] {
        let named = handbook.settings.front.compactMap { handbook.chapter($0.value) }
        let routines = handbook.chapters.filter {
            $0.kind == .routine && $0.status == .current && !$0.usedWhen.isEmpty
        }
        let shown = named.isEmpty ? Array(routines.prefix(Composer.cardCount)) : named
        return shown.map { chapter in
            TaskCard(
                title: chapter.usedWhen.first ?? chapter.title, href: links.href(chapter.address),
                chapterTitle: chapter.usedWhen.isEmpty ? chapter.kind.title : chapter.title)
        }
    }

    /// Every task, by folder.
    private func taskGroups(_ links: Links) -> [LinkGroup] {
        handbook.folders.compactMap { folder in
            let tasks = folder.chapters.compactMap(handbook.chapter)
                .filter { $0.status == .current }
                .flatMap { chapter in
                    chapter.usedWhen.map {
                        PageLink(title: $0, href: links.href(chapter.address))
                    }
                }
            guard !tasks.isEmpty else { return nil }
            return LinkGroup(
                title: folder.title, id: "oppgaver-\(Slug(folder.title))", links: tasks)
        }
    }
}
