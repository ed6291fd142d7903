/// Signs that documents take from fonts of pictures, and what they mean.
enum WordSymbol {
    /// Whether a text is the sign of an empty box.
    static func isBox(_ text: String) -> Bool {
        text.unicodeScalars.count == 1
            && text.unicodeScalars.first.map { boxes[$0] == false || emptyBoxes.contains($0.value) }
                == true
    }

    /// Whether a sign is a box, or stands for one of a font.
    static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x2500 && (boxes[scalar] != nil || (0xF000...0xF0FF).contains(scalar.value))
    }

    /// Whether a sign is a box, and ticked.
    static func box(_ scalar: Unicode.Scalar) -> Bool? { boxes[scalar] }

    private static let boxes: [Unicode.Scalar: Bool] = [
        "☐": false, "☑": true, "☒": true, "🗹": true, "🗷": true, "🞎": false,
        "❏": false, "❑": false, "❒": false, "□": false, "▢": false,
    ]

    /// Boxes of Wingdings in the private area, as the marks of lists use them.
    private static let emptyBoxes: Set<UInt32> = [0xF06F, 0xF070, 0xF071, 0xF072, 0xF0A8]

    /// A sign of a font by its number: a text, or a box.
    static func sign(_ code: UInt32, font: String) -> (text: String, box: Bool?)? {
        let code = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
        switch font.lowercased() {
        case "wingdings":
            if [0x6F, 0x70, 0x71, 0x72, 0xA8].contains(code) { return ("☐", false) }
            if [0xFD, 0xFE, 0x78, 0x54, 0x52, 0x53].contains(code) { return ("☒", true) }
            return wingdings[code].map { ($0, nil) }
        case "wingdings 2":
            if [0xA3, 0x2A, 0x30].contains(code) { return ("☐", false) }
            if [0x51, 0x52, 0x53, 0x54].contains(code) { return ("☒", true) }
            return [0x50: "✓", 0x4F: "✗"][code].map { ($0, nil) }
        case "symbol": return symbol[code].map { ($0, nil) }
        default: break
        }
        guard code > 0xFF, code < 0xE000 || code > 0xF8FF, let scalar = Unicode.Scalar(code) else {
            return code >= 0x20 && code < 0x7F
                ? Unicode.Scalar(code).map { (String($0), nil) } : nil
        }
        return (String(scalar), box(scalar))
    }

    private static let wingdings: [UInt32: String] = [
        0x21: "✏", 0x28: "☎", 0x29: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "•",
        0x6E: "▪", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
        0xE2: "↓", 0xE8: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    ]

    private static let symbol: [UInt32: String] = [
        0x20: " ", 0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x64: "δ",
        0x6D: "μ", 0x70: "π", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
        0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0xDB: "⇔", 0xD6: "√",
    ]
}
