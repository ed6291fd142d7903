/// One circle of segments that do not touch.
struct WheelLane {
    let inner: Double
    let outer: Double
    let measures: WheelMeasures
    /// The entries that have their place here, with what they take of the circle.
    private(set) var placed: [(entry: WheelEntry, spans: [WheelEntry.Span])] = []
    /// In tenths of a degree, so that what only meets does not overlap by a rounding.
    private(set) var taken: [Range<Int>] = []

    static let circle = 0..<3600

    init(inner: Double, outer: Double, measures: WheelMeasures) {
        self.inner = inner
        self.outer = outer
        self.measures = measures
    }

    var middle: Double { (inner + outer) / 2 }

    /// Adds all segments of an entry, or none where one of them has no room.
    ///
    /// The first entry of a lane always has room, since its own spans are joined where they
    /// overlap.
    mutating func place(_ entry: WheelEntry) -> Bool {
        let spans = entry.isDense ? entry.spans : widened(entry)
        let ranges = entry.isDense ? [WheelLane.circle] : spans.map(\.tenths)
        guard !ranges.contains(where: { range in taken.contains { $0.overlaps(range) } })
        else { return false }
        taken += ranges
        placed.append((entry, spans))
        return true
    }

    /// The spans of an entry, as wide as its number needs at least, and those that then overlap
    /// joined.
    private func widened(_ entry: WheelEntry) -> [WheelEntry.Span] {
        let width = TextMetrics.width(of: entry.marker, size: measures.type) + 2 * measures.padding
        // A lane inside the hole is never drawn, but tried.
        let base = max(measures.hole, middle) - TextMetrics.height(size: measures.type) / 2
        let least = Angle.degrees(ofArc: width + 6, radius: base)
        var joined: [WheelEntry.Span] = []
        for var span in entry.spans {
            if span.to - span.from < least {
                span.from = min(max(0, span.middle - least / 2), 360 - least)
                span.to = span.from + least
            }
            if let last = joined.last, last.tenths.overlaps(span.tenths) {
                joined[joined.count - 1].to = max(last.to, span.to)
                joined[joined.count - 1].occurrences += span.occurrences
            } else {
                joined.append(span)
            }
        }
        return joined
    }

    /// The middle of the first gap after 1 January that is so wide, in degrees, or `nil`.
    func gap(ofDegrees degrees: Double) -> Double? {
        let width = Int((degrees * 10).rounded(.up))
        var start = 0
        for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) + [3600..<3600] {
            if range.lowerBound - start >= width { return Double(start) / 10 + degrees / 2 }
            start = max(start, range.upperBound)
        }
        return nil
    }
}

extension WheelEntry.Span {
    var tenths: Range<Int> {
        Int((from * 10).rounded())..<Int((to * 10).rounded())
    }
}
