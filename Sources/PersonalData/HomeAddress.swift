/// Where somebody lives, where a label says so: `Adresse: Storgata 12`.
///
/// Offices have a `besøksadresse` or `postadresse`: those words are no labels.
enum HomeAddress {
    /// The address after a colon; `nil` where the word before it is no label, or no street and
    /// number follow.
    static func range(in text: TextBytes, after colon: Int) -> Range<Int>? {
        let labelEnd = text.beforeMarks(colon)
        let labelStart = text.wordStart(before: labelEnd)
        guard (6...14).contains(labelEnd - labelStart),
            labels.contains(text.lowercased(labelStart..<labelEnd))
        else { return nil }
        let start = text.afterMarks(colon + 1)
        guard text.isCapital(at: start) else { return nil }
        var end = start
        while end < start + longestStreet, isInStreet(text[end]) { end += 1 }
        guard text[end].isDigit, text[end - 1] == UInt8(ascii: " ") else { return nil }
        while text[end].isDigit { end += 1 }
        if text[end].isASCIILetter, !text[end + 1].isLetter { end += 1 }
        return start..<end
    }

    private static let labels: Set = [
        "adresse", "adressen", "bostedsadresse", "hjemmeadresse", "privatadresse", "bosted",
    ]
    private static let longestStreet = 60

    /// Letters and what stands between them; 0xC2 begins signs such as `§`.
    private static func isInStreet(_ byte: UInt8) -> Bool {
        (byte.isLetter && byte != 0xC2)
            || [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte)
    }
}
