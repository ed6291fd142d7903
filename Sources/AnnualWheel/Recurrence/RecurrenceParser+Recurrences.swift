import CalendarDate

extension RecurrenceParser {
    /// A whole `når:`, through the end of the text.
    mutating func recurrence() throws(GrammarError) -> Recurrence {
        if let word = word(), ["årlig", "årleg", "årvisst"].contains(word) {
            throw vague(current.text)
        }
        let recurrence = try unfinishedRecurrence()
        if case .parts = recurrence {
        } else if current.kind == .comma || word() == "og" {
            throw fault(
                "Det som gjentas, kan ikke stå sammen med annet. Lag to aktiviteter.",
                examples: ["hver mandag", "første og tredje torsdag i måneden"])
        }
        try expectEnd()
        return recurrence
    }

    private func vague(_ text: String) -> GrammarError {
        fault("«\(text)» sier ikke når i året.", examples: Examples.all)
    }

    private mutating func unfinishedRecurrence() throws(GrammarError) -> Recurrence {
        if word() == "i", word(ahead: 1) == "hver" || word(ahead: 1) == "hvert" { _ = take() }
        switch word() {
        case "hver": return try every()
        case "hvert":
            _ = take()
            return .each(try period(among: ["kvartal", "tertial", "halvår"]))
        case "annenhver":
            _ = take()
            return try fortnightly()
        default: break
        }
        if let following = word(ahead: 1), following == "gang" || following == "ganger" {
            return try times()
        }
        let start = index
        switch try item() {
        case .monthly(let weekdays):
            return .monthly(weekdays)
        case .parts:
            index = start
            return .parts(try parts())
        }
    }

    private mutating func every() throws(GrammarError) -> Recurrence {
        _ = take()
        if skip(word: "uke") { return .weekly(nil) }
        if let weekday = word().flatMap(Vocabulary.weekday) {
            _ = take()
            return .weekly(weekday)
        }
        return .each(try period(among: ["måned", "uke"] + Vocabulary.weekdays))
    }

    /// What follows «hver» or «hvert».
    private mutating func period(among words: [String]) throws(GrammarError) -> CalendarPeriod {
        let neuter = words.contains("kvartal")
        let period: CalendarPeriod? =
            switch word() {
            case "måned": .month
            case "kvartal": .quarter
            case "tertial": .tertial
            case "halvår": .halfYear
            default: nil
            }
        guard let period else {
            let fixed: String? =
                switch word() {
                case "uke" where neuter: "hver uke"
                case "dag": "hver uke"
                default: nil
                }
            if word() == "år" { throw vague("\(neuter ? "hvert" : "hver") år") }
            if let fixed {
                throw fault(
                    "«\(neuter ? "hvert" : "hver") \(current.text)» kan ikke stå her.",
                    suggestion: fixed, examples: Examples.recurrences)
            }
            throw unexpected(
                among: ["måned", "kvartal", "tertial", "halvår"] + words,
                examples: Examples.recurrences)
        }
        guard neuter == (period != .month) else {
            let whole = "\(neuter ? "hver" : "hvert") \(current.text)"
            throw fault(
                "Det heter «\(whole)».", at: token(ahead: -1), suggestion: whole,
                examples: Examples.recurrences)
        }
        _ = take()
        return period
    }

    private mutating func fortnightly() throws(GrammarError) -> Recurrence {
        var weekday: Weekday?
        if !skip(word: "uke") {
            weekday = word().flatMap(Vocabulary.weekday)
            guard weekday != nil else {
                throw unexpected(
                    among: Vocabulary.weekdays + ["uke"], examples: Examples.fortnights)
            }
            _ = take()
        }
        guard current.kind != .end else {
            throw fault(
                "Det må sies hvilken uke det begynner i.", suggestion: "fra uke 2",
                examples: Examples.fortnights)
        }
        guard skip(word: "fra") else {
            throw unexpected(among: ["fra"], examples: Examples.fortnights)
        }
        guard skip(word: "uke") else {
            throw unexpected(among: ["uke"], examples: Examples.fortnights)
        }
        return .fortnightly(weekday, from: try weekNumber())
    }

    private mutating func times() throws(GrammarError) -> Recurrence {
        let start = current
        guard let count = number() ?? word().flatMap(Vocabulary.count) else {
            throw fault(
                "«\(start.text)» er ikke et antall.", examples: Examples.times)
        }
        index += 2
        guard skip(word: "i"), skip(word: "året") else {
            throw fault(
                "Her må det stå «i året» og når i året\(butStands).", suggestion: "i året",
                examples: Examples.times)
        }
        guard skip(.open) else {
            throw fault(
                "Det må sies når i året, i parentes\(butStands).", examples: Examples.times)
        }
        let parts = try parts()
        guard skip(.close) else {
            if current.kind == .end {
                throw fault(
                    "Parentesen er ikke avsluttet.", suggestion: ")", examples: Examples.times)
            }
            throw unexpected(among: Day.monthNames, examples: Examples.times)
        }
        guard parts.count == count else {
            throw fault(
                "«\(start.text) \(tokens[1].text) i året», men i parentesen står det \(parts.count).",
                at: start, examples: Examples.times)
        }
        return .parts(parts)
    }
}
