import CalendarDate

extension RecurrenceParser {
    /// One item of a list: parts of the year, or weekdays of every month.
    enum Item {
        case parts([YearPart])
        case monthly([OrdinalWeekday])
    }

    /// Parts of the year with commas and «og» between them.
    mutating func parts() throws(GrammarError) -> [YearPart] {
        var parts: [YearPart] = []
        repeat {
            let start = current
            guard case .parts(let further) = try item() else {
                throw fault(
                    "Det som gjentas, kan ikke stå sammen med annet. Lag to aktiviteter.",
                    at: start, examples: ["første og tredje torsdag i måneden"])
            }
            parts += further
        } while skipSeparator()
        return parts
    }

    mutating func item() throws(GrammarError) -> Item {
        _ = skip(word: "i")
        if case .number = current.kind { return try dates() }
        guard let word = word() else { throw unexpected() }
        if let month = Vocabulary.month(word) {
            _ = take()
            return .parts([try months(from: month)])
        }
        if skip(word: "uke") || skip(word: "uker") {
            var parts = [try weeks()]
            // «uke 7 og 34»: a number that no date goes on from.
            while isWeekNext {
                _ = skipSeparator()
                parts.append(try weeks())
            }
            return .parts(parts)
        }
        if Vocabulary.ordinal(word) != nil || word == "nest" {
            var ordinals = [try ordinal()]
            while skipSeparator() { ordinals.append(try ordinal()) }
            return try weekdays(ordinals)
        }
        if Vocabulary.weekday(word) != nil {
            throw fault(
                "Det må sies hvilken \(word) det er.", suggestion: "hver \(word)",
                examples: Examples.weekdays + ["hver mandag"])
        }
        throw unexpected()
    }

    private mutating func months(from first: Int) throws(GrammarError) -> YearPart {
        guard skip(.dash) else { return .months(first: first, last: first) }
        guard let last = word().flatMap(Vocabulary.month) else {
            throw unexpected(among: Day.monthNames, examples: ["oktober–november"])
        }
        _ = take()
        return .months(first: first, last: last)
    }

    private mutating func weeks() throws(GrammarError) -> YearPart {
        let first = try weekNumber()
        guard skip(.dash) else { return .weeks(first: first, last: first) }
        _ = skip(word: "uke")
        return .weeks(first: first, last: try weekNumber())
    }

    /// Whether a separator and the number of one more week follow.
    private var isWeekNext: Bool {
        var place = index
        if tokens[place].kind == .comma { place += 1 }
        if case .word("og") = tokens[place].kind { place += 1 }
        guard place > index, place + 1 < tokens.count,
            case .number(_, let digits) = tokens[place].kind,
            digits < 3
        else { return false }
        switch tokens[place + 1].kind {
        case .dot: return false
        case .word(let word): return word == "og"
        default: return true
        }
    }

    mutating func weekNumber() throws(GrammarError) -> Int {
        guard let number = number() else {
            throw fault(
                "Etter «uke» må det stå et tall\(butStands).", examples: Examples.weeks)
        }
        guard (1...53).contains(number) else {
            throw fault(
                "Uke \(current.text) finnes ikke. Et år har uke 1 til 52, noen år også uke 53.",
                examples: Examples.weeks)
        }
        _ = take()
        return number
    }

    private mutating func ordinal() throws(GrammarError) -> Ordinal {
        if skip(word: "nest") {
            guard skip(word: "siste") else {
                throw unexpected(among: ["siste"], examples: ["nest siste fredag i mai"])
            }
            return .secondToLast
        }
        if let number = number() {
            guard let ordinal = Ordinal(rawValue: number), number > 0 else {
                throw noSuchWeekday(current)
            }
            _ = take()
            guard skip(.dot) else {
                throw fault("Det mangler punktum etter \(number).", examples: Examples.weekdays)
            }
            return ordinal
        }
        guard let ordinal = word().flatMap(Vocabulary.ordinal) else {
            throw unexpected(among: Vocabulary.ordinals, examples: Examples.weekdays)
        }
        _ = take()
        return ordinal
    }

    func noSuchWeekday(_ token: Token) -> GrammarError {
        fault(
            "En måned har ikke noen \(token.text). ukedag av samme slag.", at: token,
            suggestion: "siste", examples: Examples.weekdays)
    }

    /// The weekday and the months after ordinals that have been read.
    mutating func weekdays(_ ordinals: [Ordinal]) throws(GrammarError) -> Item {
        guard let weekday = word().flatMap(Vocabulary.weekday) else {
            throw unexpected(among: Vocabulary.weekdays, examples: Examples.weekdays)
        }
        _ = take()
        let places = ordinals.map { OrdinalWeekday($0, weekday) }
        _ = skip(word: "i")
        if skip(word: "måneden") { return .monthly(places) }
        if skip(word: "hver") {
            guard skip(word: "måned") else {
                throw unexpected(among: ["måned"], examples: Examples.weekdays)
            }
            return .monthly(places)
        }
        guard current.kind != .end else {
            throw fault(
                "Etter ukedagen må det stå hvilken måned.",
                suggestion: tokens[index - 1].kind == .word("i") ? "måneden" : "i måneden",
                examples: Examples.weekdays)
        }
        return .parts(try months(of: places))
    }

    private mutating func months(of places: [OrdinalWeekday]) throws(GrammarError) -> [YearPart] {
        var parts: [YearPart] = []
        repeat {
            guard let month = word().flatMap(Vocabulary.month) else {
                throw unexpected(
                    among: Day.monthNames + ["måneden", "hver"], examples: Examples.weekdays)
            }
            _ = take()
            parts += places.map { .weekday($0, month: month) }
        } while monthFollowsSeparator && skipSeparator()
        return parts
    }

    /// Whether «, november» or «og november» comes next; «og 3. juni» belongs to the list outside.
    private var monthFollowsSeparator: Bool {
        let ahead = current.kind == .comma && word(ahead: 1) == "og" ? 2 : 1
        guard current.kind == .comma || word() == "og" else { return false }
        return word(ahead: ahead).flatMap(Vocabulary.month) != nil
            && token(ahead: ahead + 1).kind != .dash
    }
}
