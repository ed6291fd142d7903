import ArgumentParser
import CalendarDate

/// A span of time as an option takes it: `30d`, `6u`, `2m`, or in words, `30 dager`.
struct TimeSpan: ExpressibleByArgument, Hashable {
    private let count: Int
    private let unit: Unit

    private enum Unit {
        case day, week, month
    }

    /// Reads a span of at most 3,660 units; `nil` for anything else.
    init?(argument: String) {
        let digits = argument.prefix { ("0"..."9").contains($0) }
        guard let count = Int(digits), count <= 3_660 else { return nil }
        switch argument.dropFirst(digits.count).drop(while: { $0 == " " }).lowercased() {
        case "d", "dag", "dager": unit = .day
        case "u", "uke", "uker": unit = .week
        case "m", "md", "mnd", "måned", "måneder": unit = .month
        default: return nil
        }
        self.count = count
    }

    /// The day on which the span ends that begins on a day.
    func end(after day: Day) -> Day {
        switch unit {
        case .day: day.advanced(by: count)
        case .week: day.advanced(by: 7 * count)
        case .month: day.advanced(byMonths: count)
        }
    }
}
