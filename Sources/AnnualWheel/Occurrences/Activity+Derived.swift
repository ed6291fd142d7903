public import CalendarDate

extension Activity {
    /// The next review of a chapter as an activity: once, on the day, never moved.
    ///
    /// - Parameter category: the id of the category that reviews are shown in.
    public static func review(
        ofChapter chapter: String, title: String, responsible: String, on day: Day,
        category: String
    ) -> Activity {
        var activity = Activity(
            id: "revisjon:\(chapter)", title: title, category: category,
            recurrence: .parts([.day(day)]), responsible: responsible)
        activity.chapter = chapter
        activity.holidayRule = .keep
        activity.origin = .review
        return activity
    }

    /// The deadline of a finding as an activity: once, on the day, never moved.
    ///
    /// - Parameters:
    ///   - finding: the id of the finding; the activity's id is made from it.
    ///   - category: the id of the category that deadlines are shown in.
    public static func finding(
        _ finding: String, title: String, responsible: String, deadline day: Day,
        category: String, chapter: String? = nil
    ) -> Activity {
        var activity = Activity(
            id: "funn:\(finding)", title: title, category: category,
            recurrence: .parts([.day(day)]), responsible: responsible)
        activity.chapter = chapter
        activity.holidayRule = .keep
        activity.origin = .finding
        return activity
    }

    /// A day on which the law changes, as an activity: once, on the day, never moved.
    ///
    /// - Parameters:
    ///   - change: what the activity's id is made from.
    ///   - category: the id of the category that such days are shown in.
    public static func law(
        _ change: String, title: String, responsible: String, on day: Day, category: String,
        chapter: String? = nil
    ) -> Activity {
        var activity = Activity(
            id: "lov:\(change)", title: title, category: category, recurrence: .parts([.day(day)]),
            responsible: responsible)
        activity.chapter = chapter
        activity.holidayRule = .keep
        activity.origin = .law
        return activity
    }
}
