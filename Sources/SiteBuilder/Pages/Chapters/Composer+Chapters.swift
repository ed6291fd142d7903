import Handbook
import NorwegianText

extension Composer {
    /// Every chapter by folder.
    func chaptersPage() -> ChaptersPage {
        let address = GeneratedPage.chapters.address
        let links = links(from: address)
        return ChaptersPage(
            layout: layout(address, facts("Kapitler"), showsNavigation: false),
            indexHref: links.href(.index),
            groups: handbook.folders.filter { !$0.path.isEmpty }.map { folder in
                LongLinkGroup(
                    title: folder.title, id: "del-\(Slug(folder.title))",
                    href: links.href(folder.address),
                    links: theme.render(
                        parts: folder.chapters.compactMap(handbook.chapter).map {
                            PageLink($0, links)
                        }))
            })
    }
}
