import AnnualWheel
import Templates

/// The annual wheel as a drawing: a ring for each category, twelve months, and in each cell how many
/// activities there are. Signs tell done, missed and coming apart, not colours.
struct MonthWheel {
    /// One category in one month.
    struct Cell {
        /// How many activities take place.
        var count = 0
        /// How many of them are done.
        var done = 0
        /// How many nobody has said were done, though due.
        var missed = 0
    }

    /// The titles of the categories, outermost first.
    let rings: [String]
    /// The ids of the categories, outermost first.
    let categories: [String]
    /// The cells of each ring, from January.
    let cells: [[Cell]]
    /// The year.
    let year: Int

    /// The drawing of what happens in a year; `nil` where nothing does.
    init?(year: Int, in calendar: WheelCalendar) {
        var cells: [String: [Cell]] = [:]
        for month in 1...12 {
            for entry in calendar.entries(in: YearMonth(year: year, month: month)) {
                var ring = cells[entry.activity.category] ?? Array(repeating: Cell(), count: 12)
                ring[month - 1].add(entry.progress)
                cells[entry.activity.category] = ring
            }
        }
        let shown = calendar.wheel.categories.filter { cells[$0.id] != nil }
        guard !shown.isEmpty else { return nil }
        rings = shown.map(\.title)
        categories = shown.map(\.id)
        self.cells = shown.compactMap { cells[$0.id] }
        self.year = year
    }
}

extension MonthWheel.Cell {
    fileprivate mutating func add(_ progress: [Progress]) {
        count += 1
        if progress.contains(where: { $0.state == .unacknowledged }) {
            missed += 1
        } else if progress.contains(where: { $0.state == .done || $0.state == .late }) {
            done += 1
        }
    }

    /// What stands in the cell: `✓ 3` all done, `! 2` missed, `3`.
    fileprivate var text: String {
        if missed > 0 { return "! \(missed)" }
        if count == 0 { return "" }
        return done == count ? "✓ \(count)" : "\(count)"
    }
}

/// Lines and sectors around the middle of the drawing.
private enum Circle {
    static let middle = 320.0
    /// The sines of 0°, 15°, …, 90°: all the angles of twelve months and their middles.
    private static let sines = [
        0, 0.258_819_045, 0.5, 0.707_106_781, 0.866_025_404, 0.965_925_826, 1.0,
    ]

    /// The sine of a number of twenty-fourths of a circle.
    private static func sine(_ part: Int) -> Double {
        let part = ((part % 24) + 24) % 24
        switch part {
        case 0...6: return sines[part]
        case 7...12: return sines[12 - part]
        default: return -sine(part - 12)
        }
    }

    /// The point at a distance from the middle, so many twenty-fourths from the top.
    static func point(_ radius: Double, _ part: Int) -> (x: Double, y: Double) {
        (middle + radius * sine(part), middle - radius * sine(part + 6))
    }

    /// The sector of a month, 0–11, between two distances.
    static func sector(_ month: Int, from inner: Double, to outer: Double) -> String {
        let (a, b) = (point(outer, 2 * month), point(outer, 2 * month + 2))
        let (c, d) = (point(inner, 2 * month + 2), point(inner, 2 * month))
        return "M\(text(a))A\(text(outer)) \(text(outer)) 0 0 1 \(text(b))L\(text(c))"
            + "A\(text(inner)) \(text(inner)) 0 0 0 \(text(d))Z"
    }

    static func text(_ point: (x: Double, y: Double)) -> String {
        "\(text(point.x)) \(text(point.y))"
    }

    /// A number with one decimal.
    static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }
}

extension MonthWheel {
    private static let outer = 316.0
    private static let names = 262.0
    private static let inner = 96.0
    private static let months = [
        "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des",
    ]
    private static let longNames = [
        "Januar", "Februar", "Mars", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Desember",
    ]

    /// Inline SVG.
    ///
    /// - Parameter hasLinks: Whether each month leads to its place in the list; else the drawing is
    ///   one picture.
    func svg(hasLinks: Bool) -> Fragment {
        let name =
            "aria-label=\"Årshjul \(year): \(rings.count) ringer med antall aktiviteter i hver måned\""
        var html =
            (hasLinks ? "<div role=\"group\" \(name)>\n<svg" : "<svg role=\"img\" \(name)")
            + " class=\"maanedshjul\" viewBox=\"0 0 640 640\"><defs>"
            + "<pattern id=\"hjul-skravur\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" "
            + "patternTransform=\"rotate(45)\"><path class=\"hjul-skravur\" d=\"M0 0v9\"/></pattern></defs>\n"
        for month in 0..<12 { html += group(month, hasLinks: hasLinks) }
        html +=
            "<text class=\"hjul-aar\" x=\"320\" y=\"332\">\(year)</text>\n</svg>\n"
            + (hasLinks ? "</div>\n" : "")
        return Fragment(html: html)
    }

    private func group(_ month: Int, hasLinks: Bool) -> String {
        let parts = zip(rings, cells).map { title, ring in
            let cell = ring[month]
            return "\(title.lowercased()): \(cell.count)"
                + (cell.missed > 0 ? ", \(cell.missed) ikke kvittert" : "")
        }
        var label: [UInt8] = []
        label.appendEscaped("\(MonthWheel.longNames[month]). \(parts.joined(separator: ". "))")
        let attributes = "class=\"hjul-maanedsdel\" data-maaned=\"\(month + 1)\""
        let name = Circle.point((MonthWheel.outer + MonthWheel.names) / 2, 2 * month + 1)
        let turn = month * 30 + 15
        let rotation = turn > 90 && turn < 270 ? turn + 180 : turn
        var svg =
            hasLinks
            ? "<a \(attributes) href=\"#maaned-\(month + 1)\" "
                + "aria-label=\"\(String(decoding: label, as: UTF8.self))\">"
            : "<g \(attributes)>"
        svg +=
            "<path class=\"hjul-maaned\" d=\""
            + Circle.sector(month, from: MonthWheel.names, to: MonthWheel.outer) + "\"/>"
            + "<text class=\"hjul-navn\" transform=\"translate(\(Circle.text(name))) "
            + "rotate(\(rotation))\" dy=\".35em\">\(MonthWheel.months[month])</text>"
        for (index, ring) in cells.enumerated() { svg += cell(ring[month], month, ring: index) }
        return svg + (hasLinks ? "</a>\n" : "</g>\n")
    }

    private func cell(_ cell: Cell, _ month: Int, ring: Int) -> String {
        let width = (MonthWheel.names - 4 - MonthWheel.inner) / Double(cells.count)
        let to = MonthWheel.names - 4 - Double(ring) * width
        let sector = Circle.sector(month, from: to - width + 2, to: to)
        let middle = Circle.point(to - width / 2, 2 * month + 1)
        let missed =
            cell.missed > 0
            ? "<path class=\"hjul-ikke\" d=\"\(sector)\" fill=\"url(#hjul-skravur)\"/>"
                + "<rect class=\"hjul-plate\" x=\"\(Circle.text(middle.x - 20))\" "
                + "y=\"\(Circle.text(middle.y - 13))\" width=\"40\" height=\"26\" rx=\"6\"/>" : ""
        return "<path class=\"hjul-flate hjul-kategori-\(ring % 8 + 1)\" d=\"\(sector)\"/>\(missed)"
            + "<text x=\"\(Circle.text(middle.x))\" y=\"\(Circle.text(middle.y))\" dy=\".35em\">"
            + "\(cell.text)</text>"
    }
}
