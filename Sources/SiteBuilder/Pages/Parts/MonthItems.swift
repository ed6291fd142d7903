/// What happens in one month of the year.
struct MonthItems: TemplatePart, Hashable {
    /// 1 to 12. The browser shows the month it is by this number and the year.
    var number: Int
    /// The year.
    var year: Int
    /// `Juni`.
    var title: String
    /// Whether the site was built in this month; shown first, until the browser knows better.
    var isCurrent: Bool
    /// The activities, in order of date; may be empty.
    var activities: [ActivityItem]

    var values: TemplateValues {
        [
            "number": number, "year": year, "title": title, "isCurrent": isCurrent,
            "activities": activities,
        ]
    }
}
