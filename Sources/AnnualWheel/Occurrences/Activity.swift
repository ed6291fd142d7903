public import CalendarDate

/// A duty with its place in the year.
public struct Activity: Hashable, Sendable {
    /// The key that identity rests on: occurrences and calendar events carry it.
    public var id: String
    /// What readers see.
    public var title: String
    /// The id of its category.
    public var category: String
    /// When it takes place.
    public var recurrence: Recurrence
    /// The id of the role that answers for it.
    public var responsible: String
    /// The ids of the roles that take part.
    public var participants: [String] = []
    /// When an occurrence is due, where that is not its last day.
    public var deadline: Deadline?
    /// What a weekend or a holiday does to a single date.
    public var holidayRule = HolidayRule.nextWorkingDay
    /// Parts of the year that swallow the occurrences lying wholly in them (`ikke_i`).
    public var exceptions: [YearPart] = []
    /// The first year with occurrences (`første_år`).
    public var firstYear: Int?
    /// The last year with occurrences (`siste_år`).
    public var lastYear: Int?
    /// The sections of law that it rests on, as readers see them: `sosialtjenesteloven § 17`.
    public var sections: [String] = []
    /// The chapter that tells how it is done.
    public var chapter: String?
    /// The days on which it was done (`gjennomført`).
    public var done: [Acknowledgement] = []
    /// What else people look for it by (`søkeord`).
    public var searchWords: [String] = []
    /// Whether it is to be noted that it was done.
    public var needsReceipt = true
    /// The day on which the wheel began: what was due before is not asked for.
    public var receiptsFrom: Day?
    /// Where the activity comes from.
    public var origin = Origin.plan

    /// An activity; the optional parts are set on the value.
    public init(
        id: String, title: String, category: String, recurrence: Recurrence, responsible: String
    ) {
        self.id = id
        self.title = title
        self.category = category
        self.recurrence = recurrence
        self.responsible = responsible
    }

    /// Where an activity comes from.
    public enum Origin: Hashable, Sendable {
        /// Written in the wheel.
        case plan
        /// The next review of a chapter.
        case review
        /// The deadline of a finding.
        case finding
        /// A day on which the law changes or a provision ends.
        case law
    }
}

/// That an activity was done on a day, with a short note.
public struct Acknowledgement: Hashable, Sendable {
    /// The day on which it was done.
    public let day: Day
    /// What the one who did it wrote.
    public let note: String

    /// An activity done on a day.
    public init(day: Day, note: String = "") {
        self.day = day
        self.note = note
    }
}
