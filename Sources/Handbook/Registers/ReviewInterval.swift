public import CalendarDate

/// How often something is reviewed.
public struct ReviewInterval: Hashable, Sendable {
    /// The unit that an interval is counted in.
    public enum Unit: String, CaseIterable, Sendable {
        /// Seven days.
        case week
        /// A calendar month.
        case month
        /// A calendar year.
        case year
    }

    /// How many units, at least 1.
    public let count: Int
    /// What is counted.
    public let unit: Unit

    /// So many of a unit; at least 1.
    public init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `12 måneder`, `1 år`, `6 uker`; `nil` for anything else.
    public init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (1...120).contains(count) else {
            return nil
        }
        switch words[1] {
        case "uke", "uker": unit = .week
        case "måned", "måneder", "mnd": unit = .month
        case "år": unit = .year
        default: return nil
        }
        self.count = count
    }

    /// The day on which the next review is due.
    public func next(after day: Day) -> Day {
        switch unit {
        case .week: day.advanced(by: 7 * count)
        case .month: day.advanced(byMonths: count)
        case .year: day.advanced(byMonths: 12 * count)
        }
    }

    /// As the coordinator writes it.
    public var text: String {
        switch unit {
        case .week: count == 1 ? "1 uke" : "\(count) uker"
        case .month: count == 1 ? "1 måned" : "\(count) måneder"
        case .year: "\(count) år"
        }
    }
}
