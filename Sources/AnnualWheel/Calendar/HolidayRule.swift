public import CalendarDate

/// What happens to a single date on a weekend or a holiday: what stands after `ved_helligdag:`.
public enum HolidayRule: String, CaseIterable, Sendable {
    /// It moves to the next working day; the rule where nothing is said.
    case nextWorkingDay = "neste virkedag"
    /// It moves to the working day before.
    case previousWorkingDay = "forrige virkedag"
    /// It stays.
    case keep = "behold"

    /// Where the rule puts a day that is no working day; other days stay.
    public func moved(_ day: Day) -> Day {
        switch self {
        case .nextWorkingDay: day.orNextWorkingDay
        case .previousWorkingDay: day.orPreviousWorkingDay
        case .keep: day
        }
    }

    /// Reads `neste virkedag`, `forrige virkedag` or `behold`, in any letter case.
    public init(_ text: some StringProtocol) throws(GrammarError) {
        let tokens = Token.tokens(of: text).dropLast()
        let written = tokens.map { token in
            if case .word(let word) = token.kind { word } else { token.text }
        }.joined(separator: " ")
        let names = HolidayRule.allCases.map(\.rawValue)
        guard let rule = HolidayRule(rawValue: written) else {
            throw GrammarError(
                offset: tokens.first?.offset ?? 0,
                message: written.isEmpty
                    ? "Her mangler det hva som skal skje på en helligdag."
                    : "«\(written)» sier ikke hva som skal skje på en helligdag.",
                suggestion: Vocabulary.nearMiss(written, among: names), examples: names)
        }
        self = rule
    }
}
