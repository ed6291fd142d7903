/// A line of YAML, judged by its characters alone.
struct YAMLLine {
    /// The number of the line, from 1.
    let number: Int
    /// The characters, without the line break and spaces at the end.
    let scalars: [Unicode.Scalar]
    /// The spaces before the first other character.
    let indent: Int

    init(_ text: Substring, number: Int) {
        self.number = number
        var scalars = Array(text.unicodeScalars)
        while scalars.last == " " || scalars.last == "\t" || scalars.last == "\r" {
            scalars.removeLast()
        }
        self.scalars = scalars
        indent = scalars.prefix { $0 == " " }.count
    }

    var isBlank: Bool { indent == scalars.count }

    func scalar(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func text(from start: Int) -> String { text(start..<scalars.count) }

    func text(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[range])
        return String(result)
    }

    func isSpace(_ index: Int) -> Bool { scalar(index) == " " || scalar(index) == "\t" }

    /// Whether nothing, or a space, stands at a place.
    func isGap(_ index: Int) -> Bool { index >= scalars.count || isSpace(index) }

    func skipSpaces(_ start: Int) -> Int {
        var index = start
        while isSpace(index) { index += 1 }
        return index
    }

    /// What sets quotation marks around the rest of the line; `nil` where they are in it already.
    func quoting(from start: Int) -> LineFix? {
        let text = text(from: start)
        guard !text.contains(where: { "\"\\".contains($0) }), !text.contains(" #") else {
            return nil
        }
        return LineFix(start..<scalars.count, "\"\(text)\"")
    }

    /// A key at a place: its name, and the place of the colon.
    struct Key {
        let name: String
        let colon: Int
        /// Whether a space or the end of the line follows the colon, as it must.
        let isSpaced: Bool
    }

    /// The key that stands at a place.
    func key(at start: Int) -> Key? {
        var index = start
        var name = String.UnicodeScalarView()
        while let next = scalar(index), YAMLLine.isName(next) {
            name.append(next)
            index += 1
        }
        guard let first = name.first, !("0"..."9").contains(first) else { return nil }
        let colon = skipSpaces(index)
        guard scalar(colon) == ":" else { return nil }
        return Key(name: String(name), colon: colon, isSpaced: isGap(colon + 1))
    }

    /// The key of several words that stands at a place, such as the heading of an area.
    func wordsAsKey(at start: Int) -> Key? {
        guard let first = scalar(start), first.properties.isAlphabetic else { return nil }
        for index in start..<scalars.count where scalars[index] == ":" && isGap(index + 1) {
            return Key(name: text(start..<index), colon: index, isSpaced: true)
        }
        return nil
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
            || scalar == "-" || Invisible.name(of: scalar) != nil
    }

    /// A sign of a list from another program at a place, with a space after it.
    func bullet(at index: Int) -> Character? {
        guard let sign = scalar(index), "•·–—*●▪◦‣+\u{F0B7}".unicodeScalars.contains(sign),
            isGap(index + 1) || Invisible.isHardSpace(scalar(index + 1)) || sign == "•"
        else { return nil }
        return Character(sign)
    }
}

/// Characters that nobody sees.
enum Invisible {
    /// The Norwegian name of a character that has no shape at all.
    static func name(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{AD}": "myk bindestrek"
        case "\u{200B}", "\u{2060}", "\u{FEFF}": "mellomrom uten bredde"
        case "\u{200C}", "\u{200D}": "bindetegn uten bredde"
        case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}": "tegn for skriveretning"
        default: nil
        }
    }

    static func isHardSpace(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}"
    }

    /// A text without what nobody sees.
    static func removed(from text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.filter { name(of: $0) == nil })
        return String(result)
    }

    /// Whether a text may hold such a character, judged quickly.
    static func mayStand(in text: String) -> Bool {
        text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    }
}
