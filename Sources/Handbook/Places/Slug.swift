import NorwegianText

/// A name for use in addresses: lower-case a–z, digits and single hyphens.
///
/// `æ` becomes `ae`, `ø` becomes `o`, `å` becomes `a`; other Latin letters lose their accents,
/// composed or not; anything else becomes a hyphen.
public struct Slug: Hashable, CustomStringConvertible {
    /// The name.
    public let text: String

    /// The name that is nearest to a text; empty where the text has no letter or digit.
    public init(_ name: String) {
        // Most names of files are slugs already.
        guard !Slug.isWritten(name.utf8) else {
            text = name
            return
        }
        var text = ""
        for scalar in Normalization.normalize(name).unicodeScalars {
            let letters = scalar == "æ" ? "ae" : Folding.fold(String(scalar))
            if letters.utf8.allSatisfy(Slug.isPlain) {
                text += letters
            } else if !text.hasSuffix("-"), !text.isEmpty {
                text += "-"
            }
        }
        self.text = text.hasSuffix("-") ? String(text.dropLast()) : text
    }

    /// Whether bytes are plain ones with single hyphens between them.
    private static func isWritten(_ name: String.UTF8View) -> Bool {
        var isBetween = false
        for byte in name {
            guard isPlain(byte) || (byte == UInt8(ascii: "-") && isBetween) else { return false }
            isBetween = byte != UInt8(ascii: "-")
        }
        return isBetween
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The name.
    public var description: String { text }

    /// Whether a text is already such a name.
    package static func isSlug(_ text: String) -> Bool {
        !text.isEmpty && Slug(text).text == text
    }
}
