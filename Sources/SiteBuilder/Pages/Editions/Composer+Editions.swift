import CalendarDate
import Handbook

extension Composer {
    /// The list of the editions that the site carries along.
    func editionsPage() -> EditionsPage {
        let links = links(from: GeneratedPage.editions.address)
        return EditionsPage(
            layout: layout(GeneratedPage.editions.address, facts("Tidligere utgaver")),
            editions: editions.map { edition in
                EditionEntry(
                    date: DisplayDate(edition.day),
                    href: links.href(page(GeneratedPage.home.address, in: edition)),
                    title: title(of: edition), chapterCount: edition.record.chapters.count,
                    commit: String(edition.record.commit.prefix(10)))
            })
    }

    /// The editions that hold a chapter, the latest first, each with the notes of change that came
    /// with it.
    func versions(of chapter: Chapter, _ links: Links) -> [EarlierVersion] {
        let addresses =
            [chapter.address] + chapter.formerAddresses.map { PagePath(path: $0.value) }
        let found = editions.compactMap { edition in
            addresses.first(where: edition.record.chapters.contains).map { (edition, $0) }
        }
        return found.enumerated().map { index, version in
            let (edition, address) = version
            let before = found.indices.contains(index + 1) ? found[index + 1].0.day : nil
            let notes = chapter.changes.filter { change in
                change.day <= edition.day && before.map { change.day > $0 } ?? true
            }
            return EarlierVersion(
                date: DisplayDate(edition.day), href: links.href(page(address, in: edition)),
                title: title(of: edition),
                notes: notes.map {
                    EarlierNote(date: DisplayDate($0.day), text: $0.text)
                })
        }
    }

    private func page(_ address: PagePath, in edition: Edition) -> PagePath {
        PagePath(path: "\(ListedEdition.folder(of: edition.day))/\(address.path)")
    }

    private func title(of edition: Edition) -> String? {
        handbook.settings.editions.first { $0.day == edition.day }?.title
    }
}
