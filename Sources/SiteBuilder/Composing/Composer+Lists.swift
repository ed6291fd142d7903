import HandbookModel
import LegalReferences
import NorwegianText

extension Composer {
    /// The glossary.
    func glossaryPage() -> GlossaryPage {
        let address = GeneratedPage.glossary.address
        let links = links(from: address)
        let terms = handbook.terms.sorted { AlphabeticalOrder.precedes($0.name, $1.name) }
        return GlossaryPage(
            layout: layout(address, facts("Ordliste")),
            letters: byLetter(terms, name: \.name).map { letter, terms in
                GlossaryLetter(
                    letter: letter, id: "bokstav-\(letter)",
                    terms: terms.map { term in
                        GlossaryTerm(
                            id: term.anchor, term: term.name, abbreviation: term.abbreviation,
                            explanation: term.explanation,
                            synonyms: term.synonyms.isEmpty
                                ? nil : term.synonyms.joined(separator: ", "),
                            links: [term.chapter?.value].compactMap(\.self)
                                .compactMap(handbook.chapter).map { PageLink($0, links) })
                    })
            })
    }

    /// Everything by name, from A to Å.
    func indexPage() -> IndexPage {
        let address = GeneratedPage.index.address
        let links = links(from: address)
        return IndexPage(
            layout: layout(address, facts("Alle kapitler fra A til Å")),
            letters: byLetter(indexEntries(links), name: \.title).map { letter, entries in
                IndexLetter(
                    title: letter, id: "bokstav-\(letter)", entries: theme.render(parts: entries))
            })
    }

    /// The letters under which the index has entries.
    func indexLetters(_ links: Links) -> [PageLink] {
        byLetter(indexEntries(links), name: \.title).map { letter, _ in
            PageLink(title: letter, href: links.href(.index, anchor: "bokstav-\(letter)"))
        }
    }

    private func indexEntries(_ links: Links) -> [IndexEntry] {
        let chapters = handbook.chapters.map {
            IndexEntry(title: $0.title, href: links.href($0.address), note: $0.kind.title)
        }
        let roles = handbook.roles.map {
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

    /// Groups what is sorted by the letter that the name begins with.
    private func byLetter<Item>(
        _ sorted: [Item], name: (Item) -> String
    ) -> [(key: String, items: [Item])] {
        sorted.chunked { AlphabeticalOrder.initial(of: name($0)) }
    }
}

extension Array {
    /// Runs of elements that share a key.
    func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, items: [Element])] {
        var runs: [(key: Key, items: [Element])] = []
        for element in self {
            let key = key(element)
            if runs.last?.key == key {
                runs[runs.count - 1].items.append(element)
            } else {
                runs.append((key, [element]))
            }
        }
        return runs
    }
}
