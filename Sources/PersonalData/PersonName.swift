/// Names of people where a label says that one comes: `Bruker: Kari Nordmann`.
enum PersonName {
    /// The name after a colon; `nil` where the word before it is no label, or no name follows.
    static func range(in text: TextBytes, after colon: Int) -> Range<Int>? {
        let labelEnd = text.beforeMarks(colon)
        let labelStart = text.wordStart(before: labelEnd)
        // The longest label has ten bytes; most words before a colon are none of them.
        guard (4...10).contains(labelEnd - labelStart),
            let label = Label(rawValue: text.lowercased(labelStart..<labelEnd))
        else { return nil }
        let start = text.afterMarks(colon + 1)
        var end = start
        var words = 0
        while words < 4, let wordEnd = capitalizedWord(in: text, at: words == 0 ? start : end + 1),
            words == 0 || text[end] == UInt8(ascii: " ")
        {
            end = wordEnd
            words += 1
        }
        guard words > 0, !isOrganisation(text, at: start) else { return nil }
        let isAlone = words == 1 && label.isPerson && endsLine(text, at: end)
        return words >= 2 || isAlone ? start..<end : nil
    }

    private enum Label: String {
        case user = "bruker"
        case theUser = "brukeren"
        case client = "klient"
        case theClient = "klienten"
        case applicant = "søker"
        case theApplicant = "søkeren"
        case name = "navn"
        case givenName = "fornavn"
        case familyName = "etternavn"

        /// Whether only a person can stand after it.
        var isPerson: Bool { self != .name }
    }

    /// The end of a word that begins with a capital: `Kari`, `Ås`, `Anne-Lise`, `O.`
    private static func capitalizedWord(in text: TextBytes, at start: Int) -> Int? {
        guard isCapital(text, at: start) else { return nil }
        var end = start
        while text[end].isLetter || text[end] == UInt8(ascii: "-") { end += 1 }
        if end - start <= 2, text[end] == UInt8(ascii: ".") { return end + 1 }
        // A second capital in a word is an abbreviation: KVP, NAV.
        guard end - start >= 2, !text[start + 1].isCapitalLetter else { return nil }
        return end
    }

    private static func isCapital(_ text: TextBytes, at index: Int) -> Bool {
        // The capitals of Latin-1, À to Þ, among them Æ, Ø and Å.
        text[index].isCapitalLetter
            || (text[index] == 0xC3 && (0x80...0x9E).contains(text[index + 1]))
    }

    private static func isOrganisation(_ text: TextBytes, at start: Int) -> Bool {
        text.has("Nav", at: start) && !text[start + 3].isLetter
    }

    private static func endsLine(_ text: TextBytes, at end: Int) -> Bool {
        let next = text[text.afterMarks(end)]
        return [0, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: "|")]
            .contains(next)
    }
}

extension UInt8 {
    fileprivate var isCapitalLetter: Bool { (0x41...0x5A).contains(self) }
}
