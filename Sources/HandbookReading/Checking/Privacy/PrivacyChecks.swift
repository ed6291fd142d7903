import Diagnostics
import Handbook

/// Nothing in the handbook may lead to a client: not its texts, its file names or its pictures.
enum PrivacyChecks {
    /// What was found, without the contacts that the office allows.
    static func diagnostics(of parsed: ParsedHandbook) -> [Diagnostic] {
        let allowed = parsed.settings?.allowedContacts ?? AllowedContacts()
        let places = parsed.personalData + parsed.allChapters.flatMap(\.personalData)
        return places.filter { !allowed.allows($0.detail) }.map(\.diagnostic)
    }
}
