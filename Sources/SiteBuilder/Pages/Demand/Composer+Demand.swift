import AnnualWheel
import Handbook
import HandbookReports
import LegalReferences

extension Composer {
    /// The page that shows how each letter of a provision is met.
    func page(of demand: DemandedLetters) -> DemandPage {
        let links = links(from: demand.address)
        let rows = LetterCoverage(of: demand, in: handbook).rows
        let gaps = rows.count(where: \.isGap)
        let law = handbook.registry.law(demand.section.law)
        return DemandPage(
            layout: layout(demand.address, facts(demand.title)),
            summary: gaps == 0
                ? "Alle \(rows.count) bokstavene er dekket."
                : "\(gaps) av \(rows.count) bokstaver mangler dekning.",
            section: PageLink(
                title: "\(law?.title ?? demand.section.law.rawValue) § \(demand.section.section)",
                href: href(of: demand.section, links),
                note: law?.section(demand.section.section)?.heading),
            points: rows.map { row in
                DemandPoint(
                    title: "Bokstav \(row.point.letter)", id: "side:bokstav-\(row.point.letter)",
                    text: row.point.text, isGap: row.isGap, groups: groups(of: row, links))
            },
            countedOn: DisplayDate(today))
    }

    /// Links to the pages that show how the letters of a section are met.
    func demandLinks(to section: SectionKey, _ links: Links) -> [PageLink] {
        handbook.demandedLetters.filter { $0.section == section }.map {
            PageLink(title: $0.title, href: links.href($0.address))
        }
    }

    private func groups(of row: LetterCoverage.Row, _ links: Links) -> [LinkGroup] {
        let byKind = Dictionary(grouping: row.chapters, by: \.kind)
        let chapters = ChapterKind.allCases.compactMap { kind in
            byKind[kind].map { chapters in
                LinkGroup(
                    title: kind.pluralTitle, id: kind.className,
                    links: chapters.map { chapter in
                        var link = PageLink(chapter, links)
                        link.note = chapter.summary.first
                        return link
                    })
            }
        }
        guard !row.activities.isEmpty else { return chapters }
        let activities = row.activities.map { activity in
            PageLink(
                title: activity.title,
                href: wheelHref(of: activity, links) ?? links.href(.wheel),
                note: activity.recurrence.description)
        }
        return chapters + [LinkGroup(title: "I årshjulet", id: "arshjul", links: activities)]
    }
}
