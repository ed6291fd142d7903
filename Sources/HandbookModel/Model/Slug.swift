/// A name for use in addresses: lower-case a–z, digits and single hyphens.
///
/// `æ` becomes `ae`, `ø` becomes `o`, `å` becomes `a`; other letters lose their accents; anything
/// else becomes a hyphen.
public struct Slug: Hashable, CustomStringConvertible {
    /// The name.
    public let text: String

    /// The name that is nearest to a text; empty where the text has no letter or digit.
    public init(_ name: String) {
        var text = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
            case "æ", "ä": text += "ae"
            case "ø", "ö": text += "o"
            case "å", "á", "à": text += "a"
            case "é", "è", "ê": text += "e"
            case "ó", "ò", "ô": text += "o"
            case "ü": text += "u"
            default: if !text.hasSuffix("-"), !text.isEmpty { text += "-" }
            }
        }
        self.text = text.hasSuffix("-") ? String(text.dropLast()) : text
    }

    /// The name.
    public var description: String { text }

    /// Whether a text is already such a name.
    static func isSlug(_ text: String) -> Bool {
        !text.isEmpty && Slug(text).text == text
    }
}
