import Handbook

extension Composer {
    /// The page at an address that a chapter once had.
    func redirectPage(from former: PagePath, to chapter: Chapter) -> RedirectPage {
        RedirectPage(
            layout: layout(former, facts(chapter.title), showsNavigation: false),
            target: PageLink(chapter, links(from: former)))
    }
}
