import PersonalData

/// An e-mail address or a telephone number, written in one way.
struct Contact: Hashable, Sendable {
    /// The address in small letters, or the eight digits of the number.
    let text: String

    /// Reads an address or a Norwegian number; `nil` for anything else.
    init?(_ written: String) {
        if written.contains("@") {
            let found = PersonalDataScanner().findings(in: written)
            guard found.map(\.kind) == [.emailAddress],
                found[0].range == 0..<written.utf8.count
            else { return nil }
            text = written.lowercased()
        } else {
            let digits = written.filter { ("0"..."9").contains($0) }
            let isPlain = written.allSatisfy {
                ("0"..."9").contains($0) || $0 == "+" || $0.isWhitespace
            }
            guard isPlain, digits.count >= 8,
                digits.count == 8 || ["47", "0047"].contains(digits.dropLast(8))
            else { return nil }
            text = String(digits.suffix(8))
        }
    }
}
