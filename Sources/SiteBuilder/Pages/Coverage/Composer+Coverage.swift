import AnnualWheel
import CalendarDate
import Handbook
import LegalReferences
import Templates

extension Composer {
    /// «Dekningsoversikt»: section by section what covers it, and the gaps.
    func coveragePage() -> CoveragePage {
        let address = GeneratedPage.coverage.address
        let links = links(from: address)
        let coverage = Coverage(of: handbook)
        let acknowledged = acknowledgedActivities
        let standings = coverage.rows.map { Standing.all(of: $0, acknowledged) }
        let rows = coverage.rows.enumerated().map {
            row(of: $1, order: $0, standings[$0], links)
        }
        let gaps = coverage.rows.reduce(0) { $0 + $1.gaps.count }
        let demands = coverage.rows.reduce(0) { $0 + $1.required.count }
        let laws = Set(coverage.rows.map(\.section.law))
        let roles = Set(coverage.rows.flatMap(\.roles))
        return CoveragePage(
            layout: layout(address, facts("Dekningsoversikt")),
            summary: (gaps == 0
                ? "Alle \(demands) krav har en rutine. "
                : "\(gaps) av \(demands) krav er ikke dekket. ")
                + receiptSummary,
            figures: figures(of: coverage, standings),
            filters: Standing.allCases.map { standing in
                CoverageFilter(
                    id: standing.rawValue, title: standing.title,
                    count: standings.count { $0.contains(standing) })
            },
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
            FilterOption(id: $0.rawValue, title: $0.columnTitle)
        } + (handbook.controlRounds.isEmpty ? [] : [control])
            + [FilterOption(id: "ansvarlig", title: "Ansvarlig")]
    }

    private static let lastControl = "Gjort"

    private func row(
        of row: Coverage.Row, order: Int, _ standings: [Standing], _ links: Links
    ) -> CoverageRow {
        let law = handbook.registry.law(row.section.law)
        let cells = CoverageRequirement.Cover.allCases.map { (cover) -> CoverageCell in
            let found =
                (row.chapters[cover] ?? []).compactMap(handbook.chapter).map {
                    PageLink($0, links)
                } + activityLinks(row.activities[cover] ?? [], links)
            return CoverageCell(
                column: cover.columnTitle, isGap: row.gaps.contains(cover),
                isRequired: row.required.contains(cover),
                count: found.count > 1 ? "\(found.count) \(cover.plural)" : nil,
                links: lines(found))
        }
        let control = CoverageCell(
            column: Composer.lastControl, isGap: false, isRequired: false,
            links: lines(
                [row.lastControl].compactMap(\.self).map {
                    PageLink(title: $0.when, href: links.href($0.address))
                }), instead: "! aldri kontrollert")
        let owners = CoverageCell(
            column: "Ansvarlig", isGap: false, isRequired: false,
            count: row.owners.count > 1 ? "\(row.owners.count) roller" : nil,
            links: lines(row.owners.compactMap { link(toRole: $0, links) }))
        return CoverageRow(
            law: row.section.law.rawValue,
            reference: "\(law?.title ?? row.section.law.rawValue) § \(row.section.section)",
            heading: law?.section(row.section.section)?.heading,
            href: href(of: row.section, links), order: order,
            roles: row.roles.joined(separator: " "),
            filters: standings.map(\.rawValue).joined(separator: " "), hasGap: !row.gaps.isEmpty,
            cells: cells + (handbook.controlRounds.isEmpty ? [] : [control]) + [owners])
    }

    /// What is written, what is planned and what is done are three things.
    private func figures(
        of coverage: Coverage, _ standings: [[Standing]]
    ) -> [CoverageFigure] {
        [
            CoverageFigure(
                title: "Skrevet",
                count: coverage.rows.count { $0.chapters[.routine] != nil },
                text: "paragrafer har en rutine"),
            CoverageFigure(
                title: "Planlagt",
                count: standings.count { !$0.contains(.withoutControl) },
                text: "har en kontroll i årshjulet eller et skjema for det"),
            CoverageFigure(
                title: "Gjort", count: coverage.rows.count { $0.lastControl != nil },
                text: "er kontrollert minst én gang"),
        ]
    }

    /// How much of this year's wheel is noted as done.
    private var receiptSummary: String {
        guard let calendar else { return "" }
        let tally = calendar.wheel.evaluation(ofYear: today.year, asOf: today).tally
        guard tally.planned > 0 else { return "Årshjulet har ikke begynt å gjelde ennå." }
        return "\(tally.done + tally.late) av \(tally.planned) gjøremål er kvittert i år."
    }

    /// The activities that are noted as done this year.
    private var acknowledgedActivities: Set<String> {
        Set(
            (calendar?.progress ?? []).filter {
                !$0.done.isEmpty && $0.occurrence.due.year == today.year
            }.map(\.occurrence.activity))
    }

    private func lines(_ links: [PageLink]) -> Fragment {
        theme.render(parts: links.map(LinkLine.init))
    }
}

/// What is missing of a section's control.
private enum Standing: String, CaseIterable {
    /// Neither the wheel nor a form has a control of it.
    case withoutControl = "uten-kontroll"
    /// A control is planned, and none was ever made.
    case neverControlled = "aldri-kontrollert"
    /// A control is planned in the wheel, and none is noted as done this year.
    case unacknowledged = "ikke-kvittert"

    var title: String {
        switch self {
        case .withoutControl: "Uten kontroll"
        case .neverControlled: "Aldri kontrollert"
        case .unacknowledged: "Ikke kvittert i år"
        }
    }

    static func all(of row: Coverage.Row, _ acknowledged: Set<String>) -> [Standing] {
        let planned = row.activities[.control] ?? []
        guard !planned.isEmpty || row.chapters[.control] != nil else { return [.withoutControl] }
        return (row.lastControl == nil ? [.neverControlled] : [])
            + (planned.isEmpty || planned.contains { acknowledged.contains($0.id) }
                ? [] : [.unacknowledged])
    }
}

extension CoverageRequirement.Cover {
    /// What the column is called.
    fileprivate var columnTitle: String {
        switch self {
        case .routine: "Skrevet"
        case .control: "Planlagt"
        case .form, .training: rawValue.capitalizedFirst
        }
    }

    /// The word for several.
    fileprivate var plural: String {
        switch self {
        case .routine: "rutiner"
        case .form: "skjemaer"
        case .control: "kontroller"
        case .training: "opplæringer"
        }
    }
}
