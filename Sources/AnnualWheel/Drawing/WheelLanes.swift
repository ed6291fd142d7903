import CalendarDate

/// What stands in the lanes of one ring.
struct RingLanes {
    let inner: Double
    let outer: Double
    let marks: [WheelMark]
    /// The title of the ring, where a lane has room for it.
    let title: Label?
}

/// A segment with its place.
struct WheelMark {
    let entry: WheelEntry
    let occurrences: [Occurrence]
    let sectors: [Sector]
    let label: Label

    func segment(ring: Int) -> WheelDrawing.Segment {
        WheelDrawing.Segment(
            title: entry.title, ring: ring, occurrences: occurrences,
            path: sectors.map(\.path).joined(), label: label)
    }
}

extension [WheelLayout.RingContent] {
    /// The lanes of all rings, from the outside inwards.
    func lanes(
        _ measures: WheelMeasures, angle: (Day) -> Angle, days: ClosedRange<Day>
    ) -> [RingLanes] {
        var outer = measures.outer
        return map { ring in
            var waiting = ring.entries
            var marks: [WheelMark] = []
            var title: Label?
            let ringOuter = outer
            while !waiting.isEmpty {
                var lane = WheelLane(
                    inner: outer - measures.lane, outer: outer, measures: measures)
                waiting = waiting.filter { entry in
                    !lane.place(entry, spans: entry.spans(angle, days))
                }
                marks += lane.marks
                title = title ?? lane.free(for: ring.category.title)
                outer -= measures.lane
            }
            defer { outer -= measures.ringGap }
            return RingLanes(inner: outer, outer: ringOuter, marks: marks, title: title)
        }
    }
}

/// One circle of segments that do not touch.
private struct WheelLane {
    let inner: Double
    let outer: Double
    let measures: WheelMeasures
    private(set) var marks: [WheelMark] = []
    /// Tenths of a degree that are taken.
    private var taken = [Bool](repeating: false, count: 3600)

    init(inner: Double, outer: Double, measures: WheelMeasures) {
        self.inner = inner
        self.outer = outer
        self.measures = measures
    }

    /// Adds all segments of an entry, or none where one of them has no room.
    ///
    /// The first entry of a lane always has room, since its own spans are merged where they meet.
    mutating func place(_ entry: WheelEntry, spans: [WheelEntry.Span]) -> Bool {
        let merged = merge(spans.map { widened($0, entry) })
        let tenths =
            entry.isDense
            ? [0..<3600]
            : merged.map { Int(($0.from * 10).rounded())..<Int(($0.to * 10).rounded()) }
        guard !tenths.contains(where: { taken[$0].contains(true) }) else { return false }
        for range in tenths {
            for tenth in range { taken[tenth] = true }
        }
        if entry.isDense {
            marks.append(denseMark(entry, spans))
        } else {
            let titled = merged.count <= 4
            marks += merged.map { mark(entry, $0, titled: titled) }
        }
        return true
    }

    /// As wide as its number needs at least, and inside the year.
    private func widened(
        _ span: WheelEntry.Span, _ entry: WheelEntry
    ) -> WheelEntry.Span {
        let label = number(entry, at: Angle(degrees: 0), radius: outer)
        let least =
            Angle.degrees(
                height: label.width / 2 + 3, base: (inner + outer) / 2 - label.height / 2) * 2
        guard span.to - span.from < least else { return span }
        var wide = span
        wide.from = min(max(0, span.middle - least / 2), 360 - least)
        wide.to = wide.from + least
        return wide
    }

    /// Joins spans of one activity that meet, but not those that only follow each other.
    private func merge(_ spans: [WheelEntry.Span]) -> [WheelEntry.Span] {
        var merged: [WheelEntry.Span] = []
        for span in spans {
            if let last = merged.last, span.from < last.to - 0.05 {
                merged[merged.count - 1].to = max(last.to, span.to)
                merged[merged.count - 1].occurrences += span.occurrences
            } else {
                merged.append(span)
            }
        }
        return merged
    }

    private func mark(
        _ entry: WheelEntry, _ span: WheelEntry.Span, titled: Bool
    ) -> WheelMark {
        let sector = sector(from: span.from, to: span.to)
        let label =
            titled
            ? self.label(entry.fullLabel, in: sector) : nil
        return WheelMark(
            entry: entry, occurrences: span.occurrences, sectors: [sector],
            label: label
                ?? number(entry, at: sector.middle, radius: (sector.inner + sector.outer) / 2))
    }

    /// One mark for all occurrences, with the number between the first two of them.
    private func denseMark(
        _ entry: WheelEntry, _ spans: [WheelEntry.Span]
    ) -> WheelMark {
        let sectors = spans.map { span in
            let least = Angle.degrees(ofArc: 5, radius: (inner + outer) / 2)
            let half = max(span.to - span.from, least) / 2
            return sector(from: span.middle - half, to: span.middle + half)
        }
        let middle = Angle(degrees: (spans[0].middle + spans[1].middle) / 2)
        return WheelMark(
            entry: entry, occurrences: spans.flatMap(\.occurrences), sectors: sectors,
            label: number(entry, at: middle, radius: (inner + outer) / 2))
    }

    /// A label where nothing else is, as near to 1 January as there is room, or `nil`.
    func free(for text: String) -> Label? {
        let radius = (inner + outer) / 2
        let probe = Label(
            text, size: measures.type + 1, isBold: true, padding: 6, at: Angle(degrees: 0),
            radius: radius)
        // The chord of the label has to bend within the lane.
        let lowest = radius - probe.height / 2
        let highest = radius + probe.height / 2
        guard
            highest * highest + probe.width * probe.width / 4 < (outer + measures.gap)
                * (outer + measures.gap),
            lowest > inner, probe.width < lowest
        else { return nil }
        let half = Int(Angle.degrees(height: probe.width / 2, base: lowest) * 10) + 1
        var run = 0
        for tenth in taken.indices {
            run = taken[tenth] ? 0 : run + 1
            if run == 2 * half {
                let middle = Angle(degrees: Double(tenth + 1 - half) / 10)
                return Label(
                    text, size: measures.type + 1, isBold: true, padding: 6, at: middle,
                    radius: radius)
            }
        }
        return nil
    }

    private func sector(from: Double, to: Double) -> Sector {
        let gap = Angle.degrees(ofArc: measures.gap / 2, radius: inner)
        return Sector(
            from: Angle(degrees: from + gap), to: Angle(degrees: to - gap),
            inner: inner + measures.gap / 2, outer: outer - measures.gap / 2)
    }

    private func number(
        _ entry: WheelEntry, at angle: Angle, radius: Double
    ) -> Label {
        Label(entry.marker, size: measures.type, padding: 3, at: angle, radius: radius)
    }

    /// The label in the middle of a sector, or `nil` where a corner would stick out of it.
    private func label(_ text: String, in sector: Sector) -> Label? {
        let probe = Label(text, size: measures.type, padding: 5, at: sector.middle, radius: outer)
        let half = probe.width / 2
        let lowest = sector.inner + 1 + probe.height / 2
        let reach = sector.outer - 1
        guard half < reach else { return nil }
        let highest = (reach * reach - half * half).squareRoot() - probe.height / 2
        guard lowest <= highest else { return nil }
        let radius = (lowest + highest) / 2
        let angle = Angle.degrees(height: half + 1, base: radius - probe.height / 2)
        guard 2 * angle <= sector.to.degrees - sector.from.degrees else { return nil }
        return Label(text, size: measures.type, padding: 5, at: sector.middle, radius: radius)
    }
}
