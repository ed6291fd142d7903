import CalendarDate

/// The geometry of a wheel of one calendar year: rings by category, months, weeks and what happens
/// when.
///
/// The year runs clockwise from the top. No two labels share a point and none leaves the `viewBox`:
/// where a title does not fit in its segment, only the number of the activity stands there, and the
/// list beside the wheel tells the rest. With more activities than fit, the wheel grows in its own
/// units.
public struct WheelDrawing: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// How many days it has: a day is 360° divided by this.
    public let dayCount: Int
    /// All that is drawn lies in it; the centre of the wheel is (0, 0).
    public let viewBox: Box
    /// The rings, outermost first; a category without a segment has none.
    public let rings: [Ring]
    /// The twelve months, with their names outside the rings.
    public let months: [MonthSector]
    /// A tick for every Monday, with the number of its ISO week.
    public let weeks: [WeekTick]
    /// What happens when, in the order that the keyboard goes through it: by first day, then
    /// number.
    public let segments: [Segment]
    /// The names of the categories, under the wheel.
    public let legend: [LegendEntry]
    /// The year in the middle.
    public let centre: Label
    /// The number that stands on the segments of an activity, by its id; counted by first day in
    /// the year.
    ///
    /// Reviews of chapters have none: those of a month share a segment that tells how many they
    /// are.
    public let numbers: [String: Int]
    /// From the middle to the innermost ring.
    public let innerRadius: Double
    /// From the middle to the outer edge of the outermost ring.
    public let outerRadius: Double
    /// From the middle to the inner edge of the band of months.
    public let bandRadius: Double

    /// All labels.
    public var labels: [Label] {
        months.map(\.label) + weeks.map(\.label) + rings.compactMap(\.label)
            + segments.map(\.label) + legend.map(\.label) + [centre]
    }

    /// The ring of a category.
    public struct Ring: Hashable, Sendable {
        /// The id of the category.
        public let category: String
        /// Its title.
        public let title: String
        /// Which colour and pattern it has, 1–8; they are used again from the ninth ring on.
        public let pattern: Int
        /// The inner edge.
        public let innerRadius: Double
        /// The outer edge.
        public let outerRadius: Double
        /// SVG path data of the whole ring.
        public let path: String
        /// The title, where the ring has room for it; the legend has all titles.
        public let label: Label?
    }

    /// One month.
    public struct MonthSector: Hashable, Sendable {
        /// The month, 1–12.
        public let month: Int
        /// SVG path data of the month's part of the outer band.
        public let path: String
        /// Where the month begins, from the innermost ring to the band.
        public let boundary: Line
        /// The name of the month.
        public let label: Label
    }

    /// The beginning of an ISO week.
    public struct WeekTick: Hashable, Sendable {
        /// The week.
        public let number: Int
        /// A short line outside the rings.
        public let tick: Line
        /// The number of the week, between two ticks.
        public let label: Label
    }

    /// A straight line.
    public struct Line: Hashable, Sendable {
        /// Where it begins.
        public let from: Point
        /// Where it ends.
        public let to: Point
    }

    /// One occurrence, or all of an activity with more than twelve in the year, or the reviews of a
    /// month.
    public struct Segment: Hashable, Sendable {
        /// What it is called: the title of the activity, or `14 kapitler til revisjon i januar`.
        public let title: String
        /// The index of its ring in `rings`.
        public let ring: Int
        /// The occurrences that it stands for; never none.
        public let occurrences: [Occurrence]
        /// SVG path data.
        public let path: String
        /// The number and, where it fits, the title.
        public let label: Label

        /// The ids of the activities, each once.
        public var activities: [String] {
            occurrences.map(\.activity).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        }
    }

    /// One category under the wheel.
    public struct LegendEntry: Hashable, Sendable {
        /// The index of its ring in `rings`.
        public let ring: Int
        /// The square that shows colour and pattern.
        public let swatch: Box
        /// The title of the category.
        public let label: Label
    }
}

extension WheelDrawing {
    /// The drawing of a wheel in a calendar year (1900–2199).
    ///
    /// - Complexity: O(*n* × lanes) for *n* occurrences, where a lane is a circle of segments.
    public init?(_ wheel: Wheel, year: Int) {
        guard let civil = CivilYear(year) else { return nil }
        self = WheelLayout(wheel, civil).drawing
    }
}
