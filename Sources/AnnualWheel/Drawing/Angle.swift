/// A direction from the centre of the wheel: 0° is up, and degrees grow clockwise.
struct Angle: Hashable {
    let degrees: Double

    /// Sine and cosine by their series, so that the same wheel gives the same bytes on every machine.
    var sine: Double { Angle.sine(degrees) }
    var cosine: Double { Angle.sine(degrees + 90) }

    /// How many degrees an arc of a length takes on a circle, where the arc is short beside the circle.
    static func degrees(ofArc length: Double, radius: Double) -> Double {
        length / radius * 180 / .pi
    }

    /// The angle whose tangent is `height` over `base`, for 0 ≤ `height` ≤ 20 × `base`.
    static func degrees(height: Double, base: Double) -> Double {
        var (low, high) = (0.0, 90.0)
        // Fifty halvings are exact far beyond the hundredth that is drawn.
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if sine(middle) * base < sine(middle + 90) * height {
                low = middle
            } else {
                high = middle
            }
        }
        return high
    }

    private static func sine(_ degrees: Double) -> Double {
        let turn = degrees - (degrees / 360).rounded() * 360
        // Into −90° … 90°, where the series converges fast.
        let folded = turn > 90 ? 180 - turn : turn < -90 ? -180 - turn : turn
        let x = folded * .pi / 180
        var term = x
        var sum = x
        for step in 1...10 {
            term *= -x * x / Double(2 * step * (2 * step + 1))
            sum += term
        }
        return sum
    }
}
