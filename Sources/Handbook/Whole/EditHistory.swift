public import CalendarDate

/// What is known of when the files of a handbook last changed.
public struct EditHistory: Sendable {
    /// Why nothing is known, where a reader may wonder.
    public enum Absence: Hashable, Sendable {
        /// The repository has only a part of its history: every date could be wrong.
        case shallow
        /// The history cannot be had; why and what to do about it, in Norwegian.
        case refused(String)
    }

    /// Why there are no days; `nil` also where there is no repository at all.
    public let absence: Absence?
    private var days: [Chapter.ID: Day]

    /// Days by the path of each file from the handbook's root.
    package init(days: [Chapter.ID: Day], absence: Absence? = nil) {
        self.days = days
        self.absence = absence
    }

    /// Nothing is known.
    public static let unknown = EditHistory(days: [:])

    /// The day on which a file last changed; `nil` where it is not known.
    public func day(of file: Chapter.ID) -> Day? { days[file] }

    /// The history without what it says of some files, which have changed since.
    public func forgetting(_ files: some Sequence<Chapter.ID>) -> EditHistory {
        var rest = self
        for file in files { rest.days[file] = nil }
        return rest
    }
}
