/// Names of people where a label says that one comes: `Bruker: Kari Nordmann`.
enum PersonName {
    /// The name after a colon; `nil` where the word before it is no label, or no name follows.
    static func range(in text: TextBytes, after colon: Int) -> Range<Int>? {
        let labelEnd = text.beforeCount(text.beforeMarks(colon))
        let labelStart = text.wordStart(before: labelEnd)
        // The longest label has 14 bytes; most words before a colon are none of them.
        guard (3...14).contains(labelEnd - labelStart),
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
        guard words > 0, !isOrganisation(text, at: start), !isAnswer(text, start..<end) else {
            return nil
        }
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
        case mother = "mor"
        case theMother = "moren"
        case father = "far"
        case theFather = "faren"
        case child = "barn"
        case theChild = "barnet"
        case son = "sønn"
        case daughter = "datter"
        case spouse = "ektefelle"
        case theSpouse = "ektefellen"
        case cohabitant = "samboer"
        case theCohabitant = "samboeren"
        case guardian = "verge"
        case theGuardian = "vergen"
        case proxy = "fullmektig"
        case nextOfKin = "pårørende"
        case husband = "ektemann"
        case theHusband = "ektemannen"
        case wife = "kone"
        case theWife = "kona"
        case partner = "kjæreste"
        case sister = "søster"
        case theSister = "søsteren"
        case brother = "bror"
        case theBrother = "broren"
        case grandmother = "bestemor"
        case grandfather = "bestefar"
        case stepmother = "stemor"
        case stepfather = "stefar"
        case fosterMother = "fostermor"
        case fosterFather = "fosterfar"
        case parent = "foresatt"
        case parents = "foresatte"
        case contact = "kontaktperson"

        /// Whether only a person can stand after it.
        var isPerson: Bool {
            switch self {
            case .name, .child, .guardian, .theGuardian, .proxy, .nextOfKin, .parents, .contact:
                false
            default: true
            }
        }
    }

    /// The end of a word that begins with a capital: `Kari`, `Ås`, `Anne-Lise`, `O.`
    private static func capitalizedWord(in text: TextBytes, at start: Int) -> Int? {
        guard text.isCapital(at: start) else { return nil }
        var end = start
        while text[end].isLetter || text[end] == UInt8(ascii: "-") { end += 1 }
        if end - start <= 2, text[end] == UInt8(ascii: ".") { return end + 1 }
        // A second capital in a word is an abbreviation: KVP, NAV.
        guard end - start >= 2, !text[start + 1].isCapitalLetter else { return nil }
        return end
    }

    private static func isOrganisation(_ text: TextBytes, at start: Int) -> Bool {
        text.has("Nav", at: start) && !text[start + 3].isLetter
    }

    /// Whether it is what a form asks of somebody, not who it is.
    private static func isAnswer(_ text: TextBytes, _ range: Range<Int>) -> Bool {
        ["ja", "nei", "ingen", "ukjent", "død", "ikke"].contains(text.lowercased(range))
    }

    private static func endsLine(_ text: TextBytes, at end: Int) -> Bool {
        let next = text[text.afterMarks(end)]
        return [0, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: "|")]
            .contains(next)
    }
}

extension TextBytes {
    /// The index before a number that counts what a label names: `Barn 1:`.
    fileprivate func beforeCount(_ end: Int) -> Int {
        guard self[end - 1].isDigit, self[end - 2] == UInt8(ascii: " ") else { return end }
        return beforeMarks(end - 1)
    }
}
