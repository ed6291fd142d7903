import HandbookModel

extension Composer {
    /// The home page.
    func homePage() -> HomePage {
        let address = GeneratedPage.home.address
        let links = links(from: address)
        let tasks = handbook.chapters.filter { $0.kind == .routine && $0.status == .current }
            .flatMap { chapter in
                chapter.usedWhen.prefix(1).map { task in
                    TaskCard(
                        title: task, href: links.href(chapter.address),
                        chapterTitle: chapter.title)
                }
            }
        return HomePage(
            layout: layout(
                address, facts(handbook.settings.title), showsNavigation: false),
            lead: handbook.settings.subtitle, searchHref: links.href(.search),
            indexHref: links.href(.index), tasks: tasks, months: comingMonths(links),
            unacknowledged: unacknowledged(links),
            wheelHref: handbook.wheel.map { _ in links.href(.wheel) },
            paths: handbook.chapters.filter { $0.kind == .path }.map { PageLink($0, links) },
            changes: Array(latestChanges(links).prefix(5)), changesHref: links.href(.changes),
            folders: handbook.folders.filter { !$0.path.isEmpty }.map {
                PageLink(title: $0.title, href: links.href($0.address))
            },
            letters: indexLetters(links))
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
