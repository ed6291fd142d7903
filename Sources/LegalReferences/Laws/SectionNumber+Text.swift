extension SectionNumber: CustomStringConvertible {
    /// The normal form: `17`, `20 a`, `25-1`, `13-5 a`, `11 A-3`.
    public var description: String {
        text(letterSeparator: " ")
    }

    /// The form of addresses and file names, without a space: `20a`, `13-5a`.
    public var anchor: String {
        text(letterSeparator: "")
    }

    /// Reads `20 a`, `20a`, `25-1`, `13-5 A`, also with `§` before; anything else gives `nil`.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        if rest.hasPrefix("§") { rest = rest.dropFirst() }
        rest = rest.drop(while: Self.isSpace)
        guard let first = SectionNumber.takeNumber(from: &rest) else { return nil }
        var chapterLetter: UInt8?
        if let mark = rest.drop(while: Self.isSpace).first, mark.isLetter,
            rest.drop(while: Self.isSpace).dropFirst().first.map(Self.isHyphen) == true
        {
            chapterLetter = mark.uppercased().utf8.first
            rest = rest.drop(while: Self.isSpace).dropFirst()
        }
        var second: Int?
        if rest.first.map(Self.isHyphen) == true {
            rest.removeFirst()
            guard let number = SectionNumber.takeNumber(from: &rest) else { return nil }
            second = number
        }
        if rest.first.map(Self.isSpace) == true { rest.removeFirst() }
        guard rest.utf8.count <= 1 else { return nil }
        let letter = rest.lowercased().utf8.first
        if let letter, !(0x61...0x7A).contains(letter) { return nil }
        if let second {
            self.init(
                chapter: first, chapterLetter: chapterLetter, number: second, letter: letter)
        } else {
            self.init(number: first, letter: letter)
        }
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\u{A0}"
    }

    private static func isHyphen(_ character: Character) -> Bool {
        character == "-" || character == "\u{2011}"
    }

    private func text(letterSeparator: String) -> String {
        var text = ""
        if let chapter {
            text += "\(chapter)"
            if let chapterLetter { text += letterSeparator + String(UnicodeScalar(chapterLetter)) }
            text += "-"
        }
        text += "\(number)"
        if let letter { text += letterSeparator + String(UnicodeScalar(letter)) }
        return text
    }

    private static func takeNumber(from text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text = text.dropFirst(digits.count)
        return Int(digits)
    }
}
