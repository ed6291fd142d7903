import Handbook
import LegalReferences
import NorwegianText

extension Composer {
    /// Everything by name, from A to Å.
    func indexPage() -> IndexPage {
        let address = GeneratedPage.index.address
        let links = links(from: address)
        return IndexPage(
            layout: layout(address, facts("Alle kapitler fra A til Å")),
            letters: indexEntries(links).byLetter(name: \.title).map { letter, entries in
                IndexLetter(
                    title: letter, id: "bokstav-\(letter)", entries: theme.render(parts: entries))
            })
    }

    /// The letters under which the index has entries.
    func indexLetters(_ links: Links) -> [PageLink] {
        indexEntries(links).byLetter(name: \.title).map { letter, _ in
            PageLink(title: letter, href: links.href(.index, anchor: "bokstav-\(letter)"))
        }
    }

    /// What a chapter is; of two with one title and kind also where it stands.
    private func indexNote(of chapter: Chapter) -> String {
        let isAlone = !handbook.chapters.contains {
            $0.id != chapter.id && $0.title == chapter.title && $0.kind == chapter.kind
        }
        guard !isAlone, let place = places[chapter.id] else { return chapter.kind.title }
        return "\(chapter.kind.title), \(handbook.folders[place.folder].title)"
    }

    private func indexEntries(_ links: Links) -> [IndexEntry] {
        let chapters = handbook.chapters.map {
            IndexEntry(title: $0.title, href: links.href($0.address), note: indexNote(of: $0))
        }
        let roles = handbook.roles.filter { roleChapters[$0.id] == nil }.map {
            IndexEntry(title: $0.title, href: links.href($0.address), note: "Rolle")
        }
        let terms = handbook.terms.map {
            IndexEntry(
                title: $0.name, href: links.href(.glossary, anchor: $0.anchor), note: "Ordliste")
        }
        let laws = handbook.laws.map {
            IndexEntry(title: $0.law.title, href: links.href($0.address), note: "Lov")
        }
        let overviews = handbook.overviewLinks(links).map {
            IndexEntry(title: $0.title, href: $0.href, note: "Oversikt")
        }
        let all = (chapters + roles + terms + laws + overviews).map {
            (AlphabeticalOrder.key(of: $0.title), $0)
        }
        return all.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
}
