import AnnualWheel
import CalendarDate
import Diagnostics
import Handbook

/// `aarshjul.yaml` as it was written: the activities' roles, sections and chapters not looked up yet.
package struct ParsedWheel: Sendable {
    /// The path of the file from the handbook's root.
    package static let file = "aarshjul.yaml"

    /// The day on which it began, where the file says so.
    var start: Day?
    /// The goals of the year, in the order they are written.
    var goals: [String] = []
    /// The categories, in the order they are written.
    var categories: [Category] = []
    /// The activities, in the order they are written.
    var activities: [ParsedActivity] = []
}

/// An activity, and the places of what must be looked up.
struct ParsedActivity: Sendable {
    /// The activity, without sections and chapter.
    var activity: Activity
    /// The category, as written.
    var category: Located<String>
    /// The role that answers for it.
    var responsible: Located<Role.ID>
    /// The roles that take part.
    var participants: [Located<Role.ID>]
    /// The sections that it rests on, as written.
    var basis: [Located<String>]
    /// The chapter that tells how, by its path from the root.
    var chapter: Located<String>?
}
