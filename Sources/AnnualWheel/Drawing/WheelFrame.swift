import CalendarDate

/// What stands around the rings: months, weeks, the names of the categories, the year.
struct WheelFrame {
    let layout: WheelLayout
    let measures: WheelMeasures
    let inner: Double

    private var civil: CivilYear { layout.civil }

    var months: [WheelDrawing.MonthSector] {
        return (1...12).map { month in
            let from = civil.angle(civil.first(ofMonth: month))
            let to = civil.angle(civil.last(ofMonth: month).advanced(by: 1))
            let sector = Sector(from: from, to: to, inner: measures.band, outer: measures.rim)
            return WheelDrawing.MonthSector(
                month: month, path: sector.path,
                boundary: .init(
                    from: Point(from, radius: inner), to: Point(from, radius: measures.rim)),
                label: Label(
                    Day.monthNames[month - 1], size: 16 * measures.scale, isBold: true,
                    padding: 2,
                    at: sector.middle, radius: measures.band + measures.monthBand / 2))
        }
    }

    /// The Mondays of the year, and the rest of the week that 1 January is in.
    var weeks: [WheelDrawing.WeekTick] {
        var monday = civil.first.advanced(by: 1 - civil.first.weekday.rawValue)
        var ticks: [WheelDrawing.WeekTick] = []
        while monday <= civil.last {
            let shown = (monday...monday.advanced(by: 6)).clamped(to: civil.days)
            // Of a week across New Year, the year with four days of it writes the number.
            if shown.lowerBound.distance(to: shown.upperBound) >= 3 {
                let from = civil.angle(shown.lowerBound)
                let to = civil.angle(shown.upperBound.advanced(by: 1))
                ticks.append(
                    WheelDrawing.WeekTick(
                        number: monday.week.number,
                        tick: .init(
                            from: Point(from, radius: measures.outer + 2),
                            to: Point(from, radius: measures.band - 2)),
                        label: Label(
                            "\(monday.week.number)", size: 9 * measures.scale, padding: 1,
                            at: Angle(degrees: (from.degrees + to.degrees) / 2),
                            radius: measures.outer + measures.weekBand / 2)))
            }
            monday = monday.advanced(by: 7)
        }
        return ticks
    }

    var centre: Label {
        Label("\(civil.number)", size: 44, isBold: true, centre: Point(x: 0, y: 0))
    }

    /// The categories in rows under the wheel, each row in the middle.
    var legend: [WheelDrawing.LegendEntry] {
        let size = 15 * measures.scale
        let swatch = 18 * measures.scale
        let (space, gap) = (8 * measures.scale, 28 * measures.scale)
        let widths = layout.rings.map {
            swatch + space + TextMetrics.width(of: $0.category.title, size: size)
        }
        var rows: [[Int]] = []
        var rowWidth = 0.0
        for (index, width) in widths.enumerated() {
            if rows.isEmpty || rowWidth + gap + width > 2 * measures.rim {
                rows.append([index])
                rowWidth = width
            } else {
                rows[rows.count - 1].append(index)
                rowWidth += gap + width
            }
        }
        return rows.enumerated().flatMap { line, row in
            let y = measures.rim + Double(line) * 26 * measures.scale + 30 * measures.scale
            let whole =
                row.reduce(0.0) { $0 + widths[$1] } + gap * Double(row.count - 1)
            var x = -whole / 2
            return row.map { ring in
                defer { x += widths[ring] + gap }
                let text = widths[ring] - swatch - space
                return WheelDrawing.LegendEntry(
                    ring: ring, swatch: Box(x: x, y: y - swatch / 2, width: swatch, height: swatch),
                    label: Label(
                        layout.rings[ring].category.title, size: size,
                        centre: Point(x: x + swatch + space + text / 2, y: y)))
            }
        }
    }

    /// The rim with a margin, and room for the legend.
    func viewBox(around legend: [WheelDrawing.LegendEntry]) -> Box {
        let margin = 6 * measures.scale
        let bottom = legend.map { $0.swatch.y + $0.swatch.height }.max() ?? measures.rim
        let side = max(measures.rim, legend.map { -$0.swatch.x }.max() ?? 0) + margin
        return Box(
            x: -side, y: -measures.rim - margin, width: 2 * side,
            height: measures.rim + bottom + 2 * margin)
    }
}
