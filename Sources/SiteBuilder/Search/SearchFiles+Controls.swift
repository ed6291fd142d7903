import AnnualWheel
import CalendarDate
import Handbook
import SearchIndex

extension SearchFiles {
    /// The pages of internal control and risk. No count is in them: what may not be shown may not be
    /// found either.
    static func controls(of handbook: Handbook) -> [SearchDocument] {
        let rounds = handbook.controlRounds
        let results = SearchDocument(
            address: GeneratedPage.results.address.path, title: "Resultater av internkontrollen",
            kind: "side", tasks: ["Se resultater av stikkprøver"],
            sections: [
                .init(heading: "", anchor: "", text: rounds.map(\.title).joined(separator: " "))
            ])
        return (rounds.isEmpty ? [] : [results]) + rounds.map(document)
            + (handbook.risks.map { [document(of: $0)] } ?? [])
    }

    /// The annual wheel, with a section for each activity that has a place in this year.
    static func wheel(of handbook: Handbook, on today: Day) -> [SearchDocument] {
        guard let wheel = handbook.wheel else { return [] }
        let year = wheel.progress(in: YearMonth.days(of: today.year), asOf: today)
        let scheduled = Set(year.map(\.occurrence.activity))
        let activities = wheel.activities.filter {
            $0.origin == .plan && scheduled.contains($0.id)
        }
        return [
            SearchDocument(
                address: GeneratedPage.wheel.address.path, title: "Årshjul", kind: "side",
                weight: 0.6, tasks: ["Se hva som skal gjøres når"],
                sections: activities.map { activity in
                    .init(
                        heading: activity.title, anchor: activity.anchor, text: "",
                        rows: activity.searchWords)
                })
        ]
    }

    private static func document(of round: ControlRound) -> SearchDocument {
        SearchDocument(
            address: round.address.path, title: round.title, kind: "side",
            place: "Resultater av internkontrollen", weight: 0.9,
            sections: [
                .init(
                    heading: "", anchor: "",
                    text: ([round.when, round.note ?? ""] + round.strengths)
                        .joined(separator: " "))
            ]
                + round.findings.map { finding in
                    .init(
                        heading: finding.text, anchor: finding.anchor,
                        text: [finding.consequence, finding.extent, finding.measure]
                            .compactMap(\.self).joined(separator: " "))
                })
    }

    private static func document(of register: RiskRegister) -> SearchDocument {
        SearchDocument(
            address: GeneratedPage.risks.address.path, title: "Risikomatrise", kind: "side",
            tasks: ["Se risikoene våre"],
            sections: register.risks.map { risk in
                .init(
                    heading: risk.title, anchor: risk.anchor,
                    text: ([risk.description, risk.cause, risk.consequence]
                        + risk.measures.map(\.text)).compactMap(\.self).joined(separator: " "))
            })
    }
}
