/// Reads tokens from left to right; see `Recurrence` for the grammar.
struct RecurrenceParser {
    let tokens: [Token]
    var index = 0

    init(_ text: some StringProtocol) {
        // «den» says nothing that the rest does not say.
        tokens = Token.tokens(of: text).filter { $0.kind != .word("den") }
    }

    var current: Token { tokens[index] }

    func token(ahead count: Int) -> Token {
        tokens[min(index + count, tokens.count - 1)]
    }

    func word(ahead count: Int = 0) -> String? {
        if case .word(let word) = token(ahead: count).kind { word } else { nil }
    }

    func number(ahead count: Int = 0) -> Int? {
        if case .number(let number, _) = token(ahead: count).kind { number } else { nil }
    }

    mutating func take() -> Token {
        defer { index = min(index + 1, tokens.count - 1) }
        return current
    }

    mutating func skip(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        _ = take()
        return true
    }

    mutating func skip(word: String) -> Bool {
        skip(.word(word))
    }

    /// A comma, «og» or both, where a further item follows.
    mutating func skipSeparator() -> Bool {
        let comma = skip(.comma)
        let and = skip(word: "og")
        return comma || and
    }

    func expectEnd() throws(GrammarError) {
        guard current.kind != .end else { return }
        switch word() {
        case "til":
            throw fault(
                "Skriv en strek og ikke «til» mellom det første og det siste.", suggestion: "–",
                examples: ["oktober–november", "uke 41–43", "1.–15. oktober"])
        case "eller":
            throw fault(
                "«eller» er ikke bestemt nok for et årshjul.", suggestion: "og",
                examples: ["juni og november", "oktober–november"])
        case "unntatt", "utenom", "bortsett":
            throw fault(
                "Unntak skrives ikke her, men i «ikke_i».", examples: ["hver måned", "hver mandag"])
        default: break
        }
        if current.text == "—" {
            throw fault(
                "Streken er for lang.", suggestion: "–", examples: ["oktober–november"])
        }
        if case .number(_, digits: 4) = current.kind {
            throw fault(
                "Et årstall kan bare stå i en dato. Skal aktiviteten gjelde noen år, bruk «første_år» og «siste_år».",
                examples: ["2027-06-15", "15. juni 2027"])
        }
        throw unexpected()
    }

    /// «, men der står det «x»», or that nothing more stands there.
    var butStands: String {
        current.kind == .end ? ", men teksten slutter der" : ", men det står «\(current.text)»"
    }

    func fault(
        _ message: String, at token: Token? = nil, suggestion: String? = nil, examples: [String]
    ) -> GrammarError {
        GrammarError(
            offset: (token ?? current).offset, message: message, suggestion: suggestion,
            examples: examples)
    }

    /// What the current token is not, with the word that was probably meant.
    func unexpected(
        among words: [String] = Vocabulary.beginnings, examples: [String] = Examples.all
    ) -> GrammarError {
        guard current.kind != .end else {
            let message =
                tokens.count == 1 ? "Her mangler det et tidspunkt." : "Teksten slutter for tidlig."
            return fault(message, examples: examples)
        }
        guard let word = word() else {
            return fault("«\(current.text)» kan ikke stå her.", examples: examples)
        }
        let meant = Vocabulary.nearMiss(word, among: words) ?? Vocabulary.rephrased(word)
        let message =
            Vocabulary.known.contains(word)
            ? "«\(current.text)» kan ikke stå her." : "Ordet «\(current.text)» er ukjent her."
        return fault(message, suggestion: meant == word ? nil : meant, examples: examples)
    }
}

/// Expressions that show the writer what is possible.
enum Examples {
    static let all = [
        "juni", "uke 41–43", "15. juni", "1.–15. oktober", "første mandag i juni", "hver måned",
        "hvert kvartal", "hver mandag",
    ]
    static let weeks = ["uke 23", "uke 41–43"]
    static let dates = ["15. juni", "15.6.", "2027-06-15", "1.–15. oktober"]
    static let weekdays = [
        "første mandag i juni", "andre tirsdag i hver måned", "siste fredag i mai",
    ]
    static let recurrences = [
        "hver måned", "hvert kvartal", "hvert tertial", "hvert halvår", "hver uke", "hver mandag",
    ]
    static let fortnights = ["annenhver torsdag fra uke 2"]
    static let times = ["to ganger i året (juni og november)"]
    static let deadlines = ["14 dager", "10 virkedager", "15. juli", "siste fredag i november"]
    static let exceptions = ["juli", "juni–august", "24. desember"]
}
