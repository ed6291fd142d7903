import Templates

/// The quarters of a year as bars, with what was done, late, left out and still to come.
///
/// Patterns and figures tell the parts apart as well as colour. The table beneath says the same.
struct EvaluationChart {
    let rows: [EvaluationRow]
    let year: Int

    private static let left = 96
    private static let width = 480
    private static let barHeight = 28
    private static let step = 44
    private static let parts = [
        ("gjort", "Gjort i tide"), ("sen", "Gjort etter fristen"),
        ("uteblitt", "Ikke kvittert ut"), ("foran", "Gjenstår"),
    ]

    /// Inline SVG; empty where nothing was planned.
    var fragment: Fragment {
        let most = rows.map(\.planned).max() ?? 0
        guard most > 0 else { return .empty }
        let legendTop = rows.count * EvaluationChart.step + 8
        let height = legendTop + 2 * 28
        var html = """
            <svg class="diagram" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \
            \(EvaluationChart.left + EvaluationChart.width + 48) \(height)" role="img" \
            aria-labelledby="diagram-tittel diagram-tekst">
            <title id="diagram-tittel">Planlagt og gjort per kvartal i \(year)</title>
            <desc id="diagram-tekst">\(description)</desc>
            \(EvaluationChart.patterns)
            """
        for (index, row) in rows.enumerated() {
            html += bar(row, top: index * EvaluationChart.step, most: most)
        }
        html += legend(top: legendTop) + "</svg>\n"
        return Fragment(html: html)
    }

    private var description: String {
        rows.map { row in
            "\(row.title): \(row.planned) planlagt, \(row.done) gjort i tide, \(row.late) gjort "
                + "etter fristen, \(row.leftOut) ikke kvittert ut, \(row.ahead) gjenstår."
        }.joined(separator: " ")
    }

    private func bar(_ row: EvaluationRow, top: Int, most: Int) -> String {
        let middle = top + EvaluationChart.barHeight / 2 + 5
        var svg = "<text class=\"diagram-navn\" x=\"0\" y=\"\(middle)\">\(row.title)</text>\n"
        var start = 0
        for (part, count) in zip(
            EvaluationChart.parts, [row.done, row.late, row.leftOut, row.ahead])
        where count > 0 {
            // Edges are rounded, not widths, so that no gap opens between two parts.
            let from = EvaluationChart.left + start * EvaluationChart.width / most
            start += count
            let width = EvaluationChart.left + start * EvaluationChart.width / most - from
            svg += rectangle(part.0, x: from, y: top, width: width)
            if width >= 30 {
                let x = from + width / 2
                svg += """
                    <rect class="diagram-plate" x="\(x - 13)" y="\(top + 5)" width="26" \
                    height="18" rx="4"/><text class="diagram-tall" x="\(x)" \
                    y="\(middle)">\(count)</text>

                    """
            }
        }
        return svg
    }

    private func rectangle(_ part: String, x: Int, y: Int, width: Int) -> String {
        """
        <rect class="diagram-\(part)" fill="url(#diagram-\(part))" x="\(x)" y="\(y)" \
        width="\(width)" height="\(EvaluationChart.barHeight)"/>

        """
    }

    private func legend(top: Int) -> String {
        EvaluationChart.parts.enumerated().map { index, part in
            let x = index % 2 * 240 + EvaluationChart.left
            let y = top + index / 2 * 28
            return """
                <rect class="diagram-\(part.0)" fill="url(#diagram-\(part.0))" x="\(x)" \
                y="\(y)" width="20" height="20"/><text class="diagram-navn" x="\(x + 28)" \
                y="\(y + 15)">\(part.1)</text>

                """
        }.joined()
    }

    /// Plain, stripes, a grid, dots.
    private static let patterns = [
        ("gjort", ""), ("sen", "M0 8L8 0"), ("uteblitt", "M0 0L8 8M0 8L8 0"),
        ("foran", "M4 3v2"),
    ].map { name, path in
        """
        <pattern id="diagram-\(name)" width="8" height="8" patternUnits="userSpaceOnUse">\
        <rect class="diagram-flate-\(name)" width="8" height="8"/>\
        <path class="diagram-strek" d="\(path)"/></pattern>

        """
    }.joined()
}
