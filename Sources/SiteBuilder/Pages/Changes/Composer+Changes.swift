import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// What changed lately, by month.
    func changesPage() -> ChangesPage {
        let address = GeneratedPage.changes.address
        let links = links(from: address)
        let months = latestChanges(links).chunked { $0.date.iso.prefix(7) }
        let periods = months.map { month, notes in
            ChangePeriod(
                title: monthTitle(notes[0].date.iso), id: "maned-\(month)",
                changes: theme.render(parts: notes))
        }
        return ChangesPage(
            layout: layout(address, facts("Nytt i håndboka")), periods: periods,
            feedHref: handbook.hasChanges ? links.href(file: ChangeFeed.path) : nil,
            rereadHref: links.href(.reread))
    }

    private func monthTitle(_ iso: String) -> String {
        guard let day = Day(iso) else { return iso }
        return "\(Day.monthNames[day.month - 1].capitalizedFirst) \(day.year)"
    }
}
