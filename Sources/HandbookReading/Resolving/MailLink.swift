import Handbook

/// The reading of a `mailto:` address (RFC 6068).
enum MailLink {
    /// Whether a letter goes to one address and brings nothing but a subject and a text: the other fields
    /// can hide readers (`bcc`), or ask some programs to enclose a file (`attach`).
    static func isPlain(_ destination: String) -> Bool {
        let parts = destination.dropFirst("mailto:".count)
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let recipient = parts.first.flatMap({ SourcePath.decodePercent(String($0)) }),
            recipient.count(where: { $0 == "@" }) <= 1,
            recipient.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !",;<>\"".unicodeScalars.contains($0)
            })
        else { return false }
        guard parts.count > 1 else { return true }
        // Some programs take `;` for `&`, and a page may hold it as an entity.
        let fields = parts[1].replacing("&amp;", with: "&").split { "&;?".contains($0) }
        return fields.allSatisfy { field in
            let name = field.prefix { $0 != "=" }
            let plain = SourcePath.decodePercent(String(name))?.lowercased()
            guard plain == "subject" || plain == "body" else { return false }
            // A line break in the subject would begin another field.
            let value = field.lowercased()
            return plain == "body" || !(value.contains("%0a") || value.contains("%0d"))
        }
    }
}
