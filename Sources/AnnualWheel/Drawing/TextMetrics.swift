/// How wide text can become in the system typefaces of readers.
///
/// Each advance is the widest of DejaVu Sans, Liberation Sans (Arial) and Noto Sans, in thousandths
/// of the type size, so that a label that fits here fits in any of them.
enum TextMetrics {
    /// An upper bound of the width of a line of text.
    static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += advance(of: scalar) }
        // The bold faces are at most 14 % wider.
        return Double(thousandths) / 1000 * size * (isBold ? 1.14 : 1)
    }

    /// From the top of the tallest letter to the bottom of the lowest.
    static func height(size: Double) -> Double { size * 1.25 }

    /// From the middle of that height down to the line that letters stand on.
    static func baseline(size: Double) -> Double { size * 0.36 }

    private static func advance(of scalar: Unicode.Scalar) -> Int {
        if (0x20...0x7E).contains(scalar.value) { return ascii[Int(scalar.value) - 0x20] }
        switch scalar {
        case "æ", "—", "…", "Æ": return 1000
        case "å", "ø", "ä", "ö", "ü", "é", "§", "–", "«", "»": return 640
        case "Ø", "Å", "Ä", "Ö", "É": return 790
        case "\u{A0}": return 318
        case "\u{AD}": return 391
        // Whatever else there is, emoji too.
        default: return 1400
        }
    }

    private static let ascii = [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 551, 838, 318, 361, 318, 372,
        637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557,
        1016, 685, 687, 723, 771, 667, 611, 778, 752, 339, 500, 667, 558, 907, 760, 788,
        667, 788, 723, 667, 611, 732, 685, 989, 686, 667, 686, 391, 372, 391, 838, 557,
        500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,
        635, 635, 413, 521, 393, 634, 592, 818, 592, 592, 525, 637, 551, 637, 838,
    ]
}
