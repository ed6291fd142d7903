import Handbook
import PersonalData

/// An e-mail address or a telephone number, written in one way.
struct Contact: Hashable, Sendable {
    /// The address in small letters, or the eight digits of the number.
    let text: String

    /// Reads an address or a Norwegian number; `nil` for anything else.
    init?(_ written: String) {
        let scanner = PersonalDataScanner()
        let found = scanner.findings(in: written)
        if found.map(\.kind) == [.emailAddress], found[0].range == 0..<written.utf8.count {
            text = scanner.plainAddress(written)
        } else {
            let digits = written.filter { ("0"..."9").contains($0) }
            let isPlain = written.allSatisfy {
                ("0"..."9").contains($0) || "+./".contains($0) || $0.isWhitespace
            }
            guard isPlain, digits.count >= 8,
                digits.count == 8 || ["47", "0047"].contains(digits.dropLast(8))
            else { return nil }
            text = String(digits.suffix(8))
        }
    }
}

extension AllowedContacts {
    /// Lists a contact.
    mutating func insert(_ contact: Contact) {
        contacts.insert(contact.text)
    }

    /// Lists an address, a number or, as `hamar.kommune.no` or `@hamar.kommune.no`, a domain; says
    /// whether it is one of them.
    mutating func insert(_ written: String) -> Bool {
        if let contact = Contact(written) {
            insert(contact)
            return true
        }
        let domain = written.hasPrefix("@") ? String(written.dropFirst()) : written
        // A domain is what makes an address of a name and a sign.
        guard !domain.contains("@"), let contact = Contact("a@" + domain) else { return false }
        domains.insert(contact.text.dropFirst(2))
        return true
    }
}
