import CalendarDate
import Handbook
import HandbookReports
import Templates

/// What all pages of one folder of the site share; rendered once for them all.
struct FolderFrame: Sendable {
    let links: Links
    /// The values of the ``Frame``.
    let value: TemplateValue
    let navigation: MarkedNavigation

    /// The frame of the folder that a page stands in.
    init(
        of page: PagePath, in handbook: Handbook, theme: Theme, hasEditions: Bool,
        purpose: SitePurpose
    ) {
        let links = Links(from: page)
        let folders = handbook.folders.filter { !$0.path.isEmpty }.map { folder in
            let isOpen = folder.address.folder == page.folder
            let chapters = isOpen ? folder.chapters.compactMap(handbook.chapter) : []
            return NavigationFolder(
                title: folder.title, href: links.href(folder.address),
                current: .mark(page: folder.address.path), isOpen: isOpen,
                chapters: chapters.map {
                    NavigationLink(
                        title: $0.title, href: links.href($0.address),
                        current: .mark(page: $0.address.path))
                })
        }
        let navigation = Navigation(folders: theme.render(parts: folders))
        let header = Header(
            siteTitle: handbook.settings.title, office: handbook.office?.office.title,
            homeHref: links.href(.home), searchHref: links.href(.search),
            urgentHref: handbook.settings.urgent.flatMap { handbook.chapter($0.value) }
                .map { links.href($0.address) },
            entries: FolderFrame.entries(for: page, in: handbook, links))
        self.links = links
        self.navigation = MarkedNavigation(theme.render(part: navigation))
        value =
            Frame(
                siteID: purpose.siteID(of: handbook), siteTitle: handbook.settings.title,
                root: links.root, assets: links.root + SiteFiles.themeFolder + "/",
                header: theme.render(part: header),
                breadcrumbs: theme.render(
                    part: FolderFrame.breadcrumbs(for: page, in: handbook, links)),
                footerLinks: FolderFrame.footer(of: handbook, hasEditions: hasEditions, links),
                headEntries: FolderFrame.headEntries(of: handbook, links),
                previewScript: purpose.previewScript,
                isProposal: handbook.settings.isProposal,
                pastDay: purpose.pastDay.map(DisplayDate.init),
                presentHref: purpose.presentHome.map { links.root + $0 }
            ).templateValue
    }

    /// The script of the search, and where the feed of changes is.
    private static func headEntries(of handbook: Handbook, _ links: Links) -> Fragment {
        let search = "<script defer src=\"\(links.href(file: SearchFiles.script))\"></script>"
        guard handbook.hasChanges else { return Fragment(html: search) }
        let feed = links.href(file: ChangeFeed.path)
        return Fragment(
            html: search + "\n<link rel=\"alternate\" type=\"application/atom+xml\" "
                + "title=\"Nytt i håndboka\" href=\"\(feed)\">")
    }

    private static func footer(
        of handbook: Handbook, hasEditions: Bool, _ links: Links
    ) -> [PageLink] {
        let editions = PageLink(title: "Tidligere utgaver", href: links.href(.editions))
        let statement = handbook.settings.accessibility.map { _ in
            PageLink(title: "Tilgjengelighet", href: links.href(.accessibility))
        }
        let offices =
            handbook.offices.isEmpty
            ? nil
            : PageLink(
                title: handbook.localTitle, href: links.href(.offices))
        return [
            PageLink(title: "Om nettstedet", href: links.href(.about)), statement, offices,
            PageLink(title: "Ordliste", href: links.href(.glossary)),
            handbook.circulars.isEmpty
                ? nil : PageLink(title: "Rundskriv", href: links.href(.circulars)),
            PageLink(title: "Dekningsoversikt", href: links.href(.coverage)),
            PageLink(title: "Revisjonsstatus", href: links.href(.review)),
            PageLink(title: "Nytt i håndboka", href: links.href(.changes)),
            PageLink(title: "Hele håndboka på én side", href: links.href(.book)),
            hasEditions ? editions : nil,
        ].compactMap(\.self) + handbook.overviewLinks(links)
    }

    private static func breadcrumbs(
        for page: PagePath, in handbook: Handbook, _ links: Links
    ) -> Breadcrumbs {
        guard page != GeneratedPage.home.address else { return Breadcrumbs(links: []) }
        var trail = [PageLink(title: "Forside", href: links.href(.home))]
        if page.folder == "lov" || page.folder.hasPrefix("lov/") {
            trail.append(PageLink(title: "Lov", href: links.href(.laws)))
        }
        if page.folder == "resultater", !handbook.controlRounds.isEmpty {
            trail += handbook.overviewLinks(links).prefix(1)
        }
        let above = handbook.folders.filter {
            let path = $0.address.folder
            return !path.isEmpty && (path == page.folder || page.folder.hasPrefix(path + "/"))
        }
        trail += above.map { PageLink(title: $0.title, href: links.href($0.address)) }
        return Breadcrumbs(links: trail)
    }

    /// The entries in the head: the first folder with routines, all chapters, law, wheel, forms.
    private static func entries(
        for page: PagePath, in handbook: Handbook, _ links: Links
    ) -> [HeaderEntry] {
        func entry(_ title: String, _ address: PagePath, isCurrent: Bool) -> HeaderEntry {
            HeaderEntry(title: title, href: links.href(address), isCurrent: isCurrent)
        }
        func folder(_ title: String, with kind: ChapterKind) -> HeaderEntry? {
            handbook.firstFolder(with: kind).map {
                entry(title, $0.address, isCurrent: $0.address.folder == page.folder)
            }
        }
        return [
            folder("Slik gjør du", with: .routine),
            entry("Kapitler", GeneratedPage.chapters.address, isCurrent: false),
            entry("Lov", GeneratedPage.laws.address, isCurrent: page.path.hasPrefix("lov/")),
            handbook.wheel.map { _ in
                entry("Årshjul", GeneratedPage.wheel.address, isCurrent: false)
            },
            folder("Skjema", with: .form),
        ].compactMap(\.self)
    }
}
