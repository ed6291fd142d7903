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
/// heading or point, `liste-2:` stands before the number (`kontroll:liste-2:3`). As every id of a
/// point holds a `:`, those of footnotes (`fn.1`, `fnref.1`) a `.` and those of headings neither, none takes
/// the id of another kind.
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

    /// Takes an id that the author wrote, unless it is taken.
    mutating func mark(_ id: String) -> String? {
        guard counts[id] == nil, points.insert(id).inserted else { return nil }
        counts[id] = 0
        return id
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
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in composed(text) {
            switch scalar {
            case "a"..."z", "0"..."9", "-", "_": result.append(UInt8(scalar.value))
            case "A"..."Z": result.append(UInt8(scalar.value + 0x20))
            case " ", "\n", "\t", "\u{A0}": result.append(0x2D)
            case "æ", "ø", "å": result.append(contentsOf: [0xC3, UInt8(scalar.value - 0x40)])
            case "!"..."~": continue
            default:
                guard isKept(scalar) else { continue }
                result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return result.isEmpty ? "avsnitt" : String(decoding: result, as: UTF8.self)
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

    /// The text in NFC, as far as Latin letters go: `a` and a combining ring become `å`.
    private static func composed(_ text: String) -> String.UnicodeScalarView {
        let marks: ClosedRange<Unicode.Scalar> = "\u{300}"..."\u{36F}"
        guard text.unicodeScalars.contains(where: marks.contains) else {
            return text.unicodeScalars
        }
        var result = String.UnicodeScalarView()
        for character in text { result.append(contentsOf: composed(character)) }
        return result
    }

    private static func composed(_ character: Character) -> String.UnicodeScalarView {
        let scalars = character.unicodeScalars
        guard scalars.count > 1 else { return scalars }
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
