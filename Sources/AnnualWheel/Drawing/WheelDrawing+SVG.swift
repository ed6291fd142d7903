import CalendarDate

/// Where the links of a drawn wheel lead; `nil` draws the thing without a link.
public struct WheelLinks: Sendable {
    /// The address of the list entry of a segment, given its first occurrence.
    public let occurrence: @Sendable (Occurrence) -> String?
    /// The address of a month (1–12) in the list.
    public let month: @Sendable (Int) -> String?

    /// Links made by closures.
    public init(
        occurrence: @escaping @Sendable (Occurrence) -> String?,
        month: @escaping @Sendable (Int) -> String?
    ) {
        self.occurrence = occurrence
        self.month = month
    }
}

extension WheelDrawing {
    /// The wheel as an SVG element to stand inside an HTML page.
    ///
    /// Colours come from the style sheet: `hjul-kategori-1` … `hjul-kategori-8` on rings, segments
    /// and the parts of the patterns. There is no style attribute and no script. The line
    /// `hjul-idag` points at 1 January and is hidden: a script turns it to today
    /// (`transform="rotate(…)"`, `data-dager` days make a full turn) and removes `visibility`.
    /// Segments carry `data-aktivitet`, `data-kategori` and `data-roller` for filters.
    ///
    /// - Parameters:
    ///   - wheel: the wheel that was drawn.
    ///   - idPrefix: begins all ids; letters, digits and hyphens.
    public func svg(of wheel: Wheel, idPrefix: String, links: WheelLinks) -> String {
        var svg = SVGWriter(prefix: idPrefix)
        svg.open(
            "svg", ("class", "hjul"), ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", viewBox.attribute))
        svg.open("g", ("role", "group"), ("aria-labelledby", "\(idPrefix)-tittel"))
        svg.element("title", text: "Årshjul \(year)", ("id", "\(idPrefix)-tittel"))
        svg.patterns(count: min(8, rings.count))
        svg.open("g", ("class", "hjul-ringer"))
        for ring in rings {
            svg.empty("path", ("class", "hjul-ring"), ("fill-rule", "evenodd"), ("d", ring.path))
        }
        svg.close("g")
        drawToday(into: &svg)
        drawMonths(links, into: &svg)
        drawWeeks(into: &svg)
        for label in rings.compactMap(\.label) { svg.text(label, class: "hjul-ringnavn") }
        drawSegments(of: wheel, links, into: &svg)
        svg.text(centre, class: "hjul-aar")
        drawLegend(into: &svg)
        svg.close("g")
        svg.close("svg")
        return svg.output
    }

    private func drawMonths(_ links: WheelLinks, into svg: inout SVGWriter) {
        svg.open("g", ("class", "hjul-maaneder"))
        for month in months {
            let link = links.month(month.month)
            if let link { svg.open("a", ("href", link)) }
            svg.empty(
                "path", ("class", "hjul-maaned"), ("data-maaned", "\(month.month)"),
                ("d", month.path))
            svg.text(month.label, class: "hjul-maanedsnavn")
            if link != nil { svg.close("a") }
            svg.line(month.boundary, class: "hjul-grense")
        }
        svg.close("g")
    }

    private func drawWeeks(into svg: inout SVGWriter) {
        svg.open("g", ("class", "hjul-uker"), ("aria-hidden", "true"))
        for week in weeks {
            svg.line(week.tick, class: "hjul-ukestrek")
            svg.text(week.label, class: "hjul-uke")
        }
        svg.close("g")
    }

    private func drawSegments(
        of wheel: Wheel, _ links: WheelLinks, into svg: inout SVGWriter
    ) {
        let roles = Dictionary(
            wheel.activities.map { ($0.id, ([$0.responsible] + $0.participants)) },
            uniquingKeysWith: { first, _ in first })
        svg.open("g", ("class", "hjul-deler"))
        for segment in segments {
            let ring = rings[segment.ring]
            let link = links.occurrence(segment.occurrences[0])
            let name = link == nil ? "g" : "a"
            svg.open(
                name, ("class", "hjul-del hjul-kategori-\(ring.pattern)"), ("href", link),
                ("data-aktivitet", segment.activities.joined(separator: " ")),
                ("data-kategori", ring.category),
                ("data-roller", segment.roles(of: roles).joined(separator: " ")))
            svg.element("title", text: segment.accessibleName(category: ring.title))
            svg.empty(
                "path", ("fill", "url(#\(svg.prefix)-monster-\(ring.pattern))"),
                ("d", segment.path))
            svg.plate(segment.label)
            svg.text(segment.label, class: "hjul-tekst")
            svg.close(name)
        }
        svg.close("g")
    }

    /// A line under all text and segments, with a dot in the hole where nothing can cover it.
    private func drawToday(into svg: inout SVGWriter) {
        let dot = "m-4 0a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z"
        svg.empty(
            "path", ("class", "hjul-idag"), ("visibility", "hidden"), ("data-aar", "\(year)"),
            ("data-dager", "\(dayCount)"),
            ("d", "M0 \(decimal(-bandRadius))V\(decimal(8 - innerRadius))\(dot)"))
    }

    private func drawLegend(into svg: inout SVGWriter) {
        svg.open("g", ("class", "hjul-forklaring"))
        for entry in legend {
            let ring = rings[entry.ring]
            svg.empty(
                "rect", ("class", "hjul-prove hjul-kategori-\(ring.pattern)"),
                ("fill", "url(#\(svg.prefix)-monster-\(ring.pattern))"),
                ("x", decimal(entry.swatch.x)), ("y", decimal(entry.swatch.y)),
                ("width", decimal(entry.swatch.width)), ("height", decimal(entry.swatch.height)))
            svg.text(entry.label, class: "hjul-forklaringstekst")
        }
        svg.close("g")
    }
}

extension WheelDrawing.Segment {
    fileprivate func roles(of activities: [String: [String]]) -> [String] {
        var seen: Set<String> = []
        return self.activities.flatMap { activities[$0] ?? [] }.filter { seen.insert($0).inserted }
    }

    /// `Stikkprøve § 17: 1. juni 2026 – 30. juni 2026. Kontroll`
    func accessibleName(category: String) -> String {
        let first = occurrences[0]
        let isShared = activities.count > 1
        let last = isShared ? occurrences[occurrences.count - 1].end : first.end
        let days =
            first.start == last
            ? first.start.longText : "\(first.start.longText) – \(last.longText)"
        let more =
            occurrences.count > 1 && !isShared ? " og \(occurrences.count - 1) til i året" : ""
        let moved = isShared ? nil : first.movedFrom.map { " (flyttet fra \($0.longText))" }
        return "\(title): \(days)\(moved ?? "")\(more). \(category)"
    }
}

extension Box {
    fileprivate var attribute: String {
        [x, y, width, height].map(decimal).joined(separator: " ")
    }
}
