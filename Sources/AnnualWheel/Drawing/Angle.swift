/// A direction from the centre of the wheel: 0° is up, and degrees grow clockwise.
struct Angle: Hashable {
    let degrees: Double

    /// Sine and cosine by their series, so that the same wheel gives the same bytes on every
    /// machine.
    var sine: Double { Angle.sine(degrees) }
    var cosine: Double { Angle.sine(degrees + 90) }

    /// How many degrees an arc of a length takes on a circle.
    static func degrees(ofArc length: Double, radius: Double) -> Double {
        length / radius * 180 / .pi
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
