public import AnnualWheel

extension Handbook {
    /// The activities of the wheel that rest on a section of law, in the order they are written.
    public func activities(for section: SectionKey) -> [Activity] {
        wheel?.activities.filter { activity in
            activityBasis[activity.id]?.contains { $0.key == section } ?? false
        } ?? []
    }

    /// The activities of the wheel that a chapter tells how to do, in the order they are written;
    /// the chapter's own review is not among them.
    public func activities(of chapter: Chapter.ID) -> [Activity] {
        wheel?.activities.filter { $0.chapter == chapter && $0.origin == .plan } ?? []
    }

    /// The category of an activity.
    public func category(of activity: Activity) -> Category? {
        wheel?.categories.first { $0.id == activity.category }
    }
}
