import CalendarDate

extension Recurrence: CustomStringConvertible {
    /// The recurrence in the words of its grammar; read again, it gives the same recurrence.
    public var description: String {
        switch self {
        case .parts(let parts): parts.map(\.description).norwegianList
        case .monthly(let places): "\(places.norwegianPlaces) i måneden"
        case .each(.month): "hver måned"
        case .each(.quarter): "hvert kvartal"
        case .each(.tertial): "hvert tertial"
        case .each(.halfYear): "hvert halvår"
        case .weekly(let weekday): "hver \(weekday?.name ?? "uke")"
        case .fortnightly(let weekday, let week):
            "annenhver \(weekday?.name ?? "uke") fra uke \(week)"
        }
    }
}

extension YearPart: CustomStringConvertible {
    /// The part in the words of the grammar: `oktober–november`, `uke 23`, `28. mai – 5. juni`.
    public var description: String {
        switch self {
        case .months(let first, let last):
            first == last
                ? Day.monthNames[first - 1]
                : "\(Day.monthNames[first - 1])–\(Day.monthNames[last - 1])"
        case .weeks(let first, let last):
            first == last ? "uke \(first)" : "uke \(first)–\(last)"
        case .date(let date): date.description
        case .dates(let first, let last):
            first.month == last.month
                ? "\(first.day).–\(last)" : "\(first) – \(last)"
        case .day(let day): day.longText
        case .days(let first, let last): "\(first.longText) – \(last.longText)"
        case .weekday(let place, let month): "\(place) i \(Day.monthNames[month - 1])"
        }
    }
}

extension MonthDay: CustomStringConvertible {
    /// `15. juni`
    public var description: String { "\(day). \(Day.monthNames[month - 1])" }
}

extension Ordinal: CustomStringConvertible {
    /// `første`
    public var description: String {
        switch self {
        case .first: "første"
        case .second: "andre"
        case .third: "tredje"
        case .fourth: "fjerde"
        case .fifth: "femte"
        case .last: "siste"
        case .secondToLast: "nest siste"
        }
    }
}

extension OrdinalWeekday: CustomStringConvertible {
    /// `første mandag`
    public var description: String { "\(ordinal) \(weekday.name)" }
}

extension Deadline: CustomStringConvertible {
    /// The deadline in the words of its grammar: `14 dager`, `15. juli`.
    public var description: String {
        switch self {
        case .after(1, .days): "1 dag"
        case .after(1, .workingDays): "1 virkedag"
        case .after(1, .weeks): "1 uke"
        case .after(let count, let unit): "\(count) \(unit.rawValue)"
        case .on(let part): part.description
        case .onMonthly(let place): "\(place) i måneden"
        }
    }
}

extension [String] {
    /// `juni`, `juni og november`, `mars, juni og september`
    var norwegianList: String {
        guard count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " og " + self[count - 1]
    }
}

extension [OrdinalWeekday] {
    /// `første og tredje torsdag`; all are of one weekday.
    fileprivate var norwegianPlaces: String {
        map(\.ordinal.description).norwegianList + " " + (first?.weekday.name ?? "")
    }
}
