extension Alert {
    /// The first line of a quote that names a kind of alert.
    struct Mark {
        /// The kind; nil for a word that names none.
        let kind: Kind?
        /// The mark as written: `[!NOTE]`.
        let text: String
        /// What stands after it on its line, instead of the title of the kind.
        let title: [Inline]
        /// What the paragraph says in the lines after it.
        let rest: Paragraph?
    }

    /// The mark that was most likely meant to name a kind and does not: `[VIKTIG!]`, `!VIKTIG`,
    /// `[! VIKTIG]`, `[!VIKTIG]tekst`.
    static func attempt(in paragraph: Paragraph) -> String? {
        guard case .text(let first)? = paragraph.content.first else { return nil }
        let text = first.content
        let isBracket = text.hasPrefix("[")
        guard isBracket || text.hasPrefix("!") else { return nil }
        let mark: Substring
        if isBracket {
            guard let close = text.firstIndex(of: "]") else { return nil }
            mark = text[...close]
        } else {
            mark = text.prefix { $0 == "!" || $0.isLetter }
        }
        let word = mark.filter { !"[!:] ".contains($0) }
        guard mark.count <= 24, Kind(word: word.lowercased()) != nil,
            mark.contains("!") || word == word.uppercased()
        else { return nil }
        return String(mark)
    }

    /// The mark that a paragraph begins with: `[!NOTE]` or one of its kin, in English as on GitHub or in
    /// Norwegian, in upper or lower case, perhaps with a title after it.
    static func mark(of paragraph: Paragraph) -> Mark? {
        guard case .text(let first)? = paragraph.content.first, first.content.hasPrefix("[!"),
            first.jumps.isEmpty, let close = first.content.utf8.firstIndex(of: 0x5D)
        else { return nil }
        let word = first.content[..<close].dropFirst(2)
        guard !word.isEmpty, word.count <= 24, word.allSatisfy({ $0.isLetter || $0 == "-" }) else {
            return nil
        }
        var line = Array(paragraph.content.prefix { !$0.isBreak })
        let rest = Array(paragraph.content.dropFirst(line.count + 1))
        let after = first.content.utf8.index(after: close)
        guard after == first.content.endIndex || first.content[after] == " " else { return nil }
        var cutter = TextCutter(first)
        var length = first.content.utf8.distance(from: first.content.startIndex, to: after)
        while length < first.content.utf8.count, Array(first.content.utf8)[length] == 0x20 {
            length += 1
        }
        _ = cutter.take(length)
        line.removeFirst()
        if cutter.length > 0 { line.insert(.text(cutter.take(cutter.length)), at: 0) }
        return Mark(
            kind: Kind(word: word.lowercased()), text: String(first.content[..<after]), title: line,
            rest: rest.firstPosition.map { Paragraph(content: rest, position: $0) })
    }
}

extension Alert.Kind {
    /// The kind that a word in lower case names, in English or Norwegian.
    public init?(word: String) {
        let norwegian: [String: Alert.Kind] = [
            "merk": .note, "tips": .tip, "viktig": .important, "advarsel": .warning,
            "forsiktig": .caution,
        ]
        guard let kind = norwegian[word] ?? Alert.Kind(rawValue: word) else { return nil }
        self = kind
    }
}

extension Inline {
    /// Whether it ends a line.
    fileprivate var isBreak: Bool {
        switch self {
        case .softBreak, .lineBreak: true
        default: false
        }
    }
}
