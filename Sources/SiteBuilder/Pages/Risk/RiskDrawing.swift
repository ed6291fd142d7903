import Handbook
import Templates

/// The matrix as a drawing: each risk as a numbered dot where it stands before the measures, and
/// an arrow to where it stands after them.
///
/// Squares are told apart by pattern and by their product as well as by colour, dots before from
/// dots after by their outline. The table beside it says the same with links.
struct RiskDrawing {
    let risks: [Risk]

    private static let left = 118
    private static let top = 8
    private static let cell = (width: 112, height: 84)
    private static let radius = 11
    /// How many dots stand beside each other in a square.
    private static let columns = 4

    /// Inline SVG; empty where no risk is placed.
    var fragment: Fragment {
        let dots = self.dots
        guard !dots.isEmpty else { return .empty }
        let width = RiskDrawing.left + 5 * RiskDrawing.cell.width + 8
        let bottom = RiskDrawing.top + 5 * RiskDrawing.cell.height
        let html =
            """
            <svg class="matrise" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \
            \(bottom + 92)" role="img" aria-labelledby="matrise-tittel matrise-tekst">
            <title id="matrise-tittel">Risikoene i matrisen, før og etter tiltak</title>
            <desc id="matrise-tekst">\(description)</desc>
            \(RiskDrawing.definitions)
            """ + squares + scale(bottom) + arrows(between: dots)
            + dots.map(RiskDrawing.svg).joined() + legend(bottom + 68) + "</svg>\n"
        return Fragment(html: html)
    }

    private var description: String {
        let text = risks.compactMap { risk -> String? in
            guard let before = risk.before else { return nil }
            let after = risk.after.map { ", etter tiltak \($0.product)" } ?? ""
            return "\(risk.number) \(risk.title): \(before.product)\(after)."
        }.joined(separator: " ")
        return String(decoding: Fragment(text: text).bytes, as: UTF8.self)
    }

    private var squares: String {
        (1...5).flatMap { likelihood in
            (1...5).map { consequence in
                let place = RiskPlace(likelihood: likelihood, consequence: consequence)
                let (x, y) = RiskDrawing.corner(of: place)
                return """
                    <rect class="matrise-rute" fill="url(#matrise-\(place.level.className))" \
                    x="\(x)" y="\(y)" width="\(RiskDrawing.cell.width)" \
                    height="\(RiskDrawing.cell.height)"/><rect class="matrise-plate" \
                    x="\(x + RiskDrawing.cell.width - 28)" y="\(y + 4)" width="24" height="18" rx="4"/>\
                    <text class="matrise-produkt" x="\(x + RiskDrawing.cell.width - 16)" y="\(y + 17)">\(place.product)</text>

                    """
            }
        }.joined()
    }

    private func scale(_ bottom: Int) -> String {
        let rows = RiskScale.likelihoods.enumerated().map { index, word in
            let place = RiskPlace(likelihood: index + 1, consequence: 1)
            let y = RiskDrawing.corner(of: place).y + RiskDrawing.cell.height / 2 + 5
            return "<text class=\"matrise-rad\" x=\"\(RiskDrawing.left - 8)\" y=\"\(y)\">"
                + "\(word) \(index + 1)</text>\n"
        }
        let columns = RiskScale.consequences.enumerated().map { index, word in
            let x = RiskDrawing.left + index * RiskDrawing.cell.width + RiskDrawing.cell.width / 2
            return "<text class=\"matrise-kolonne\" x=\"\(x)\" y=\"\(bottom + 20)\">"
                + "\(index + 1) \(word)</text>\n"
        }
        let middle = RiskDrawing.left + 5 * RiskDrawing.cell.width / 2
        return rows.joined() + columns.joined()
            + "<text class=\"matrise-akse\" x=\"\(middle)\" y=\"\(bottom + 44)\">Konsekvens</text>\n"
            + "<text class=\"matrise-akse start\" x=\"0\" y=\"\(bottom + 20)\">Sannsynlighet</text>\n"
    }

