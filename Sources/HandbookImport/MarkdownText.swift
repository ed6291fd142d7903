/// Text as Markdown that shows it as it stands.
enum MarkdownText {
    /// Escapes what would be markup in the middle of a line.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        func at(_ index: Int) -> Unicode.Scalar? {
            scalars.indices.contains(index) ? scalars[index] : nil
        }
        func isWord(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
        }
        for (index, scalar) in scalars.enumerated() {
            let (before, after) = (at(index - 1), at(index + 1))
            let isMarkup =
                switch scalar {
                case "\\": after.map { $0.isASCII && !isWord($0) && $0 != " " } ?? true
                case "*", "`", "[", "]": true
                case "_": before != "_" && after != "_" && !(isWord(before) && isWord(after))
                case "~", "=": after == scalar && before != scalar
                case "<": after.map { isWord($0) || "/!?".unicodeScalars.contains($0) } ?? false
                case "&": after.map { isWord($0) || $0 == "#" } ?? false
                case "{":
                    after == "{" || after == "%" || after == "." || after == "#" || after == ":"
                default: false
                }
            if isMarkup { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// Escapes what would be markup at the start of a line that is otherwise escaped.
    static func escapedStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        let rest = line.dropFirst()
        switch first {
        case "#", ">": return "\\" + line
        case "+", "-", "=":
            // Also a line of dashes alone, which would make a heading of the line above.
            let isMark =
                rest.isEmpty || rest.first == " "
                || rest.allSatisfy { $0 == first || $0 == " " }
            return isMark ? "\\" + line : line
        case "_": return rest.first == "_" ? "\\" + line : line
        case "|", ":": return "\\" + line
        case "!": return rest.hasPrefix("!!") ? "\\" + line : line
        case "~": return rest.hasPrefix("~~") ? "\\" + line : line
        default: break
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let after = line.dropFirst(digits.count)
        guard (1...9).contains(digits.count), let mark = after.first, mark == "." || mark == ")"
        else { return line }
        return "\(digits)\\\(after)"
    }

    /// The text without signs that are seen by nobody, and with one space for several.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20, 0x0B, 0x0C, 0x2028, 0x2029:
                if result.last != " " { result.append(" ") }
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
                0xFEFF, 0xE000...0xF8FF, 0xFFFC:
                break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// An address for between the parentheses of a link.
    static func address(_ address: String) -> String {
        var result = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case " ": result += "%20"
            case "(": result += "%28"
            case ")": result += "%29"
            case "<": result += "%3C"
            case ">": result += "%3E"
            case "|": result += "%7C"
            case "\\": result += "%5C"
            case "\"": result += "%22"
            case _ where scalar.value < 0x20: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether an address is one that a page may lead to.
    static func isAllowed(_ address: String) -> Bool {
        let start = address.lowercased()
        return ["https://", "http://", "mailto:", "tel:"].contains {
            start.hasPrefix($0) && start.count > $0.count
        }
    }
}
