import HandbookModel

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
            months: comingMonths(links), unacknowledged: unacknowledged(links),
            wheelHref: handbook.wheel.map { _ in links.href(.wheel) },
            paths: pathLinks(links),
            changes: Array(latestChanges(links).prefix(5)), changesHref: links.href(.changes),
            folders: handbook.folders.filter { !$0.path.isEmpty }.map {
                PageLink(title: $0.title, href: links.href($0.address))
            } + handbook.overviewLinks(links),
            letters: indexLetters(links))
    }

    /// How many tasks stand as cards; the others are folded below them.
    private static let cardCount = 12

    /// The first task of the first routines.
    private func mainTasks(_ links: Links) -> [TaskCard] {
        let routines = handbook.chapters.filter { $0.kind == .routine && $0.status == .current }
        return routines.filter { !$0.usedWhen.isEmpty }.prefix(Composer.cardCount).map {
            TaskCard(
                title: $0.usedWhen[0], href: links.href($0.address), chapterTitle: $0.title)
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

    /// The search page.
    func searchPage() -> SearchPage {
        let address = GeneratedPage.search.address
        return SearchPage(
            layout: layout(address, facts("Søk"), showsNavigation: false),
            indexHref: links(from: address).href(.index))
    }

    /// What is shown for an address that does not exist.
    func notFoundPage() -> NotFoundPage {
        let address = GeneratedPage.notFound.address
        let links = links(from: address)
        return NotFoundPage(
            layout: layout(address, facts("Siden finnes ikke"), showsNavigation: false),
            homeHref: links.href(.home), searchHref: links.href(.search),
            indexHref: links.href(.index))
    }

    /// The page at an address that a chapter once had.
    func redirectPage(from former: Address, to chapter: Chapter) -> RedirectPage {
        RedirectPage(
            layout: layout(former, facts(chapter.title), showsNavigation: false),
            target: PageLink(chapter, links(from: former)))
    }
}
