import Handbook
import Templates

extension Composer {
    /// The page of a folder: its introduction and its chapters.
    func page(of folder: ChapterFolder) -> FolderPage {
        let links = links(from: folder.address)
        let introduction = folder.introduction.flatMap(handbook.chapter)
        let inner = handbook.folders.filter { $0.path.hasPrefix(folder.path + "/") }
        return FolderPage(
            layout: layout(
                folder.address, introduction.map(facts) ?? facts(folder.title)),
            lawChanges: introduction.map { lawChanges(of: $0, links) } ?? [],
            isDraft: introduction?.status == .draft,
            control: introduction.map { control(of: $0, links) },
            isChangedAfterApproval: introduction?.isChangedAfterApproval ?? false,
            body: introduction.map { body(of: $0, links) } ?? Fragment(html: ""),
            origin: introduction.flatMap { origin(of: $0, links) },
            printHref: links.href(Book.address(of: folder)),
            folders: inner.map { PageLink(title: $0.title, href: links.href($0.address)) },
            chapters: theme.render(
                parts: folder.chapters.compactMap(handbook.chapter).map { chapter in
                    FolderEntry(
                        title: chapter.title, href: links.href(chapter.address),
                        kindTitle: chapter.kind.title, summary: chapter.summary.first,
                        isDraft: chapter.status == .draft, isLocal: chapter.isLocal)
                }))
    }
}
