public import CalendarDate
public import Handbook
public import SearchIndex

extension Handbook {
    /// What the search of the handbook's site is made from, on a day.
    public func searchInput(on today: Day) -> SearchInput {
        SearchFiles(handbook: withoutDrafts, on: today).input
    }
}
