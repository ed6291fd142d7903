import CalendarDate
import Handbook

/// How a handbook is read.
struct ReadingManner: Hashable, Sendable {
    let today: Day
    /// Whether to look for what only a hint tells of and costs time to find.
    let findsHints: Bool
    /// The only office that is read and told of; `nil` for all.
    let office: Office.ID?
}