    private func legend(_ y: Int) -> String {
        let before = Dot(number: 1, x: RiskDrawing.left + 12, y: y, isAfter: false)
        let after = Dot(number: 1, x: RiskDrawing.left + 172, y: y, isAfter: true)
        return RiskDrawing.svg(before) + RiskDrawing.svg(after)
            + "<text class=\"matrise-tegn\" x=\"\(before.x + 20)\" y=\"\(y + 5)\">Før tiltak</text>\n"
            + "<text class=\"matrise-tegn\" x=\"\(after.x + 20)\" y=\"\(y + 5)\">Etter tiltak</text>\n"
    }
}

extension RiskDrawing {
    /// A risk in a square.
    fileprivate struct Dot {
        let number: Int
        let x: Int
        let y: Int
        let isAfter: Bool
    }

    /// The dots, square by square; those before stand before those after.
    fileprivate var dots: [Dot] {
        let places =
            risks.compactMap(\.before)
            + risks.filter { $0.after != $0.before }.compactMap(\.after)
        let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
        var taken: [RiskPlace: Int] = [:]
        func dot(_ risk: Risk, at place: RiskPlace, isAfter: Bool) -> Dot {
            let index = taken[place, default: 0]
            taken[place] = index + 1
            let (x, y) = RiskDrawing.corner(of: place)
            // Rows move closer where a square has more than two.
            let rows = (counts[place, default: 1] - 1) / RiskDrawing.columns
            let step = rows < 2 ? 25 : 34 / rows
            return Dot(
                number: risk.number, x: x + 17 + index % RiskDrawing.columns * 26,
                y: y + 36 + index / RiskDrawing.columns * step, isAfter: isAfter)
        }
        let before = risks.compactMap { risk in
            risk.before.map { dot(risk, at: $0, isAfter: false) }
        }
        return before
            + risks.compactMap { risk in
                // A risk that stays where it is needs no second dot.
                risk.after == risk.before
                    ? nil : risk.after.map { dot(risk, at: $0, isAfter: true) }
            }
    }

    fileprivate static func corner(of place: RiskPlace) -> (x: Int, y: Int) {
        (
            left + (place.consequence - 1) * cell.width, top + (5 - place.likelihood) * cell.height
        )
    }

    fileprivate func arrows(between dots: [Dot]) -> String {
        dots.filter(\.isAfter).compactMap { after in
            dots.first { $0.number == after.number && !$0.isAfter }.map { before in
                RiskDrawing.arrow(from: before, to: after)
            }
        }.joined()
    }

    /// A line from the edge of one dot to the edge of the other.
    private static func arrow(from before: Dot, to after: Dot) -> String {
        let (dx, dy) = (Double(after.x - before.x), Double(after.y - before.y))
        let length = (dx * dx + dy * dy).squareRoot()
        let (start, end) = (Double(radius + 1) / length, 1 - Double(radius + 7) / length)
        func point(_ part: Double) -> String {
            "\(before.x + Int((dx * part).rounded())) \(before.y + Int((dy * part).rounded()))"
        }
        return "<path class=\"matrise-pil\" marker-end=\"url(#matrise-spiss)\" "
            + "d=\"M\(point(start))L\(point(end))\"/>\n"
    }

    fileprivate static func svg(_ dot: Dot) -> String {
        """
        <circle class="matrise-risiko\(dot.isAfter ? " etter" : "")" cx="\(dot.x)" cy="\(dot.y)" \
        r="\(radius)"/><text class="matrise-nummer\(dot.isAfter ? " etter" : "")" x="\(dot.x)" \
        y="\(dot.y + 4)">\(dot.number)</text>

        """
    }

    /// Plain, stripes, a grid; and the head of an arrow.
    fileprivate static let definitions =
        [("lav", ""), ("middels", "M0 10L10 0"), ("hoy", "M0 0L10 10M0 10L10 0")].map {
            name, path in
            """
            <pattern id="matrise-\(name)" width="10" height="10" patternUnits="userSpaceOnUse">\
            <rect class="matrise-flate-\(name)" width="10" height="10"/>\
            <path class="matrise-strek" d="\(path)"/></pattern>

            """
        }.joined() + """
            <marker id="matrise-spiss" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="7" \
            markerHeight="7" orient="auto"><path class="matrise-spiss" d="M0 0L8 4L0 8z"/></marker>

            """
}
