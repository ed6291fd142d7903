import Handbook

extension Composer {
    /// «Les på nytt»: every change after which a chapter must be read again.
    func rereadPage() -> RereadPage {
        let address = GeneratedPage.reread.address
        let links = links(from: address)
        let chapters = handbook.chapters + handbook.guidance.values.sorted { $0.id < $1.id }
        let changed = chapters.flatMap { chapter in
            chapter.changes.filter(\.mustBeReadAgain).map { (chapter, $0) }
        }
        let named = Set(changed.flatMap { $0.0.appliesTo.map(\.value) })
        return RereadPage(
            layout: layout(address, facts("Les på nytt")),
            roles: handbook.roles.filter { named.contains($0.id) }.map {
                FilterOption(id: $0.id, title: $0.title)
            },
            changes: changed.map { chapter, change in
                RereadChange(
                    date: DisplayDate(change.day), chapter: PageLink(chapter, links),
                    text: change.text, comparison: comparison(of: change, in: chapter, links),
                    // What names no role is for all.
                    roles: (chapter.appliesTo.isEmpty
                        ? handbook.roles.map(\.id) : chapter.appliesTo.map(\.value))
                        .joined(separator: " "))
            }.sorted { ($0.date.iso, $1.chapter.title) > ($1.date.iso, $0.chapter.title) })
    }
}
