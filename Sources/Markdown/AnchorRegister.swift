/// Gives the headings and the numbered points of a document their ids.
///
/// The id of a heading is its text in lower case and NFC, of which letters (æ, ø, å and all others),
/// digits, `-` and `_` are kept, each space becomes `-` and the rest is dropped. The second heading
/// with the same id gets `-1` after it, the third `-2`, as on GitHub. A heading of which nothing is
/// left is called `avsnitt`.
///
/// The id of a numbered point is the id of the heading above it, `:` and its number
/// (`kontroll:3`); above the first heading `punkt` stands for the heading. A point within a
/// point adds `.` and its number (`kontroll:3.1`). In the second numbered list under the same
/// heading or point, `liste-2:` stands before the number (`kontroll:liste-2:3`). As no id of a heading
/// holds a `:`, points never take the id of a heading, and neither do footnotes (`fn:1`, `fnref:1`).
struct AnchorRegister {
    private var counts: [String: Int] = [:]
    private var points: Set<String> = []

    /// The id of the next heading.
    mutating func heading(_ text: String) -> String {
        let base = Self.slug(text)
        guard var count = counts[base] else {
            counts[base] = 0
            return base
        }
        var anchor: String
        repeat {
            count += 1
            anchor = "\(base)-\(count)"
        } while counts[anchor] != nil
        counts[base] = count
        counts[anchor] = 0
        return anchor
    }

    /// The id of a numbered point, made unique when the author numbered two points alike.
    mutating func point(_ wanted: String) -> String {
        var anchor = wanted
        var count = 1
        while !points.insert(anchor).inserted {
            count += 1
            anchor = "\(wanted):\(count)"
        }
        return anchor
    }

    /// The id of a text before it is made unique.
    static func slug(_ text: String) -> String {
        var result = ""
        for character in text {
            for scalar in composed(character) {
                switch scalar {
                case " ", "\n", "\t", "\u{A0}": result += "-"
                case "-", "_": result.unicodeScalars.append(scalar)
                default: if isKept(scalar) { result += scalar.properties.lowercaseMapping }
                }
            }
        }
        return result.isEmpty ? "avsnitt" : result
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default:
            false
        }
    }

    /// The character in NFC, for Latin letters: `a` and a combining ring become `å`.
    private static func composed(_ character: Character) -> String.UnicodeScalarView {
        let scalars = character.unicodeScalars
        guard scalars.count > 1, let first = scalars.first, first.value < 0x250 else {
            return scalars
        }
        for range in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
            for value in range {
                // Characters are equal when they are canonically equivalent.
                guard let scalar = Unicode.Scalar(value), Character(scalar) == character else {
                    continue
                }
                return Character(scalar).unicodeScalars
            }
        }
        return scalars
    }
}
