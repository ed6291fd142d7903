import AnnualWheel
import CalendarDate
import Handbook

extension Composer {
    /// The page that tells what was planned and done in a year.
    func evaluationPage(_ year: Int, of calendar: WheelCalendar) -> EvaluationPage {
        let address = calendar.years.evaluation(year)
        let links = links(from: address)
        let evaluation = calendar.wheel.evaluation(ofYear: year, asOf: today)
        let quarters = (1...4).map { quarter in
            EvaluationRow("\(quarter). kvartal", evaluation.tally(quarter: quarter))
        }
        let sum = EvaluationRow("Hele \(year)", evaluation.tally, isSum: true)
        return EvaluationPage(
            layout: layout(address, facts("Evaluering av årshjulet \(year)")), year: year,
            otherYears: calendar.evaluatedYears.filter { $0 != year }.map {
                PageLink(
                    title: "Evaluering \($0)", href: links.href(calendar.years.evaluation($0)))
            },
            wheelHref: links.href(calendar.years.wheel(year)),
            summary: summary(of: evaluation.tally), asOf: DisplayDate(today),
            chart: EvaluationChart(rows: quarters, year: year).fragment,
            quarters: quarters + [sum],
            categories: calendar.wheel.categories.map { category in
                group(category, in: evaluation)
            }.filter { $0.rows.contains { $0.planned > 0 } },
            activities: evaluation.activities.compactMap { one in
                calendar.activity(one.activity).map { row(of: one, $0, in: calendar, links) }
            })
    }

    private func group(_ category: Category, in evaluation: YearEvaluation) -> EvaluationGroup {
        let rows = (1...4).map { (quarter: Int) in
            EvaluationRow(
                "\(quarter). kvartal",
                evaluation.tally(category: category.id, quarter: quarter))
        }
        let sum = EvaluationRow("I alt", evaluation.tally(category: category.id), isSum: true)
        return EvaluationGroup(title: category.title, rows: rows + [sum])
    }

    private func row(
        of year: ActivityYear, _ activity: Activity, in calendar: WheelCalendar, _ links: Links
    ) -> EvaluationRow {
        var row = EvaluationRow(activity.title, year.tally)
        let chapter = activity.chapter.flatMap(handbook.chapter)
        row.href = chapter.map { links.href($0.address) }
        row.category = handbook.category(of: activity)?.title
        row.responsible = link(toRole: activity.responsible, links)
        row.notes = year.progress.flatMap { one in one.done.map(\.words) }
        return row
    }

    /// The answer to the question of the page, as far as the figures give it.
    private func summary(of tally: Tally) -> String {
        let due = tally.done + tally.late + tally.leftOut
        guard tally.planned > 0 else {
            return "Årshjulet har ikke begynt å gjelde, så det er ikke noe å evaluere ennå."
        }
        guard due > 0 else { return "Ingen frister har gått ut ennå." }
        let done = tally.done + tally.late
        guard done > 0 else {
            return "Nei: ingen av \(due) gjøremål med utløpt frist er kvittert ut."
        }
        let late = tally.late == 0 ? "" : ", \(tally.late) av dem etter fristen"
        return tally.leftOut == 0
            ? "Ja, så langt: alt som hadde frist (\(due)), er kvittert ut\(late)."
            : "Ikke helt: av \(due) gjøremål med utløpt frist er \(done) kvittert ut\(late), og "
                + "\(tally.leftOut) er ikke kvittert ut."
    }
}

extension EvaluationRow {
    fileprivate init(_ title: String, _ tally: Tally, isSum: Bool = false) {
        self.init(
            title: title, planned: tally.planned, done: tally.done, late: tally.late,
            leftOut: tally.leftOut, ahead: tally.ahead, isSum: isSum)
    }
}
