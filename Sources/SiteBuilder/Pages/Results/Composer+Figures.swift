import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// How many rounds stand beside each other in an overview.
    private static let shownRounds = 6

    /// What a round found with a form: all offices, then each.
    func figures(
        of id: Chapter.ID, _ table: RoundTable, in round: ControlRound, _ links: Links
    ) -> FormFigures? {
        guard let form = handbook.chapter(id) else { return nil }
        let since = table.previous.map(when)
        let offices = table.offices.map(officeTitle)
        let points = form.points
        // One office alone is all there is.
        let all = offices.count == 1 ? [] : ["Alle kontorer"]
        return FormFigures(
            id: form.formName, form: PageLink(form, links),
            caption: "Svar i \(form.title), \(round.when)"
                + (since.map { ". Endring siden \($0)" }).orEmpty,
            legalBasis: form.basis.compactMap { basisLink($0.value, links) },
            cases: cases(of: table),
            chart: AnswerChart(
                name: form.formName, title: "Svar i \(form.title), \(round.when)",
                bars: table.points.map { AnswerBar($0) }, since: since
            ).fragment,
            columns: all + offices,
            rows: table.points.compactMap { point in
                row(of: point.point, in: points, of: form, links) { row in
                    row.cells =
                        all.map { cell($0, point.total) }
                        + zip(offices, point.offices).map { cell($0, $1) }
                }
            })
    }

    /// How the answers to a form developed: all offices, a column for each round.
    func development(of report: FormReport, _ links: Links) -> FormFigures? {
        guard let form = handbook.chapter(report.form) else { return nil }
        let rounds = Array(report.rounds.prefix(Composer.shownRounds))
        let points = form.points
        let numbers = points.map(\.number).filter { number in
            rounds.contains { round in round.points.contains { $0.point == number } }
        }
        return FormFigures(
            id: form.formName, form: PageLink(form, links),
            caption: "Andel ja i \(form.title), alle kontorer",
            legalBasis: form.basis.compactMap { basisLink($0.value, links) },
            columns: rounds.map { when($0.round) },
            rows: numbers.compactMap { number in
                row(of: number, in: points, of: form, links) { row in
                    row.cells = rounds.map { round in
                        let figure = round.points.first { $0.point == number }?.total
                        return cell(when(round.round), figure)
                    }
                }
            })
    }

    private func row(
        of number: Int, in points: [FormPoint], of form: Chapter, _ links: Links,
        filling fill: (inout FigureRow) -> Void
    ) -> FigureRow? {
        guard let point = points.first(where: { $0.number == number }) else { return nil }
        var row = FigureRow(
            number: number, text: point.text,
            href: links.href(form.address, anchor: point.anchor), cells: [])
        fill(&row)
        return row
    }

    private func cell(_ column: String, _ figure: PointFigure?) -> FigureCell {
        var cell = FigureCell(column: column)
        switch figure?.counts {
        case .shown(let counts):
            cell.share = counts.share.map { "\($0) % ja" } ?? "Ikke aktuelt"
            cell.notes = [counts.words, figure?.change?.signed].compactMap(\.self)
        case .underFive: cell.instead = "under 5"
        case .withheld: cell.instead = "vises ikke"
        case nil: cell.instead = "ikke talt"
        }
        return cell
    }

    private func cases(of table: RoundTable) -> String? {
        let offices = zip(table.offices, table.officeCases).compactMap { office, cases in
            cases.map { "\(officeTitle(office)) \($0.words)" }
        }
        let all = table.cases == .withheld ? nil : table.cases?.words
        let apart = offices.joined(separator: ", ")
        if offices.count < 2 { return all.map { "\($0) saker" } }
        return "\(all.map { "\($0) saker" } ?? "Saker"): \(apart)"
    }

    private func when(_ round: Day) -> String {
        handbook.controlRounds.first { $0.day == round }?.when ?? round.longText
    }
}

extension AnswerCounts {
    /// `8 ja, 2 nei, 1 ikke aktuelt`; an answer that nobody gave is left out.
    fileprivate var words: String {
        [(yes, "ja"), (no, "nei"), (notApplicable, "ikke aktuelt")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

extension Disclosed<Int> {
    fileprivate var words: String {
        switch self {
        case .shown(let count): "\(count)"
        case .underFive: "under 5"
        case .withheld: "vises ikke"
        }
    }
}

extension Int {
    /// A change in percentage points: `+10 prosentpoeng`, `uendret`.
    fileprivate var signed: String {
        self == 0 ? "uendret" : "\(self > 0 ? "+" : "−")\(magnitude) prosentpoeng"
    }
}
