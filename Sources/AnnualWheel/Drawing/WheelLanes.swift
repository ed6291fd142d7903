/// The lanes of one ring, from the outside inwards; each entry is in the first that has room for it.
struct WheelLanes {
    private let outer: Double
    private let measures: WheelMeasures
    private(set) var lanes: [WheelLane] = []
    /// For each tenth of a degree the first lane where nothing stands; all before it are taken there,
    /// so that hundreds of entries of one day do not try them again.
    private var firstFree = Array(repeating: 0, count: WheelLane.circle.count)

    init(outer: Double, measures: WheelMeasures) {
        self.outer = outer
        self.measures = measures
    }

    /// The inner edge of the innermost lane.
    var inner: Double { outer - Double(lanes.count) * measures.lane }

    mutating func place(_ entry: WheelEntry) {
        var index = entry.spans.map { firstFree[$0.middleTenth] }.max() ?? 0
        while index < lanes.count, !lanes[index].place(entry) { index += 1 }
        if index == lanes.count {
            lanes.append(
                WheelLane(inner: inner - measures.lane, outer: inner, measures: measures))
            _ = lanes[index].place(entry)
        }
        for span in entry.spans { passTaken(at: span.middleTenth) }
    }

    private mutating func passTaken(at tenth: Int) {
        while firstFree[tenth] < lanes.count,
            lanes[firstFree[tenth]].taken.contains(where: { $0.contains(tenth) })
        {
            firstFree[tenth] += 1
        }
    }
}

extension WheelEntry.Span {
    /// A tenth of a degree that the span takes in any lane.
    fileprivate var middleTenth: Int {
        let tenths = tenths
        return min((tenths.lowerBound + tenths.upperBound) / 2, WheelLane.circle.upperBound - 1)
    }
}
