package import CalendarDate
import Diagnostics
package import Handbook

extension Fields {
    /// A day, written `2026-01-15` or `15.01.2026`.
    package mutating func day(_ key: String) -> Located<Day>? {
        guard let text = text(key) else { return nil }
        guard let day = Day(text.value) else {
            report(
                .dateInvalid, at: text.position, "«\(text.value)» er ingen dato.",
                suggestion: "Skriv datoen slik: 2026-01-15 eller 15.01.2026.")
            return nil
        }
        return Located(day, at: text.position)
    }

    /// `ja` or `nei`.
    mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        switch text.value.lowercased() {
        case "ja": return true
        case "nei": return false
        default:
            report(
                .yamlType, at: text.position, "«\(key)» skal være ja eller nei.",
                suggestion: "Skriv «\(key): ja» eller «\(key): nei».")
            return nil
        }
    }

    /// One of the words that a closed choice knows.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Located<Choice>? where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        return choice(text, key: key)
    }

    /// Several of the words that a closed choice knows.
    mutating func choices<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> [Located<Choice>] where Choice.RawValue == String {
        texts(key).compactMap { choice($0, key: key) }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: Located<String>, key: String
    ) -> Located<Choice>? where Choice.RawValue == String {
        if let choice = Choice(rawValue: text.value) {
            return Located(choice, at: text.position)
        }
        let words = Choice.allCases.map(\.rawValue)
        let near = nearMiss(of: text.value, in: words).map { "Mente du «\($0)»? " } ?? ""
        report(
            .yamlChoice, at: text.position, "«\(text.value)» er ikke en gyldig verdi for «\(key)».",
            suggestion: near + "Gyldige verdier: \(words.joined(separator: ", ")).")
        return nil
    }

    /// A span such as `12 måneder`, `2 år` or `6 uker`.
    mutating func interval(_ key: String) -> Located<ReviewInterval>? {
        guard let text = text(key) else { return nil }
        guard let interval = ReviewInterval(text.value) else {
            report(
                .intervalInvalid, at: text.position, "«\(text.value)» er ikke et tidsrom.",
                suggestion: "Skriv for eksempel «12 måneder», «2 år» eller «6 uker».")
            return nil
        }
        return Located(interval, at: text.position)
    }
}
