/// A text for a terminal or a log, in which what came from files is marked off from what the program says.
///
/// A title or a path can hold an escape sequence that moves the cursor, or a line break after which
/// `::error::` would be an order to the log of a pipeline. What is put into a literal is made visible and
/// stays on its line; only the literal itself breaks lines.
struct VisibleText: ExpressibleByStringInterpolation, CustomStringConvertible {
    let description: String

    init(stringLiteral value: String) {
        description = value
    }

    init(stringInterpolation: StringInterpolation) {
        description = stringInterpolation.text
    }

    /// Lines that were put together elsewhere, of values that were made visible there.
    init(lines text: String) {
        description = text.madeVisible(keeping: ["\n", "\t"])
    }

    /// Two parts of one text, as a long literal is written.
    static func + (first: VisibleText, second: VisibleText) -> VisibleText {
        VisibleText(stringLiteral: first.description + second.description)
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: some Any) { text += "\(value)".onOneLine }

        mutating func appendInterpolation(_ value: VisibleText) { text += value.description }
    }
}

extension String {
    /// The text with its control characters made visible, line breaks among them.
    var onOneLine: String { madeVisible(keeping: ["\t"]) }

    fileprivate func madeVisible(keeping kept: [Unicode.Scalar]) -> String {
        guard unicodeScalars.contains(where: { $0.isInvisibleOrder && !kept.contains($0) }) else {
            return self
        }
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isInvisibleOrder, !kept.contains(scalar) {
                shown += scalar.picture
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

extension Unicode.Scalar {
    /// Whether it moves, hides or turns round what a terminal shows.
    fileprivate var isInvisibleOrder: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// `␛` for the control characters of ASCII, `<U+202E>` for the others.
    fileprivate var picture: String {
        switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String($0) } ?? ""
        case 0x7F: "\u{2421}"
        default: "<U+\(String(value, radix: 16, uppercase: true))>"
        }
    }
}
