import CalendarDate

/// Puts what happens in a year on circles.
///
/// Every category is a ring, every ring has as many lanes as it needs, and an activity keeps to one
/// lane. In a lane the segments follow each other without touching, and each is at least as wide as
/// its number; so no two labels can meet, whatever the titles are.
struct WheelLayout {
    let civil: CivilYear
    let rings: [RingContent]
    let numbers: [String: Int]

    struct RingContent {
        let category: Category
        let entries: [WheelEntry]
    }

    init(_ wheel: Wheel, _ civil: CivilYear) {
        self.civil = civil
        let present = wheel.activities.enumerated().map { place, activity in
            (place, activity, activity.occurrences(in: civil.days))
        }.filter { !$0.2.isEmpty }.sorted { left, right in
            (left.2[0].start, left.0) < (right.2[0].start, right.0)
        }
        let numbered = present.filter { $0.1.origin != .review }
        let entries = numbered.enumerated().map { index, item in
            WheelEntry(item.1, number: index + 1, occurrences: item.2, in: civil)
        }
        let reviews = present.filter { $0.1.origin == .review }
        let byCategory = Dictionary(grouping: entries, by: \.category)
        rings = wheel.categories.compactMap { category in
            let reviews = reviews.filter { $0.1.category == category.id }.flatMap(\.2)
            let entries =
                (byCategory[category.id] ?? [])
                + WheelEntry.reviews(reviews, category: category.id, in: civil)
            return entries.isEmpty ? nil : RingContent(category: category, entries: entries)
        }
        numbers = Dictionary(
            zip(numbered.map(\.1.id), 1...), uniquingKeysWith: { first, _ in first })
    }

    var drawing: WheelDrawing {
        let measures = fittingMeasures
        let placed = lanes(measures)
        let drawnRings = zip(rings.indices, placed).map { index, lanes in
            WheelDrawing.Ring(
                category: rings[index].category.id, title: rings[index].category.title,
                pattern: index % 8 + 1, innerRadius: lanes.inner, outerRadius: lanes.outer,
                path: Sector.ring(inner: lanes.inner, outer: lanes.outer),
                label: lanes.lanes.lazy.compactMap {
                    $0.freeLabel(rings[index].category.title)
                }.first)
        }
        let inner = drawnRings.last?.innerRadius ?? measures.outer
        let segments = zip(rings.indices, placed).flatMap { index, lanes in
            lanes.lanes.flatMap(\.marks).map { $0.segment(ring: index) }
        }.sorted { $0.occurrences[0] < $1.occurrences[0] }
        let frame = WheelFrame(layout: self, measures: measures, inner: inner)
        let legend = frame.legend
        return WheelDrawing(
            year: civil.number, dayCount: civil.dayCount,
            viewBox: frame.viewBox(around: legend), rings: drawnRings, months: frame.months,
            weeks: frame.weeks, segments: segments, legend: legend, centre: frame.centre,
            numbers: numbers, innerRadius: inner, outerRadius: measures.outer,
            bandRadius: measures.band)
    }

    /// The thickest lanes that leave a hole in the middle; when none do, a larger wheel.
    private var fittingMeasures: WheelMeasures {
        var measures = WheelMeasures(outer: 430, lane: 48)
        while true {
            let missing = measures.hole - (lanes(measures).last?.inner ?? measures.outer)
            guard missing > 0 else { return measures }
            if measures.lane > 18 {
                measures.lane -= 2
            } else {
                // A larger wheel may need fewer lanes, so only half of what is missing is added.
                measures.outer += max(30, (missing / 60).rounded(.down) * 30)
            }
        }
    }

    /// What stands in the lanes of one ring.
    private struct RingLanes {
        let inner: Double
        let outer: Double
        let lanes: [WheelLane]
    }

    /// The lanes of all rings, from the outside inwards; each entry is in the first that has room
    /// for it.
    private func lanes(_ measures: WheelMeasures) -> [RingLanes] {
        var outer = measures.outer
        return rings.map { ring in
            var lanes = WheelLanes(outer: outer, measures: measures)
            for entry in ring.entries { lanes.place(entry) }
            defer { outer = lanes.inner - measures.ringGap }
            return RingLanes(inner: lanes.inner, outer: outer, lanes: lanes.lanes)
        }
    }
}

/// The lengths that a wheel is drawn with, in units of the drawing.
struct WheelMeasures {
    /// The outer edge of the outermost ring.
    var outer: Double
    /// How thick a lane is.
    var lane: Double

    /// The least radius of the hole.
    let hole = 84.0
    /// Between two rings.
    let ringGap = 6.0
    /// Between two lanes, and between two segments of a lane.
    let gap = 1.5
    /// The size of numbers and titles in the rings.
    let type = 11.0
    /// Beside a number on its plate.
    let padding = 3.0
    /// How much larger than the smallest wheel it is: what stands outside the rings grows with it.
    var scale: Double { outer / 430 }
    /// The band of week numbers, outside the rings.
    var weekBand: Double { 20 * scale }
    /// The band of months, outside the weeks.
    var monthBand: Double { 32 * scale }
    /// The inner edge of the band of months.
    var band: Double { outer + weekBand }
    /// The outer edge of all.
    var rim: Double { band + monthBand }
}
