/// Writes the elements of an SVG drawing; all text and attribute values are escaped.
struct SVGWriter {
    typealias Attribute = (name: String, value: String?)

    let prefix: String
    private(set) var output = ""

    init(prefix: String) {
        self.prefix = prefix
    }

    /// Begins an element; an attribute without a value is left out.
    mutating func open(_ name: String, _ attributes: Attribute...) {
        start(name, attributes)
        output += ">"
    }

    mutating func close(_ name: String) {
        output += "</\(name)>\n"
    }

    mutating func empty(_ name: String, _ attributes: Attribute...) {
        start(name, attributes)
        output += "/>"
    }

    mutating func element(_ name: String, text: String, _ attributes: Attribute...) {
        start(name, attributes)
        output += ">\(escaped(text))</\(name)>"
    }

    mutating func line(_ line: WheelDrawing.Line, class name: String) {
        empty(
            "path", ("class", name),
            (
                "d",
                "M\(decimal(line.from.x)) \(decimal(line.from.y))"
                    + "L\(decimal(line.to.x)) \(decimal(line.to.y))"
            ))
    }

    mutating func text(_ label: Label, class name: String) {
        element(
            "text", text: label.text, ("class", name), ("transform", transform(label)),
            ("y", decimal(TextMetrics.baseline(size: label.size))), ("text-anchor", "middle"),
            ("font-size", decimal(label.size)))
    }

    /// The ground of a label, so that no pattern runs through the letters.
    mutating func plate(_ label: Label) {
        empty(
            "rect", ("class", "hjul-plate"), ("transform", transform(label)),
            ("x", decimal(-label.width / 2)), ("y", decimal(-label.height / 2)),
            ("width", decimal(label.width)), ("height", decimal(label.height)),
            ("rx", decimal(label.height / 2)))
    }

    private func transform(_ label: Label) -> String {
        let move = "translate(\(decimal(label.centre.x)) \(decimal(label.centre.y)))"
        let turn = decimal(label.rotation)
        return turn == "0" ? move : "\(move)rotate(\(turn))"
    }

    private mutating func start(_ name: String, _ attributes: [Attribute]) {
        output += "<\(name)"
        for (name, value) in attributes {
            if let value { output += " \(name)=\"\(escaped(value))\"" }
        }
    }

    private func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension SVGWriter {
    /// The patterns by which rings differ without colour, each on the ground of its category.
    mutating func patterns(count: Int) {
        open("defs")
        for number in stride(from: 1, through: count, by: 1) {
            let marks = SVGWriter.patternMarks[number - 1]
            open(
                "pattern", ("id", "\(prefix)-monster-\(number)"), ("width", "12"),
                ("height", "12"), ("patternUnits", "userSpaceOnUse"))
            empty(
                "path", ("class", "hjul-flate hjul-kategori-\(number)"), ("d", "M0 0H12V12H0Z"))
            if !marks.isEmpty {
                empty(
                    "path", ("class", "hjul-strek hjul-kategori-\(number)"), ("fill", "none"),
                    ("d", marks))
            }
            close("pattern")
        }
        close("defs")
    }

    /// Path data in a tile of 12 by 12: plain, rising and falling stripes, dots, lines across, a
    /// grid, lines down, rings.
    private static let patternMarks = [
        "",
        "M-3 3L3 -3M0 12L12 0M9 15L15 9",
        "M2 3A1 1 0 1 1 4 3A1 1 0 1 1 2 3ZM8 9A1 1 0 1 1 10 9A1 1 0 1 1 8 9Z",
        "M0 3H12M0 9H12",
        "M-3 9L3 15M0 0L12 12M9 -3L15 3",
        "M0 6H12M6 0V12",
        "M3 0V12M9 0V12",
        "M2.5 6A3.5 3.5 0 1 1 9.5 6A3.5 3.5 0 1 1 2.5 6Z",
    ]
}
