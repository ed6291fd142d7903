/// How the analysis treats one Unicode scalar value.
///
/// The rules are closed ranges and small tables instead of the Unicode database, so that the
/// browser client can repeat them exactly: Latin letters to U+017F have case, everything from
/// U+0370 to U+1FFF counts as a letter without case.
enum WordScalar {
    /// Soft hyphen, zero-width characters, word joiner and byte order mark: they vanish.
    static func isInvisible(_ value: UInt32) -> Bool {
        value == 0xAD || (0x200B...0x200D).contains(value) || value == 0x2060 || value == 0xFEFF
    }

    /// Spaces of every width, hard ones and line breaks included.
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default:
            false
        }
    }

    /// Hyphen and hard hyphen, which become the plain hyphen-minus.
    static func isHyphen(_ value: UInt32) -> Bool {
        value == 0x2010 || value == 0x2011
    }

    /// A combining mark of U+0300–U+036F.
    static func isMark(_ value: UInt32) -> Bool {
        (0x300...0x36F).contains(value)
    }

    /// Whether a lower-case scalar can be part of a word: letters, digits, combining marks.
    static func isWord(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7A, 0x30...0x39: true
        case 0xDF...0x24F: value != 0xF7
        case 0x300...0x1FFF: true
        default: false
        }
    }

    /// The lower-case letter of a Latin letter up to U+017F; everything else is unchanged.
    static func lowercased(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A: value + 32
        case 0xC0...0xDE: value == 0xD7 ? value : value + 32
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x100...0x137, 0x14A...0x177: value | 1
        case 0x139...0x148, 0x179...0x17E: value + (value & 1)
        default: value
        }
    }

    /// The letter that a lower-case letter and a following mark compose to, if one exists up to
    /// U+017F (normalization form C).
    static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        for row in compositions where row.mark == mark {
            return row.letters[letter]
        }
        return nil
    }

    private struct Composition: Sendable {
        let mark: UInt32
        let letters: [UInt32: UInt32]

        init(_ mark: UInt32, _ bases: String, _ composed: String) {
            self.mark = mark
            letters = Dictionary(
                uniqueKeysWithValues: zip(
                    bases.unicodeScalars.map(\.value), composed.unicodeScalars.map(\.value)))
        }
    }

    private static let compositions = [
        Composition(0x300, "aeiou", "\u{E0}\u{E8}\u{EC}\u{F2}\u{F9}"),
        Composition(
            0x301, "aeiouycnsrlz",
            "\u{E1}\u{E9}\u{ED}\u{F3}\u{FA}\u{FD}\u{107}\u{144}\u{15B}\u{155}\u{13A}\u{17A}"),
        Composition(
            0x302, "aeioucghjswy",
            "\u{E2}\u{EA}\u{EE}\u{F4}\u{FB}\u{109}\u{11D}\u{125}\u{135}\u{15D}\u{175}\u{177}"),
        Composition(0x303, "anoiu", "\u{E3}\u{F1}\u{F5}\u{129}\u{169}"),
        Composition(0x308, "aeiouy", "\u{E4}\u{EB}\u{EF}\u{F6}\u{FC}\u{FF}"),
        Composition(0x30A, "au", "\u{E5}\u{16F}"),
        Composition(
            0x327, "csgklnrt", "\u{E7}\u{15F}\u{123}\u{137}\u{13C}\u{146}\u{157}\u{163}"),
        Composition(
            0x30C, "csznrdetl", "\u{10D}\u{161}\u{17E}\u{148}\u{159}\u{10F}\u{11B}\u{165}\u{13E}"),
    ]
}
