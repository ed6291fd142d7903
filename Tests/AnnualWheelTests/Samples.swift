import AnnualWheel
import CalendarDate
import Testing

/// An activity with the texts of a wheel: what stands after each key.
func activity(
    _ recurrence: String, id: String = "a", title: String = "Stikkprøve",
    category: String = "kontroll",
    deadline: String? = nil, holiday: String? = nil, except: [String] = [], first: Int? = nil,
    last: Int? = nil, done: [String] = []
) throws -> Activity {
    var activity = Activity(
        id: id, title: title, category: category, recurrence: try Recurrence(recurrence),
        responsible: "leder")
    activity.deadline = try deadline.map { try Deadline($0) }
    activity.holidayRule = try holiday.map { try HolidayRule($0) } ?? .nextWorkingDay
    activity.exceptions = try except.flatMap { try YearPart.parts(of: $0) }
    activity.firstYear = first
    activity.lastYear = last
    activity.done = try done.map { Acknowledgement(day: try day($0)) }
    return activity
}

/// A day written as `2026-01-15`.
func day(_ iso: String) throws -> Day {
    try #require(Day(iso))
}

let sampleCategories = [
    Category(id: "kontroll", title: "Kontroll", countsAs: .control),
    Category(id: "opplaring", title: "Opplæring", countsAs: .training),
    Category(id: "annet", title: "Møter, råd; annet", countsAs: .other),
]

extension Occurrence {
    /// `2026-06-01/2026-06-30`, with `<` and the day that it was moved from.
    var testDescription: String {
        let days = start == end ? "\(start)" : "\(start)/\(end)"
        return days + (movedFrom.map { "<\($0)" } ?? "")
    }
}
