public import CalendarDate

extension Handbook {
    /// The handbook with what is known of when its files last changed.
    public func dated(by history: EditHistory) -> Handbook {
        var dated = self
        dated.history = history
        return dated
    }

    /// The day on which a chapter's file last changed, where that tells more than the chapter itself
    /// does: only if it is later than the coordinator's latest note, and not after today.
    public func unnotedEdit(of chapter: Chapter, on today: Day) -> Day? {
        guard let day = history.day(of: chapter.file), day <= today else { return nil }
        return chapter.version.map { day > $0 } ?? true ? day : nil
    }
}
