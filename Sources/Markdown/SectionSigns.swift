/// Keeps `§` on the line of its number: a hard space stands between them.
enum SectionSigns {
    /// Appends text as ``HTMLEscape`` does, with hard spaces in `§ 17` and `§ 20 a`.
    static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
        let start = output.count
        HTMLEscape.append(text, to: &output)
        bind(&output, from: start)
    }

    /// Puts hard spaces into what was written from a place on.
    private static func bind(_ html: inout [UInt8], from start: Int) {
        var index = start
        // `§` is C2 A7 in UTF-8, a hard space C2 A0.
        while let sign = html[index...].firstIndex(of: 0xA7) {
            index = sign + 1
            guard sign > start, html[sign - 1] == 0xC2, space(at: index, in: html) else { continue }
            html.replaceSubrange(index...index, with: [0xC2, 0xA0])
            index += 2
            while index < html.count, isDigit(html[index]) { index += 1 }
            guard space(at: index, in: html), index + 1 < html.count,
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(html[index + 1]),
                index + 2 >= html.count || !isLetter(html[index + 2])
            else { continue }
            html.replaceSubrange(index...index, with: [0xC2, 0xA0])
        }
    }

    private static func space(at index: Int, in html: [UInt8]) -> Bool {
        index < html.count && html[index] == UInt8(ascii: " ")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether a byte is a letter or part of one outside ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
