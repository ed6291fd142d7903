import Handbook
import LegalReferences

extension Composer {
    /// «Dekningsoversikt»: section by section what covers it, and the gaps.
    func coveragePage() -> CoveragePage {
        let address = GeneratedPage.coverage.address
        let links = links(from: address)
        let coverage = Coverage(of: handbook)
        let rows = coverage.rows.enumerated().map { row(of: $1, order: $0, links) }
        let gaps = coverage.rows.reduce(0) { $0 + $1.gaps.count }
        let demands = coverage.rows.reduce(0) { $0 + $1.required.count }
        let laws = Set(coverage.rows.map(\.section.law))
        let roles = Set(coverage.rows.flatMap(\.roles))
        return CoveragePage(
            layout: layout(address, facts("Dekningsoversikt")),
            summary: gaps == 0
                ? "Alle \(demands) krav er dekket." : "\(gaps) av \(demands) krav er ikke dekket.",
            columns: coverageColumns,
            laws: handbook.laws.filter { laws.contains($0.law.id) }.map {
                FilterOption(id: $0.law.id.rawValue, title: $0.law.title)
            },
            roles: handbook.roles.filter { roles.contains($0.id) }.map {
                FilterOption(id: $0.id, title: $0.title)
            },
            rows: rows, csvHref: links.root + CoverageTable.path,
            demands: handbook.demandedLetters.map {
                PageLink(title: $0.title, href: links.href($0.address))
            },
            countedOn: DisplayDate(today))
    }

    private var coverageColumns: [FilterOption] {
        let control = FilterOption(id: "siste-kontroll", title: Composer.lastControl)
        return CoverageRequirement.Cover.allCases.map {
            FilterOption(id: $0.rawValue, title: $0.rawValue.capitalizedFirst)
        } + (handbook.controlRounds.isEmpty ? [] : [control])
            + [FilterOption(id: "ansvarlig", title: "Ansvarlig")]
    }

    private static let lastControl = "Siste kontroll"

    private func row(of row: Coverage.Row, order: Int, _ links: Links) -> CoverageRow {
        let law = handbook.registry.law(row.section.law)
        let cells = CoverageRequirement.Cover.allCases.map { cover in
            CoverageCell(
                column: cover.rawValue.capitalizedFirst, isGap: row.gaps.contains(cover),
                isRequired: row.required.contains(cover),
                links: lines(
                    (row.chapters[cover] ?? []).compactMap(handbook.chapter).map {
                        PageLink($0, links)
                    } + activityLinks(row.activities[cover] ?? [], links)))
        }
        let control = CoverageCell(
            column: Composer.lastControl, isGap: false, isRequired: false,
            links: lines(
                [row.lastControl].compactMap(\.self).map {
                    PageLink(title: $0.when, href: links.href($0.address))
                }), instead: "Ingen")
        let owners = CoverageCell(
            column: "Ansvarlig", isGap: false, isRequired: false,
            links: lines(row.owners.compactMap { link(toRole: $0, links) }))
        return CoverageRow(
            law: row.section.law.rawValue,
            reference: "\(law?.title ?? row.section.law.rawValue) § \(row.section.section)",
            heading: law?.section(row.section.section)?.heading,
            href: links.href(row.section.address), order: order,
            roles: row.roles.joined(separator: " "), hasGap: !row.gaps.isEmpty,
            cells: cells + (handbook.controlRounds.isEmpty ? [] : [control]) + [owners])
    }

    private func lines(_ links: [PageLink]) -> Fragment {
        theme.render(parts: links.map(LinkLine.init))
    }
}
