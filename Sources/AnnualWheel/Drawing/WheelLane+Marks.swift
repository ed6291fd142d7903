/// A segment with its place and its label.
struct WheelMark {
    let title: String
    let occurrences: [Occurrence]
    let sectors: [Sector]
    let label: Label

    func segment(ring: Int) -> WheelDrawing.Segment {
        WheelDrawing.Segment(
            title: title, ring: ring, occurrences: occurrences,
            path: sectors.map(\.path).joined(), label: label)
    }
}

extension WheelLane {
    /// The segments of the lane.
    var marks: [WheelMark] {
        placed.flatMap { entry, spans in
            entry.isDense
                ? [denseMark(entry, spans)]
                // A title twelve times over tells nothing that it does not tell four times.
                : spans.map { mark(entry, $0, isTitled: spans.count <= 4) }
        }
    }

    private func mark(_ entry: WheelEntry, _ span: WheelEntry.Span, isTitled: Bool) -> WheelMark {
        let sector = sector(from: span.from, to: span.to)
        let title = isTitled ? label(entry.fullLabel, in: sector) : nil
        return WheelMark(
            title: entry.title, occurrences: span.occurrences, sectors: [sector],
            label: title ?? marker(of: entry, at: sector.middle))
    }

    /// One mark for all occurrences, with the number between the first two of them.
    private func denseMark(_ entry: WheelEntry, _ spans: [WheelEntry.Span]) -> WheelMark {
        let least = Angle.degrees(ofArc: 5, radius: middle)
        let sectors = spans.map { span in
            let half = max(span.to - span.from, least) / 2
            return sector(from: span.middle - half, to: span.middle + half)
        }
        return WheelMark(
            title: entry.title, occurrences: spans.flatMap(\.occurrences), sectors: sectors,
            label: marker(
                of: entry, at: Angle(degrees: (spans[0].middle + spans[1].middle) / 2)))
    }

    private func sector(from: Double, to: Double) -> Sector {
        let gap = Angle.degrees(ofArc: measures.gap / 2, radius: inner)
        return Sector(
            from: Angle(degrees: from + gap), to: Angle(degrees: to - gap),
            inner: inner + measures.gap / 2, outer: outer - measures.gap / 2)
    }

    private func marker(of entry: WheelEntry, at angle: Angle) -> Label {
        Label(
            entry.marker, size: measures.type, padding: measures.padding, at: angle,
            radius: middle)
    }

    /// The label in the middle of a sector, or `nil` where a corner would stick out of it.
    private func label(_ text: String, in sector: Sector) -> Label? {
        let padding = measures.padding + 2
        let half = TextMetrics.width(of: text, size: measures.type) / 2 + padding
        let height = TextMetrics.height(size: measures.type)
        let lowest = sector.inner + 1 + height / 2
        let reach = sector.outer - 1
        guard half < reach else { return nil }
        let highest = (reach * reach - half * half).squareRoot() - height / 2
        guard lowest <= highest else { return nil }
        let radius = (lowest + highest) / 2
        // An arc of half the width spans more than its chord does.
        let angle = Angle.degrees(ofArc: half + 1, radius: radius - height / 2)
        guard 2 * angle <= sector.to.degrees - sector.from.degrees else { return nil }
        return Label(text, size: measures.type, padding: padding, at: sector.middle, radius: radius)
    }

    /// A label where nothing else is, as near after 1 January as there is room, or `nil`.
    func freeLabel(_ text: String) -> Label? {
        let size = measures.type + 1
        let padding = measures.padding + 3
        let width = TextMetrics.width(of: text, size: size, isBold: true) + 2 * padding
        let lowest = middle - TextMetrics.height(size: size) / 2
        let highest = middle + TextMetrics.height(size: size) / 2
        // The corners stay in the lane.
        guard lowest > inner, width < lowest,
            highest * highest + width * width / 4 < outer * outer,
            let angle = gap(ofDegrees: Angle.degrees(ofArc: width, radius: lowest))
        else { return nil }
        return Label(
            text, size: size, isBold: true, padding: padding, at: Angle(degrees: angle),
            radius: middle)
    }
}
