import CalendarDate

extension RecurrenceParser {
    /// A day with as much of month and year as was written.
    struct WrittenDate {
        let token: Token
        let day: Int
        var month: Int?
        var year: Int?
    }

    /// What begins with a number: a date, a span, several days of one month, or «1. mandag i juni».
    mutating func dates() throws(GrammarError) -> Item {
        var written = [try writtenDate()]
        if written[0].month == nil {
            while separatorPrecedesBareDay, skipSeparator() {
                written.append(try writtenDate())
            }
            if let word = word(), Vocabulary.weekday(word) != nil {
                return try weekdays(ordinals(written))
            }
            if written.count > 1 { return .parts(try shareMonth(written)) }
        }
        let first = written[0]
        guard skip(.dash) else { return .parts([try date(first)]) }
        guard number() != nil else {
            throw fault(
                "Etter streken må det stå en dato\(butStands).", examples: Examples.dates)
        }
        return .parts([try span(from: first, through: try writtenDate())])
    }

    /// Whether the next item of the list is a day without a month, or a day that lends its month.
    private var separatorPrecedesBareDay: Bool {
        let ahead = current.kind == .comma && word(ahead: 1) == "og" ? 2 : 1
        guard current.kind == .comma || word() == "og", number(ahead: ahead) != nil,
            token(ahead: ahead + 1).kind == .dot
        else { return false }
        return number(ahead: ahead + 2) == nil
    }

    private func ordinals(_ written: [WrittenDate]) throws(GrammarError) -> [Ordinal] {
        var ordinals: [Ordinal] = []
        for date in written {
            guard let ordinal = Ordinal(rawValue: date.day), date.day > 0 else {
                throw noSuchWeekday(date.token)
            }
            ordinals.append(ordinal)
        }
        return ordinals
    }

    /// «1., 8. og 15. juni»: the last tells the month of all.
    private func shareMonth(_ written: [WrittenDate]) throws(GrammarError) -> [YearPart] {
        let last = written[written.count - 1]
        var parts: [YearPart] = []
        for var date in written {
            date.month = date.month ?? last.month
            date.year = date.year ?? last.year
            parts.append(try self.date(date))
        }
        return parts
    }

    private mutating func writtenDate() throws(GrammarError) -> WrittenDate {
        let token = take()
        guard case .number(let number, let digits) = token.kind else {
            throw fault("«\(token.text)» er ikke en dato.", at: token, examples: Examples.dates)
        }
        if digits == 4 { return try isoDate(year: number, token) }
        var date = WrittenDate(token: token, day: number)
        guard skip(.dot) else { throw noDot(after: token) }
        if let word = word(), let month = Vocabulary.month(word) {
            _ = take()
            date.month = month
            date.year = try year()
        } else if let month = self.number() {
            let monthToken = take()
            guard (1...12).contains(month) else {
                throw fault(
                    "Det finnes ingen måned \(monthToken.text).", at: monthToken,
                    examples: Examples.dates)
            }
            date.month = month
            guard skip(.dot) else {
                throw fault(
                    "Det mangler punktum etter måneden.", at: monthToken,
                    suggestion: "\(number).\(month).", examples: Examples.dates)
            }
            date.year = try year()
        }
        return date
    }

    private func noDot(after token: Token) -> GrammarError {
        let month = word().flatMap(Vocabulary.month).map { Day.monthNames[$0 - 1] }
        let suggestion = month.map { "\(token.text). \($0)" }
        if current.kind == .dash, number(ahead: 1) != nil {
            return fault(
                "Det mangler punktum etter \(token.text).", at: token,
                suggestion: "\(token.text).–\(self.token(ahead: 1).text).",
                examples: ["1.–15. oktober"])
        }
        return fault(
            suggestion == nil
                ? "Tallet \(token.text) alene er ikke et tidspunkt."
                : "Det mangler punktum etter \(token.text).",
            at: token, suggestion: suggestion, examples: Examples.dates)
    }

    private mutating func year() throws(GrammarError) -> Int? {
        guard case .number(let year, let digits) = current.kind else { return nil }
        // «15. juni 3. juli»: the number begins something else, and the list's end tells so.
        if token(ahead: 1).kind == .dot { return nil }
        guard digits == 4, (1900...2199).contains(year) else {
            throw fault(
                "Skriv årstallet med fire sifre.",
                suggestion: digits == 2 ? "20\(current.text)" : nil,
                examples: ["15. juni 2027", "2027-06-15"])
        }
        _ = take()
        return year
    }

    /// `2027-06-15` where `2027-6-15` was written; the current token is the month.
    private func paddedDate(year: String) -> String? {
        guard let month = number(), token(ahead: 1).kind == .dash, let day = number(ahead: 2)
        else { return nil }
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private mutating func isoDate(year: Int, _ token: Token) throws(GrammarError) -> WrittenDate {
        guard skip(.dash), case .number(let month, digits: 2) = current.kind,
            self.token(ahead: 1).kind == .dash, let day = number(ahead: 2)
        else {
            throw fault(
                "\(token.text) er ikke starten på en hel dato.", at: token,
                suggestion: paddedDate(year: token.text), examples: ["2027-06-15", "15. juni 2027"])
        }
        guard (1900...2199).contains(year) else {
            throw fault(
                "Årshjulet går fra 1900 til 2199.", at: token, examples: ["2027-06-15"])
        }
        guard (1...12).contains(month) else {
            throw fault(
                "Det finnes ingen måned \(current.text).", examples: ["2027-06-15"])
        }
        index += 2
        let dayToken = take()
        guard case .number(_, digits: 2) = dayToken.kind else {
            throw fault(
                "Skriv dagen med to sifre.", at: dayToken, suggestion: day < 10 ? "0\(day)" : nil,
                examples: ["2027-06-15"])
        }
        return WrittenDate(token: dayToken, day: day, month: month, year: year)
    }
}
