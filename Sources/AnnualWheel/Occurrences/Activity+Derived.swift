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

    /// An approval that is waited for as an activity: once, on the day, never moved.
    ///
    /// - Parameters:
    ///   - chapter: the chapter, from which the activity's id is made.
    ///   - responsible: the role that is to approve.
    public static func approval(
        ofChapter chapter: String, title: String, responsible: String, on day: Day,
        category: String
    ) -> Activity {
        var activity = review(
            ofChapter: chapter, title: title, responsible: responsible, on: day,
            category: category)
        activity.id = "godkjenning:\(chapter)"
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
