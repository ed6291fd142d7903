@testable import SiteBuilder

extension EveryPage {
    var results: ResultsPage {
        ResultsPage(
            layout: layout, summary: text,
            rounds: [RoundEntry(title: text, href: text, when: text, facts: [text])],
            open: findings, forms: [figures], csvHref: text, coverageHref: text, countedOn: date)
    }

    var round: RoundPage {
        RoundPage(
            layout: layout, when: text, source: text, note: text, isHistory: true,
            strengths: [text], forms: [link], figures: [figures], findings: findings,
            csvHref: text, previous: link, next: link)
    }

    var risks: RiskPage {
        RiskPage(
            layout: layout, summary: text, assessedOn: date, note: text, drawing: fragment,
            placed: [link], consequences: [text],
            likelihoods: [
                RiskMatrixRow(
                    title: text,
                    cells: [
                        RiskMatrixCell(
                            column: text, product: 1, level: text, levelClass: text,
                            before: [link], after: [link])
                    ])
            ],
            levels: [RiskLevelRule(title: text, levelClass: text, rule: text)],
            areas: [RiskArea(title: text, id: text, risks: [risk])])
    }

    private var risk: RiskEntry {
        let standing = RiskStanding(title: text, levelClass: text, place: text)
        return RiskEntry(
            id: text, number: 1, title: text, description: text, cause: text, consequence: text,
            source: text, before: standing, after: standing,
            measures: [
                RiskMeasureItem(text: text, responsible: link, deadline: date, done: date)
            ], owner: link, links: [link], legalBasis: [basis])
    }

    private var findings: FindingTable {
        FindingTable(
            caption: text, showsConsequence: true, showsRisk: true, showsMeasure: true,
            showsDeadline: true, showsStatus: true,
            rows: [
                FindingRow(
                    id: text, text: text, href: text, notes: [text], point: link,
                    consequence: text, risk: text, riskClass: text, measure: text,
                    responsible: link, deadline: date, closed: date)
            ])
    }

    private var figures: FormFigures {
        FormFigures(
            id: text, form: link, caption: text, legalBasis: [basis], cases: text,
            chart: fragment, columns: [text],
            rows: [
                FigureRow(
                    number: 1, text: text, href: text,
                    cells: [FigureCell(column: text, share: text, notes: [text], instead: text)])
            ])
    }
}
