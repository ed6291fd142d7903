/// The contacts that an office lists as its own.
package struct AllowedContacts: Sendable {
    package var contacts: Set<String> = []
    package var domains: Set<Substring> = []

    package init() {}

    /// Whether a contact, as `Contact` writes it, is listed or has an address in a listed domain.
    package func allows(_ contact: String) -> Bool {
        contacts.contains(contact)
            || contact.lastIndex(of: "@").map {
                domains.contains(contact[contact.index(after: $0)...])
            } ?? false
    }
}
