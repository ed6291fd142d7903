/// Numbers of cases in an archive (Noark: year, stroke, number).
enum CaseNumber {
    /// Whether a case number begins at a group: `2019/1234`, or any number after «saksnr.».
    static func begins(at group: NumberRun.Group, in text: TextBytes) -> Bool {
        let start = group.bytes.lowerBound
        guard !text[start - 1].isPartOfName, text[start - 1] != UInt8(ascii: "-") else {
            return false
        }
        let rest = restAfterStroke(group.bytes.upperBound, in: text)
        switch label(before: start, in: text) {
        case .number: return group.count >= 3 || rest >= 3
        case .case: return (group.count == 2 || group.count == 4) && rest >= 3
        case .union: return false
        case nil:
            return group.count == 4 && isYear(start, in: text) && rest >= 3
                && !(rest == 4 && isYear(group.bytes.upperBound + 1, in: text))
        }
    }

    /// Whether a word stands before a number that makes a case number of it.
    static func hasLabel(before start: Int, in text: TextBytes) -> Bool {
        label(before: start, in: text) == .number
    }

    /// How many digits follow a stroke; 0 where something else does, or the address goes on.
    private static func restAfterStroke(_ index: Int, in text: TextBytes) -> Int {
        guard text[index] == UInt8(ascii: "/") else { return 0 }
        var end = index + 1
        while text[end].isDigit { end += 1 }
        return text[end].isPartOfName ? 0 : end - index - 1
    }

    private static func isYear(_ index: Int, in text: TextBytes) -> Bool {
        text.has("19", at: index) || text.has("20", at: index)
    }

    private enum Label {
        /// «Saksnr.», «saksnummer», «sak nr.»
        case number
        /// «Sak»
        case `case`
        /// The number is of an act of the European Union.
        case union
    }

    private static func label(before start: Int, in text: TextBytes) -> Label? {
        var end = text.beforeMarks(start)
        while [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[end - 1]) {
            end = text.beforeMarks(end - 1)
        }
        let word = text.wordStart(before: end)
        // Quick to say no, since most words before a number are others.
        guard (2...13).contains(end - word), firstLetters.contains(text[word] | 0x20) else {
            return nil
        }
        switch text.lowercased(word..<end) {
        case "saksnr", "saksnummer", "saksnummeret", "saknr", "arkivsaksnr": return .number
        case "sak", "saken", "arkivsak": return .case
        case "nr":
            let before = text.beforeMarks(word)
            let sak = text.lowercased(text.wordStart(before: before)..<before)
            return sak == "sak" ? .number : isUnion(sak) ? .union : nil
        case let word where isUnion(word): return .union
        default: return nil
        }
    }

    /// Those of the words below.
    private static let firstLetters = Array("sanefd".utf8)

    private static func isUnion(_ word: String) -> Bool {
        ["eu", "ef", "eøs", "eøf", "forordning", "forordningen", "direktiv", "direktivet"]
            .contains(word)
    }
}
