import Diagnostics
package import Handbook

extension Fields {
    /// An id: small letters a–z, digits and hyphens; `nil` when absent or anything else.
    package mutating func id(_ key: String) -> Located<String>? {
        text(key).flatMap { checkedID($0) }
    }

    /// An id that must be there.
    mutating func requiredID(_ key: String) -> Located<String>? {
        requiredText(key).flatMap { checkedID($0) }
    }

    private mutating func checkedID(_ text: Located<String>) -> Located<String>? {
        if Slug.isSlug(text.value) { return text }
        let near = Slug(text.value).text
        report(
            .idInvalid, at: text.position, "«\(text.value)» kan ikke være en id.",
            suggestion: "Bruk små bokstaver a–z, tall og bindestrek"
                + (near.isEmpty ? "." : ", for eksempel «\(near)»."))
        return nil
    }

    /// A whole address with one of these schemes, for a page to link to.
    mutating func webAddress(_ key: String, schemes: [String]) -> String? {
        guard let text = text(key) else { return nil }
        let isPlain = text.value.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0.value >= 0x20 && !"\"<>".unicodeScalars.contains($0)
        }
        let hasScheme = schemes.contains {
            text.value.lowercased().hasPrefix($0 == "mailto" ? "mailto:" : "\($0)://")
        }
        let isMail = text.value.lowercased().hasPrefix("mailto:")
        if isPlain, hasScheme, !isMail || MailLink.isPlain(text.value) { return text.value }
        let mail = schemes.contains("mailto") ? ", eller mailto: og en e-postadresse" : ""
        report(
            .addressInvalid, at: text.position, "«\(text.value)» er ingen nettadresse.",
            suggestion: "Skriv hele adressen, for eksempel https://handbok.eksempel.no/\(mail).")
        return nil
    }
}
