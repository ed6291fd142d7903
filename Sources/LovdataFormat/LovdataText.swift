/// The words of a law apart from how they are set.
enum LovdataText {
    /// Stands between ledd and items in a text; XML allows it in no text.
    static let partBreak = "\u{1E}"

    /// One space between words, none at the ends, no soft hyphens or other invisible signs.
    static func normal(_ text: String) -> String {
        var result = ""
        var isApart = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
            case "\u{1E}":
                isApart = false
                if !result.hasSuffix(partBreak) { result += partBreak }
            default:
                if scalar.properties.isWhitespace {
                    isApart = true
                    continue
                }
                if isApart, !result.isEmpty, !result.hasSuffix(partBreak) { result += " " }
                isApart = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A heading without its full stop.
    static func heading(_ text: String) -> String {
        let heading = normal(text)
        return heading.hasSuffix(".") ? String(heading.dropLast()) : heading
    }
}
