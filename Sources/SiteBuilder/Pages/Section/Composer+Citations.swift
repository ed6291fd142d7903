import Handbook
import LegalReferences
import Markdown

/// A chapter that cites a section, and where.
private struct CitingText {
    let chapter: Chapter
    let entry: CitingChapter

    /// What puts the routine that governs the section before all others: that its title names the
    /// section, how early the section stands among its legal bases, how often it is mentioned.
    func rank(for section: SectionKey, namedInTitle: Bool) -> (Int, Int, Int) {
        let place = chapter.basis.firstIndex { $0.value.key == section } ?? chapter.basis.count
        return (namedInTitle ? 0 : 1, place, -entry.mentions.count)
    }
}

extension Composer {
    /// What cites a section: the routines that rest on it first, then what else does, by kind, and
    /// at last what only mentions it. Each document has one row.
    func citationGroups(
        of section: SectionKey, _ links: Links
    ) -> (groups: [CitationGroup], routine: PageLink?) {
        let citing = (handbook.citations[section] ?? []).compactMap { entry in
            handbook.chapter(entry.chapter).map { CitingText(chapter: $0, entry: entry) }
        }
        let routines = ranked(
            citing.filter { $0.entry.isBasis && $0.chapter.kind == .routine }, for: section)
        let others = ChapterKind.allCases.filter { $0 != .routine }.map { kind in
            group(
                kind.pluralTitle, "viser-hit-\(kind.className)",
                citing.filter { $0.entry.isBasis && $0.chapter.kind == kind }, links)
        }
        let number = "§ \(section.section)"
        let groups =
            [group("Har \(number) som lovgrunnlag", "viser-hit-rutine", routines, links)] + others
            + (activityCitations(section, links) + controlCitations(section, links))
            .map(Optional.some)
            + [
                group(
                    "Nevner \(number)", "nevner", citing.filter { !$0.entry.isBasis }, links)
            ]
        var shown = groups.compactMap(\.self)
        if !shown.isEmpty { shown[0].isFirst = true }
        return (shown, routines.first.map { PageLink($0.chapter, links) })
    }

    private func ranked(_ texts: [CitingText], for section: SectionKey) -> [CitingText] {
        texts.map { text in
            let named = reader.references(in: text.chapter.title, pageLaw: text.chapter.law)
                .contains { $0.key == section }
            return (text, text.rank(for: section, namedInTitle: named))
        }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private func group(
        _ title: String, _ id: String, _ texts: [CitingText], _ links: Links
    ) -> CitationGroup? {
        guard !texts.isEmpty else { return nil }
        return CitationGroup(
            title: title, id: id, count: texts.count,
            citations: theme.render(parts: texts.map { citation($0, links) }))
    }

    /// How many places of one document are named.
    private static let shownPlaces = 4

    /// A row: the document, and under which of its headings it cites.
    private func citation(_ text: CitingText, _ links: Links) -> Citation {
        let titles = placeTitles(of: text.chapter)
        var places: [PageLink] = []
        for mention in text.entry.mentions {
            let pinpoint = mention.reference.pinpoint
            let title = mention.anchor.flatMap { titles[$0] }
            // What stands above all headings has no name; only its pinpoint is worth a place.
            guard title != nil || pinpoint != nil else { continue }
            let href = links.href(text.chapter.address, anchor: title == nil ? nil : mention.anchor)
            guard let index = places.firstIndex(where: { $0.href == href }) else {
                places.append(PageLink(title: title ?? "Innledningen", href: href, note: pinpoint))
                continue
            }
            guard let pinpoint, places[index].note?.contains(pinpoint) != true else { continue }
            places[index].note = (places[index].note.map { $0 + ", " }).orEmpty + pinpoint
        }
        let more = places.count - Composer.shownPlaces
        return Citation(
            title: text.chapter.title, href: links.href(text.chapter.address),
            places: Array(places.prefix(Composer.shownPlaces)), more: more > 0 ? more : nil)
    }

    /// The headings of a chapter, and of what the office adds to it, by their anchors on the page.
    private func placeTitles(of chapter: Chapter) -> [String: String] {
        let added = chapter.addition.map(\.text.document.headings) ?? []
        let own = chapter.document.headings.map { ($0.anchor, $0.text) }
        return Dictionary(
            own + added.map { (LocalAddition.anchorPrefix + $0.anchor, $0.text) },
            uniquingKeysWith: { first, _ in first })
    }
}
