import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// «Resultater av internkontrollen».
    func resultsPage() -> ResultsPage {
        let address = GeneratedPage.results.address
        let links = links(from: address)
        let open = handbook.openFindings
        let report = ControlReport(of: handbook)
        return ResultsPage(
            layout: layout(address, facts("Resultater av internkontrollen")),
            summary: summary(open: open.map(\.finding)),
            rounds: handbook.controlRounds.map { entry(of: $0, links) },
            open: open.isEmpty
                ? nil
                : FindingTable(
                    caption: "Funn som ikke er lukket",
                    open.map { row(of: $0.finding, $0.round, links) },
                    showsStatus: false),
            forms: report.forms.compactMap { development(of: $0, links) },
            csvHref: report.forms.isEmpty ? nil : links.href(file: ControlTable.path),
            coverageHref: links.href(.coverage), countedOn: DisplayDate(today))
    }

    /// The page of one round.
    func page(of round: ControlRound) -> RoundPage {
        let links = links(from: round.address)
        let rounds = handbook.controlRounds
        let place = rounds.firstIndex { $0.day == round.day } ?? 0
        func neighbour(_ index: Int) -> PageLink? {
            rounds.indices.contains(index)
                ? PageLink(title: rounds[index].title, href: links.href(rounds[index].address))
                : nil
        }
        let figures = ControlReport(of: handbook).tables(of: round.day).compactMap {
            self.figures(of: $0.form, $0.table, in: round, links)
        }
        return RoundPage(
            layout: layout(round.address, facts(round.title, description: round.strengths.first)),
            when: round.when, source: round.source, note: round.note, isHistory: round.isHistory,
            strengths: round.strengths,
            forms: round.forms.compactMap(handbook.chapter).map { PageLink($0, links) },
            figures: figures,
            findings: round.findings.isEmpty
                ? nil
                : FindingTable(
                    caption: "Funn i \(round.title)",
                    round.findings.map { row(of: $0, round, links, isAtHome: true) },
                    showsStatus: !round.isHistory),
            csvHref: figures.isEmpty ? nil : links.href(file: ControlTable.path),
            // The latest come first.
            previous: neighbour(place + 1), next: neighbour(place - 1))
    }

    private func summary(open: [ControlFinding]) -> String {
        guard !open.isEmpty else { return "Ingen funn venter på å bli fulgt opp." }
        let count = open.count == 1 ? "1 funn er" : "\(open.count) funn er"
        let overdue = open.count { $0.deadline.map { $0 < today } ?? false }
        return "\(count) ikke lukket"
            + (overdue == 0 ? "." : ", og fristen er ute for \(overdue) av dem.")
    }

    private func entry(of round: ControlRound, _ links: Links) -> RoundEntry {
        let forms = round.forms.compactMap { handbook.chapter($0)?.title }
        let count = round.findings.count
        let open = round.openFindings.count
        return RoundEntry(
            title: round.title, href: links.href(round.address), when: round.when,
            facts: [
                forms.isEmpty ? nil : forms.joined(separator: ", "),
                count == 0 ? nil : "\(count) funn" + (open == 0 ? "" : ", \(open) ikke lukket"),
                round.results.isEmpty ? "uten tall" : nil,
            ].compactMap(\.self))
    }

    /// A row of the table of findings; on the page of its round it has an anchor, elsewhere a link.
    private func row(
        of finding: ControlFinding, _ round: ControlRound, _ links: Links, isAtHome: Bool = false
    ) -> FindingRow {
        FindingRow(
            id: isAtHome ? finding.anchor : nil, text: finding.text,
            href: isAtHome ? nil : links.href(round.address, anchor: finding.anchor),
            notes: [
                isAtHome ? nil : round.when, finding.office.map(officeTitle), finding.extent,
            ].compactMap(\.self),
            point: point(of: finding, links), consequence: finding.consequence,
            risk: finding.risk?.rawValue.capitalizedFirst, riskClass: finding.risk?.className,
            measure: finding.measure, responsible: link(toRole: finding.responsible, links),
            deadline: finding.deadline.map(DisplayDate.init),
            closed: finding.closed.map(DisplayDate.init))
    }

    private func point(of finding: ControlFinding, _ links: Links) -> PageLink? {
        guard let form = finding.form.flatMap(handbook.chapter) else { return nil }
        let point = finding.point.flatMap { number in form.points.first { $0.number == number } }
        return PageLink(
            title: form.title + (point.map { ", punkt \($0.number)" }).orEmpty,
            href: links.href(form.address, anchor: point?.anchor))
    }

    /// What an office is called.
    func officeTitle(_ id: String) -> String {
        handbook.settings.offices.first { $0.id == id }?.title ?? id
    }

    /// The rounds with a form, as a group of links on the form's page; none where there are none.
    func controlGroups(of chapter: Chapter, _ links: Links) -> [LinkGroup] {
        let rounds = handbook.controlRounds.filter { $0.forms.contains(chapter.id) }
        let risks = handbook.risks(of: chapter.id)
        return [
            rounds.isEmpty
                ? nil
                : LinkGroup(
                    title: "Resultater av kontrollen", id: "side:resultater",
                    links: rounds.map {
                        PageLink(title: $0.title, href: links.href($0.address), note: $0.when)
                    }),
            risks.isEmpty
                ? nil
                : LinkGroup(
                    title: "Risiko", id: "side:risiko", links: risks.map { riskLink($0, links) }),
        ].compactMap(\.self)
    }

    /// What a role has to follow up of findings and risks, as groups of links.
    func controlGroups(of role: Role, _ links: Links) -> [LinkGroup] {
        let findings = handbook.openFindings.filter { $0.finding.responsible == role.id }
        let risks = (handbook.risks?.risks ?? []).filter { $0.owner == role.id }
        return [
            findings.isEmpty
                ? nil
                : LinkGroup(
                    title: "Følger opp funn fra kontroll", id: "apne-funn",
                    links: findings.map { finding, round in
                        PageLink(
                            title: finding.measure ?? finding.text,
                            href: links.href(round.address, anchor: finding.anchor),
                            note: finding.deadline.map { "frist \($0.longText)" })
                    }),
            risks.isEmpty
                ? nil
                : LinkGroup(
                    title: "Eier risiko", id: "eier-risiko",
                    links: risks.map { riskLink($0, links) }),
        ].compactMap(\.self)
    }

    /// The rounds that controlled a section of law, as a group of what cites it.
    func controlCitations(_ section: SectionKey, _ links: Links) -> [CitationGroup] {
        let citations = handbook.controlRounds(of: section).map { round in
            let forms = round.forms.compactMap(handbook.chapter).filter { form in
                form.basis.contains { $0.value.key == section }
            }
            return Citation(
                title: round.title, href: links.href(round.address),
                sentence: "\(round.when.capitalizedFirst): "
                    + forms.map(\.title).joined(separator: ", ") + ".")
        }
        guard !citations.isEmpty else { return [] }
        return [
            CitationGroup(
                title: "Gjennomførte kontroller", id: "viser-hit-kontroller",
                count: citations.count,
                citations: theme.render(parts: citations))
        ]
    }
}

extension FindingTable {
    /// A table with the columns that these findings fill.
    fileprivate init(caption: String, _ rows: [FindingRow], showsStatus: Bool) {
        self.init(
            caption: caption, showsConsequence: rows.contains { $0.consequence != nil },
            showsRisk: rows.contains { $0.risk != nil },
            showsMeasure: rows.contains { $0.measure != nil || $0.responsible != nil },
            showsDeadline: rows.contains { $0.deadline != nil }, showsStatus: showsStatus,
            rows: rows)
    }
}
