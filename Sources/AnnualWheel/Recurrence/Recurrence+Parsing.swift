extension Recurrence {
    /// Reads what stands after `når:`; the grammar stands at the type.
    public init(_ text: some StringProtocol) throws(GrammarError) {
        var parser = RecurrenceParser(text)
        self = try parser.recurrence()
    }
}

extension YearPart {
    /// Reads the parts of one item of `ikke_i:`, such as `juli` or `24. desember`.
    public static func parts(of text: some StringProtocol) throws(GrammarError) -> [YearPart] {
        var parser = RecurrenceParser(text)
        if parser.current.kind == .end {
            throw parser.fault("Her mangler det et tidspunkt.", examples: Examples.exceptions)
        }
        let parts = try parser.parts()
        try parser.expectEnd()
        return parts
    }
}

extension Deadline {
    /// Reads what stands after `frist:`; the grammar stands at the type.
    public init(_ text: some StringProtocol) throws(GrammarError) {
        var parser = RecurrenceParser(text)
        self = try parser.deadline()
        try parser.expectEnd()
    }
}

extension RecurrenceParser {
    fileprivate mutating func deadline() throws(GrammarError) -> Deadline {
        let start = current
        if current.kind == .end {
            throw fault("Her mangler det en frist.", examples: Examples.deadlines)
        }
        if let count = number() ?? word().flatMap(Vocabulary.count), let unitWord = word(ahead: 1),
            Vocabulary.month(unitWord) == nil
        {
            index += 1
            let unit = try unit()
            guard (1...366).contains(count) else {
                throw fault(
                    "En frist er fra 1 til 366 \(unit.rawValue).", at: start,
                    examples: Examples.deadlines)
            }
            return .after(count, unit)
        }
        switch try item() {
        case .monthly(let weekdays) where weekdays.count == 1: return .onMonthly(weekdays[0])
        case .parts(let parts) where parts.count == 1 && parts[0].isSingleDay:
            return .on(parts[0])
        case .monthly, .parts:
            throw fault(
                "En frist er én bestemt dag eller et antall dager.", at: start,
                examples: Examples.deadlines)
        }
    }

    private mutating func unit() throws(GrammarError) -> Deadline.Unit {
        let unit: Deadline.Unit? =
            switch word() {
            case "dag", "dager": .days
            case "virkedag", "virkedager": .workingDays
            case "uke", "uker": .weeks
            default: nil
            }
        guard let unit else {
            throw unexpected(
                among: Deadline.Unit.allCases.map(\.rawValue), examples: Examples.deadlines)
        }
        _ = take()
        return unit
    }
}
