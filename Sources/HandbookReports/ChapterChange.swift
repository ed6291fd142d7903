import CalendarDate
public import Handbook

/// One note of change of one chapter, seen from the whole handbook.
public struct ChapterChange: Sendable {
    /// The chapter, or the guidance to a section of law.
    public let chapter: Chapter
    /// The note.
    public let change: Change
    /// The number of the note among the chapter's notes of the same day, in the order they were
    /// written down; 1 for the first.
    public let ordinal: Int

    /// What stays the same of the note when its words are fixed and its chapter is moved: the
    /// first address the chapter is known to have had, the day and the number.
    public var key: String {
        let address = chapter.formerAddresses.first?.value ?? chapter.address.path
        return "\(address) \(change.day) \(ordinal)"
    }
}

extension Handbook {
    /// The notes of change of all chapters and guidance, the latest first.
    public var changes: [ChapterChange] {
        let all = (chapters + guidance.values).flatMap(\.numberedChanges)
        return all.sorted { one, other in
            one.change.day != other.change.day
                ? one.change.day > other.change.day
                : (one.chapter.id, -one.ordinal) < (other.chapter.id, -other.ordinal)
        }
    }

    /// Whether any chapter has a note of change.
    public var hasChanges: Bool {
        chapters.contains { !$0.changes.isEmpty } || guidance.contains { !$1.changes.isEmpty }
    }
}

extension Chapter {
    /// The notes, the latest first, each with its number among those of its day.
    fileprivate var numberedChanges: [ChapterChange] {
        var numbers: [Day: Int] = [:]
        return changes.reversed().map { change in
            numbers[change.day, default: 0] += 1
            return ChapterChange(
                chapter: self, change: change, ordinal: numbers[change.day] ?? 1)
        }
    }
}
