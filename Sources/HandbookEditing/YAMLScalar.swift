/// How a value is written on one line of YAML.
enum YAMLScalar {
    /// The text as it is, or between quotation marks where YAML would read it otherwise.
    static func text(_ value: String) -> String {
        needsQuotes(value) ? quoted(value) : value
    }

    private static func needsQuotes(_ value: String) -> Bool {
        guard let first = value.first, let last = value.last else { return true }
        // A date is read as text; other numbers would be numbers to a checker of schemas.
        // So is what has a slash, such as a path.
        let isDate = value.count == 10 && value.utf8.count { $0 == UInt8(ascii: "-") } == 2
        if "0123456789+.".contains(first), !isDate, !value.contains("/") { return true }
        return "-?:,[]{}#&*!|>'\"%@`= ".contains(first) || last == " " || last == ":"
            || value.contains(": ") || value.contains(" #")
            || value.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{7F}" }
            || ["true", "false", "null", "yes", "no", "~"].contains(value.lowercased())
    }

    static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar == "\u{7F}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The comment, with the space before it, in what follows a key: `: "a # b"  # c`.
    static func comment(in rest: String) -> String {
        let value = rest.dropFirst().drop { $0 == " " }
        guard let quote = value.first, quote == "\"" || quote == "'" else {
            return commentStart(in: rest[...])
        }
        var index = value.index(after: value.startIndex)
        while index < value.endIndex, value[index] != quote {
            let isEscape = quote == "\"" && value[index] == "\\"
            index =
                value.index(index, offsetBy: isEscape ? 2 : 1, limitedBy: value.endIndex)
                ?? value.endIndex
        }
        return commentStart(in: value[index...])
    }

    private static func commentStart(in text: Substring) -> String {
        guard let hash = text.firstRange(of: " #") else { return "" }
        let spaces = text[..<hash.lowerBound].reversed().prefix { $0 == " " }.count
        return String(text[text.index(hash.lowerBound, offsetBy: -spaces)...])
    }
}

/// A new item of a list: keys with values, and perhaps one list of items below them.
struct YAMLItem {
    /// Keys and values, in the order they are written.
    let fields: [(key: String, value: String)]
    /// A key with items of its own.
    var list: (key: String, items: [YAMLItem])?
    /// A key with texts of its own.
    var texts: (key: String, values: [String])?

    /// The lines of the item, its dash at this indent.
    func lines(indent: Int) -> [String] {
        let inner = String(repeating: " ", count: indent + 2)
        var lines = fields.map { "\(inner)\($0.key): \(YAMLScalar.text($0.value))" }
        if let texts {
            lines.append("\(inner)\(texts.key):")
            lines += texts.values.map { "\(inner)  - \(YAMLScalar.text($0))" }
        }
        if let list {
            lines.append("\(inner)\(list.key):")
            lines += list.items.flatMap { $0.lines(indent: indent + 4) }
        }
        guard let first = lines.first else { return [] }
        lines[0] = String(repeating: " ", count: indent) + "- " + first.dropFirst(indent + 2)
        return lines
    }
}
