import Handbook
import HandbookReports
import Templates

/// The answers to the points of a form as bars, with the share of «ja» of the round before.
///
/// Patterns and figures tell the answers apart as well as colour. A figure that may not be shown
/// is an empty frame that says so. The table beneath says the same.
struct AnswerChart {
    /// A word of its own on the page, for the ids.
    let name: String
    /// What is shown.
    let title: String
    let bars: [AnswerBar]
    /// When the round before was; `nil` without one.
    let since: String?

    private static let left = 84
    private static let width = 480
    private static let barHeight = 22
    private static let step = 34

    /// Inline SVG; empty where there is nothing to show.
    var fragment: Fragment {
        guard bars.contains(where: { $0.counts.value != nil }) else { return .empty }
        let legendTop = bars.count * AnswerChart.step + 16
        let height = legendTop + (earlier == nil ? 24 : 56)
        let id = "diagram-\(name)"
        var html = """
            <svg class="diagram svar" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \
            \(AnswerChart.left + AnswerChart.width + 60) \(height)" role="img" \
            aria-labelledby="\(id)-tittel \(id)-tekst">
            <title id="\(id)-tittel">\(AnswerChart.escaped(title))</title>
            <desc id="\(id)-tekst">\(AnswerChart.escaped(description))</desc>
            \(patterns)
            """
        for (index, bar) in bars.enumerated() { html += svg(of: bar, 8 + index * AnswerChart.step) }
        return Fragment(html: html + legend(top: legendTop) + "</svg>\n")
    }

    /// When the round before was, where a bar is compared with it.
    private var earlier: String? { bars.contains { $0.earlierShare != nil } ? since : nil }

    private var description: String {
        bars.map { bar in
            switch bar.counts {
            case .shown(let counts):
                "Punkt \(bar.point): \(counts.yes) ja, \(counts.no) nei, "
                    + "\(counts.notApplicable) ikke aktuelt."
            case .underFive: "Punkt \(bar.point): under 5, vises ikke."
            case .withheld: "Punkt \(bar.point): vises ikke."
            }
        }.joined(separator: " ")
    }

    private func svg(of bar: AnswerBar, _ top: Int) -> String {
        let middle = top + AnswerChart.barHeight / 2 + 5
        let label = """
            <text class="diagram-navn" x="0" y="\(middle)">Punkt \(bar.point)</text>

            """
        guard let counts = bar.counts.value, counts.sum > 0 else {
            let words = bar.counts == .underFive ? "under 5, vises ikke" : "vises ikke"
            return label + """
                <rect class="diagram-skjult" x="\(AnswerChart.left)" y="\(top)" \
                width="\(AnswerChart.width)" height="\(AnswerChart.barHeight)"/>\
                <text class="diagram-navn" x="\(AnswerChart.left + 10)" y="\(middle)">\(words)</text>

                """
        }
        return label + parts(of: counts, top) + mark(bar.earlierShare, of: counts, top)
    }

    private func parts(of counts: AnswerCounts, _ top: Int) -> String {
        var svg = ""
        var start = 0
        for (part, count) in zip(AnswerChart.parts, [counts.yes, counts.no, counts.notApplicable])
        where count > 0 {
            // Edges are rounded, not widths, so that no gap opens between two parts.
            let from = AnswerChart.left + start * AnswerChart.width / counts.sum
            start += count
            let width = AnswerChart.left + start * AnswerChart.width / counts.sum - from
            svg += """
                <rect class="diagram-\(part.name)" fill="url(#\(pattern(part.name)))" x="\(from)" \
                y="\(top)" width="\(width)" height="\(AnswerChart.barHeight)"/>

                """
            guard width >= 30 else { continue }
            let x = from + width / 2
            svg += """
                <rect class="diagram-plate" x="\(x - 13)" y="\(top + 2)" width="26" height="18" \
                rx="4"/><text class="diagram-tall" x="\(x)" y="\(top + 16)">\(count)</text>

                """
        }
        return svg
    }

    /// Where the «ja» of the round before would end among the «ja» and «nei» of this one.
    private func mark(_ share: Int?, of counts: AnswerCounts, _ top: Int) -> String {
        guard let share, counts.yes + counts.no > 0 else { return "" }
        let reach = AnswerChart.width * (counts.yes + counts.no) / counts.sum
        return mark(x: AnswerChart.left + share * reach / 100, y: top)
    }

    private func mark(x: Int, y: Int) -> String {
        """
        <path class="diagram-forrige" d="M\(x) \(y - 4)v\(AnswerChart.barHeight + 8)"/>\
        <path class="diagram-forrige-hode" d="M\(x - 5) \(y - 7)h10l-5 7z"/>

        """
    }

    private func legend(top: Int) -> String {
        let parts = AnswerChart.parts.enumerated().map { index, part in
            let x = AnswerChart.left + index * 120
            return """
                <rect class="diagram-\(part.name)" fill="url(#\(pattern(part.name)))" x="\(x)" \
                y="\(top)" width="20" height="20"/><text class="diagram-navn" x="\(x + 28)" \
                y="\(top + 15)">\(part.title)</text>

                """
        }.joined()
        guard let earlier else { return parts }
        return parts + mark(x: AnswerChart.left + 10, y: top + 32)
            + """
            <text class="diagram-navn" x="\(AnswerChart.left + 28)" y="\(top + 48)">Andel ja \
            \(AnswerChart.escaped(earlier))</text>

            """
    }

    /// Plain, a grid, dots.
    private var patterns: String {
        AnswerChart.parts.map { part in
            """
            <pattern id="\(pattern(part.name))" width="8" height="8" \
            patternUnits="userSpaceOnUse"><rect class="diagram-flate-\(part.name)" width="8" \
            height="8"/><path class="diagram-strek" d="\(part.path)"/></pattern>

            """
        }.joined()
    }

    private func pattern(_ part: String) -> String { "diagram-\(name)-\(part)" }

    private static let parts = [
        (name: "gjort", title: "Ja", path: ""),
        (name: "uteblitt", title: "Nei", path: "M0 0L8 8M0 8L8 0"),
        (name: "foran", title: "Ikke aktuelt", path: "M4 3v2"),
    ]

    private static func escaped(_ text: String) -> String {
        String(decoding: Fragment(text: text).bytes, as: UTF8.self)
    }
}

/// The answers to one point.
struct AnswerBar {
    /// The number of the point.
    let point: Int
    let counts: Disclosed<AnswerCounts>
    /// The share of «ja» in the round before, in per cent.
    let earlierShare: Int?

    /// The answers of all offices.
    init(_ point: PointTable) {
        self.point = point.point
        counts = point.total.counts
        let share = counts.value?.share
        earlierShare = point.total.change.flatMap { change in share.map { $0 - change } }
    }
}
