extension NumberRun {
    /// What lies between the end of a group and the next digit; `nil` where no digit follows.
    static func gap(in text: TextBytes, at start: Int) -> (next: Int, Gap)? {
        guard let (first, length) = separator(in: text, at: start) else { return nil }
        var index = start + length
        var isBorder = first == .border
        var count = 1
        while text.digit(index) == nil {
            guard count < mostSeparators, let (next, length) = separator(in: text, at: index)
            else { return nil }
            isBorder = isBorder || next == .border
            index += length
            count += 1
        }
        return (index, isBorder ? .border : count == 1 ? first : .other)
    }

    private static let mostSeparators = 10

    /// What may stand between the parts of a number: spaces of every width, full stops, hyphens,
    /// strokes, marks of Markdown and HTML, words such as «personnummer», and what is not seen.
    private static func separator(in text: TextBytes, at index: Int) -> (Gap, Int)? {
        switch text[index] {
        case UInt8(ascii: " "): (.space, 1)
        case UInt8(ascii: "."): (.dot, 1)
        case UInt8(ascii: "/"): (.stroke, 1)
        case UInt8(ascii: "\n"):
            // A quotation that is wrapped.
            text[index + 1] == UInt8(ascii: ">") ? (.border, 2) : (.lineBreak, 1)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
            UInt8(ascii: "+"):
            (.other, 1)
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "="):
            (.border, 1)
        case UInt8(ascii: "<"): tag(in: text, at: index).map { (.border, $0) }
        case UInt8(ascii: "&"): entity(in: text, at: index)
        case UInt8(ascii: "%"): escape(in: text, at: index)
        case 0xC2, 0xE2: wideSeparator(in: text, at: index)
        case let byte where byte.isASCIILetter: word(in: text, at: index).map { (.border, $0) }
        default: nil
        }
    }

    /// Separators outside ASCII.
    private static func wideSeparator(in text: TextBytes, at index: Int) -> (Gap, Int)? {
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xC2, 0xA0, _): (.space, 2)
        case (0xC2, 0xAD, _): (.other, 2)
        // « and ».
        case (0xC2, 0xAB, _), (0xC2, 0xBB, _): (.border, 2)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): (.space, 3)
        case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x80, 0x90...0x95), (0xE2, 0x81, 0xA0): (.other, 3)
        // Quotation marks that slope.
        case (0xE2, 0x80, 0x98...0x9F): (.border, 3)
        default: nil
        }
    }

    /// The length of a short HTML tag without attributes: `<br>`, `</b>`.
    private static func tag(in text: TextBytes, at start: Int) -> Int? {
        var index = start + 1
        if text[index] == UInt8(ascii: "/") { index += 1 }
        guard text[index].isASCIILetter else { return nil }
        while index < start + 10, text[index].isASCIILetter { index += 1 }
        while index < start + 12, [UInt8(ascii: " "), UInt8(ascii: "/")].contains(text[index]) {
            index += 1
        }
        return text[index] == UInt8(ascii: ">") ? index + 1 - start : nil
    }

    /// `&nbsp;`, `&#160;`, `&ndash;`: the entities of spaces and hyphens, and all with a number.
    private static func entity(in text: TextBytes, at start: Int) -> (Gap, Int)? {
        var end = start + 1
        while end < start + 9, text[end] != UInt8(ascii: ";") { end += 1 }
        guard text[end] == UInt8(ascii: ";") else { return nil }
        let length = end + 1 - start
        if text[start + 1] == UInt8(ascii: "#") { return (.other, length) }
        switch text.lowercased(start + 1..<end) {
        case "nbsp", "ensp", "emsp", "thinsp": return (.space, length)
        case "shy", "ndash", "mdash", "zwnj", "zwj", "hyphen", "dash", "sol":
            return (.other, length)
        case "quot", "apos", "lt", "gt", "laquo", "raquo": return (.border, length)
        default: return nil
        }
    }

    /// A sign as it is written in addresses: `%20`, `%2D`, `%C2%A0`.
    private static func escape(in text: TextBytes, at index: Int) -> (Gap, Int)? {
        if text.has("%C2%A0", at: index) { return (.space, 6) }
        switch text.lowercased(index + 1..<min(index + 3, text.bytes.count)) {
        case "20": return (.space, 3)
        case "09", "0a", "0d", "2b", "2d", "2e", "2f", "5f": return (.other, 3)
        case "22", "27", "28", "29", "2c", "3a", "3b", "7c": return (.border, 3)
        default: return nil
        }
    }

    /// The length of a word that leads from a date of birth to the rest of the number.
    private static func word(in text: TextBytes, at start: Int) -> Int? {
        var end = start
        while end < start + 16, text[end].isLetter { end += 1 }
        guard !text[end].isLetter, !text[start - 1].isLetter else { return nil }
        switch text.lowercased(start..<end) {
        case "personnummer", "personnummeret", "personnr", "persnr", "pnr", "fnr":
            return end - start
        case "og", "med":
            // Only before such a word: «født 1. mars og 12 andre» goes on otherwise.
            return text.has(" pers", at: end) || text.has(" pnr", at: end) ? end - start : nil
        default: return nil
        }
    }
}
