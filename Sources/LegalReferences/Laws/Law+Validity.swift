public import CalendarDate

extension Law {
    /// The time in which a law is in force.
    public struct Validity: Hashable, Sendable {
        /// The first day.
        public enum Start: Hashable, Sendable {
            /// Nobody has written it down: the law counts as old.
            case unknown
            /// In force from this day.
            case day(Day)
            /// Adopted, but the start is not fixed yet.
            case notFixed
        }

        /// The first day.
        public let start: Start
        /// The last day, or `nil` while nobody has repealed the law.
        public let end: Day?

        /// A time with a first and a last day.
        public init(start: Start = .unknown, end: Day? = nil) {
            self.start = start
            self.end = end
        }

        /// Where the day lies.
        public func state(on day: Day) -> State {
            if let end, day > end { return .repealed }
            switch start {
            case .notFixed: return .notYetInForce
            case .day(let first): return day < first ? .notYetInForce : .inForce
            case .unknown: return .inForce
            }
        }
    }

    /// Whether a law holds on a day.
    public enum State: Hashable, Sendable {
        case notYetInForce
        case inForce
        case repealed
    }
}
