public import CalendarDate

/// Who approved a chapter, and when.
public struct Approval: Sendable {
    /// The day of approval.
    public let day: Day
    /// The role that approved; never the responsible one.
    public let role: Located<Role.ID>
    /// The checksum of the chapter as it was approved; absent until the program has written one.
    public let checksum: String?

    package init(day: Day, role: Located<Role.ID>, checksum: String?) {
        self.day = day
        self.role = role
        self.checksum = checksum
    }
}

/// A change that the coordinator noted.
public struct Change: Sendable {
    /// The day of the change.
    public let day: Day
    /// What changed, in the coordinator's words.
    public let text: String
    /// Whether those who have read the chapter must read it again.
    public let mustBeReadAgain: Bool

    package init(day: Day, text: String, mustBeReadAgain: Bool) {
        self.day = day
        self.text = text
        self.mustBeReadAgain = mustBeReadAgain
    }
}
