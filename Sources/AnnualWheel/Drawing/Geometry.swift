/// A point of a drawing; x grows to the right, y grows downwards, the centre of the wheel is (0,
/// 0).
public struct Point: Hashable, Sendable {
    /// Units to the right of the centre.
    public let x: Double
    /// Units below the centre.
    public let y: Double

    /// A point by its coordinates.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    init(_ angle: Angle, radius: Double) {
        x = radius * angle.sine
        y = -radius * angle.cosine
    }
}

/// An upright rectangle of a drawing.
public struct Box: Hashable, Sendable {
    /// The left edge.
    public let x: Double
    /// The upper edge.
    public let y: Double
    /// The width in units.
    public let width: Double
    /// The height in units.
    public let height: Double

    /// Whether a point lies in the box or on its edge.
    public func contains(_ point: Point) -> Bool {
        x <= point.x && point.x <= x + width && y <= point.y && point.y <= y + height
    }
}

/// One line of text and the rectangle that it keeps free of other text.
public struct Label: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The middle of the rectangle.
    public let centre: Point
    /// How the rectangle is turned about its middle, in degrees clockwise.
    public let rotation: Double
    /// The size of the type in units.
    public let size: Double
    /// The width of the rectangle; no system typeface makes the text wider.
    public let width: Double
    /// The height of the rectangle.
    public let height: Double

    /// The four corners of the rectangle, clockwise from the upper left one of the unturned text.
    public var corners: [Point] {
        let angle = Angle(degrees: rotation)
        return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { right, down in
            let (dx, dy) = (right * width / 2, down * height / 2)
            return Point(
                x: centre.x + dx * angle.cosine - dy * angle.sine,
                y: centre.y + dx * angle.sine + dy * angle.cosine)
        }
    }

    /// A label along the circle, upright for the reader: the lower half of the wheel reads from
    /// left to right too.
    init(
        _ text: String, size: Double, isBold: Bool = false, padding: Double, at angle: Angle,
        radius: Double
    ) {
        self.text = text
        self.size = size
        centre = Point(angle, radius: radius)
        let turn = angle.degrees - (angle.degrees / 360).rounded(.down) * 360
        rotation = turn > 90 && turn < 270 ? turn - 180 : turn >= 270 ? turn - 360 : turn
        width = TextMetrics.width(of: text, size: size, isBold: isBold) + 2 * padding
        height = TextMetrics.height(size: size)
    }

    /// An upright label.
    init(_ text: String, size: Double, isBold: Bool = false, centre: Point) {
        self.text = text
        self.size = size
        self.centre = centre
        rotation = 0
        width = TextMetrics.width(of: text, size: size, isBold: isBold)
        height = TextMetrics.height(size: size)
    }
}

/// A piece of a ring: from one angle clockwise to another, between two radii.
struct Sector: Hashable {
    let from: Angle
    let to: Angle
    let inner: Double
    let outer: Double

    var middle: Angle { Angle(degrees: (from.degrees + to.degrees) / 2) }

    /// SVG path data.
    var path: String {
        let large = to.degrees - from.degrees > 180 ? 1 : 0
        return "M\(pair(from, outer))A\(radius(outer)) 0 \(large) 1 \(pair(to, outer))"
            + "L\(pair(to, inner))A\(radius(inner)) 0 \(large) 0 \(pair(from, inner))Z"
    }

    /// A whole ring, as two circles of which the inner one is cut out.
    static func ring(inner: Double, outer: Double) -> String {
        [outer, inner].map { radius in
            let (right, left) = (decimal(radius), decimal(-radius))
            return
                "M\(right) 0A\(right) \(right) 0 1 1 \(left) 0A\(right) \(right) 0 1 1 \(right) 0Z"
        }.joined()
    }

    private func pair(_ angle: Angle, _ radius: Double) -> String {
        let point = Point(angle, radius: radius)
        return "\(decimal(point.x)) \(decimal(point.y))"
    }

    private func radius(_ radius: Double) -> String {
        "\(decimal(radius)) \(decimal(radius))"
    }
}

/// A number with at most two decimals and a full stop, as SVG reads it.
func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
        ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
