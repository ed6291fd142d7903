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

    /// Whether the name of an item is a letter: `a`, `b)`, `c.`
    static func isLetter(_ name: String) -> Bool {
        let letters = name.filter { $0 != ")" && $0 != "." && $0 != "(" }
        return letters.count == 1 && letters.allSatisfy { $0.isLetter }
    }

    /// A heading without its full stop, which stays where it ends an abbreviation («mv.», «m.m.»).
    static func heading(_ text: String) -> String {
        let heading = normal(text)
        guard heading.hasSuffix(".") else { return heading }
        let lastWord = heading.split(separator: " ").last ?? ""
        let isAbbreviation = abbreviations.contains(lastWord.lowercased())
        return isAbbreviation ? heading : String(heading.dropLast())
    }

    /// What headings of acts end with, and is an abbreviation.
    private static let abbreviations: Set<String> = [
        "mv.", "m.v.", "m.m.", "o.l.", "osv.", "mfl.", "m.fl.",
    ]
}
