public import AnnualWheel
public import CalendarDate

/// One time that an activity of the wheel takes place, as other programs read it.
public struct CalendarEntry: Encodable, Hashable, Sendable {
    /// The id of the activity.
    public let id: String
    /// What is to be done.
    public let title: String
    /// The id of the category.
    public let category: String
    /// The first day, as ISO 8601 writes it.
    public let start: String
    /// The last day, inclusive.
    public let end: String
    /// The day it would have been, where a weekend or a holiday moved it; absent in JSON otherwise.
    public let movedFrom: String?
    /// The id of the role that answers for it.
    public let responsible: String
    /// The ids of the roles that take part.
    public let participants: [String]
    /// The sections of law that it rests on: `sosialtjenesteloven § 17`.
    public let sections: [String]
    /// The chapter that tells how, by its path from the handbook's root; `null` in JSON without one.
    public let chapter: String?
    /// The days on which it was done, none when nobody has said so.
    public let done: [String]

    private enum Key: String, CodingKey {
        case id, title, category, start, end, movedFrom, responsible, participants, sections
        case chapter, done
    }

    /// Writes the entry with its keys in English and absent values left out.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(title, forKey: .title)
        try values.encode(category, forKey: .category)
        try values.encode(start, forKey: .start)
        try values.encode(end, forKey: .end)
        try values.encodeIfPresent(movedFrom, forKey: .movedFrom)
        try values.encode(responsible, forKey: .responsible)
        try values.encode(participants, forKey: .participants)
        try values.encode(sections, forKey: .sections)
        try values.encode(chapter, forKey: .chapter)
        try values.encode(done, forKey: .done)
    }
}

extension CalendarEntry {
    fileprivate init(_ progress: Progress, of activity: Activity) {
        let occurrence = progress.occurrence
        id = activity.id
        title = activity.title
        category = activity.category
        start = occurrence.start.description
        end = occurrence.end.description
        movedFrom = occurrence.movedFrom?.description
        responsible = activity.responsible
        participants = activity.participants
        sections = activity.sections
        chapter = activity.chapter
        done = progress.done.map(\.day.description)
    }
}

extension Wheel {
    /// What shares a day with a calendar year (1900–2199), sorted by first day, then last day, then
    /// activity.
    ///
    /// - Parameter day: an acknowledgement later than this day does not count yet.
    public func calendar(ofYear year: Int, asOf day: Day) -> [CalendarEntry] {
        guard let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return [] }
        let activities = Dictionary(
            activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return progress(in: first...last, asOf: day).compactMap { progress in
            activities[progress.occurrence.activity].map { CalendarEntry(progress, of: $0) }
        }
    }
}
