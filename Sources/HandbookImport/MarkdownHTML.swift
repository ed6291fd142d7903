/// HTML that Markdown can say.
enum MarkdownHTML {
    /// Lines with elements replaced by Markdown; code stays as it is.
    static func converted(_ lines: [String], isMDX: Bool, notes: inout [ImportNote]) -> [String] {
        guard lines.contains(where: { $0.contains("<") }) else { return lines }
        var result: [String] = []
        var fence: Character?
        var text: [String] = []
        func flush(_ notes: inout [ImportNote]) {
            if !text.isEmpty {
                var writer = Writer(isMDX: isMDX)
                result += writer.converted(text.joined(separator: "\n"))
                    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                notes += writer.notes
            }
            text = []
        }
        for line in lines {
            let start = line.drop { $0 == " " || $0 == ">" }
            let isMark = start.hasPrefix("```") || start.hasPrefix("~~~")
            if let open = fence {
                result.append(line)
                if isMark, start.first == open { fence = nil }
            } else if isMark {
                flush(&notes)
                fence = start.first
                result.append(line)
            } else {
                text.append(line)
            }
        }
        flush(&notes)
        return result
    }

    private struct Writer {
        let isMDX: Bool
        var notes: [ImportNote] = []
        private var links: [String?] = []
        private var lists: [Int?] = []
        private var cells: [[String]] = []
        private var dropped: String?
        private var result = ""
        /// Where the text of a table's cell begins.
        private var cellStart: String.Index?
        private var tableStart: String.Index?

        init(isMDX: Bool) {
            self.isMDX = isMDX
        }

        mutating func converted(_ text: String) -> String {
            var rest = text[...]
            while let open = rest.firstIndex(where: { $0 == "<" || $0 == "`" }) {
                if dropped == nil { result += rest[..<open] }
                rest = rest[open...]
                if rest.first == "`" {
                    let ticks = rest.prefix { $0 == "`" }
                    let after = rest.dropFirst(ticks.count)
                    let end = after.firstRange(of: ticks)?.upperBound ?? after.startIndex
                    if dropped == nil { result += rest[..<end] }
                    rest = rest[end...]
                } else if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
                    if dropped == nil { result += rest[..<end.upperBound] }
                    rest = rest[end.upperBound...]
                } else if let tag = Tag(rest) {
                    take(tag, after: rest[rest.index(rest.startIndex, offsetBy: tag.length)...])
                    rest = rest.dropFirst(tag.length)
                } else {
                    if dropped == nil { result.append("<") }
                    rest = rest.dropFirst()
                }
            }
            if dropped == nil { result += rest }
            return result
        }

        private mutating func take(_ tag: Tag, after: Substring) {
            if let name = dropped {
                if tag.name == name, tag.isClosing { dropped = nil }
                return
            }
            switch tag.name {
            case "b", "strong": result += "**"
            case "i", "em", "cite", "dfn", "var": result += "*"
            case "del", "s", "strike": result += "~~"
            case "code", "tt", "samp": result += "`"
            case "br": result += "<br>"
            case "hr": result += "\n\n---\n\n"
            case "sup", "sub", "kbd", "summary", "details":
                let isBlock = tag.name == "details" || tag.name == "summary"
                result += "<\(tag.isClosing ? "/" : "")\(tag.name)>"
                if isBlock, tag.isClosing || tag.name == "details" { result += "\n\n" }
                if tag.name == "details", !tag.isClosing { result.removeLast() }
            case "a": anchor(tag)
            case "img":
                guard let source = tag.attributes["src"] else { return }
                result += "![\(tag.attributes["alt"] ?? "")](\(MarkdownText.address(source)))"
            case "h1", "h2", "h3", "h4", "h5", "h6":
                let level = tag.name.last?.wholeNumberValue ?? 2
                result +=
                    tag.isClosing ? "\n\n" : "\n\n" + String(repeating: "#", count: level) + " "
            case "ul", "ol":
                if tag.isClosing {
                    _ = lists.popLast()
                } else {
                    lists.append(tag.name == "ol" ? 0 : nil)
                }
                if lists.isEmpty { result += "\n\n" }
            case "li":
                guard !tag.isClosing else { return }
                let space = String(repeating: "   ", count: max(0, lists.count - 1))
                if case .some(.some(let number)) = lists.last {
                    lists[lists.count - 1] = number + 1
                    result += "\n\(space)\(number + 1). "
                } else {
                    result += "\n\(space)- "
                }
            case "p", "div", "center", "section", "article", "figure", "header", "footer", "main",
                "nav", "aside":
                if cellStart == nil, lists.isEmpty { result += "\n\n" }
            case "span", "font", "u", "small", "big", "mark", "ins", "abbr", "figcaption",
                "picture", "source",
                "colgroup", "col", "label", "dl", "dd", "blockquote", "pre", "time":
                break
            case "dt": result += tag.isClosing ? "**\n" : "\n\n**"
            case "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption": table(tag)
            case "script", "style", "iframe", "svg", "video", "audio", "object", "form", "button",
                "input", "noscript":
                notes.append(ImportNote(.foreignMarkup, "<\(tag.name)>"))
                let closes = !["input"].contains(tag.name) && !tag.isClosed && !tag.isClosing
                if closes, after.contains("</\(tag.name)") { dropped = tag.name }
            default:
                if tag.isComponent,
                    isMDX || tag.isClosed || after.contains("</\(tag.written)") || tag.isClosing
                {
                    notes.append(ImportNote(.foreignMarkup, "<\(tag.written)>"))
                    result += cellStart == nil ? "\n" : ""
                } else {
                    // Something in angle brackets that is no element, such as <navn>.
                    result += "\\" + tag.text
                }
            }
        }

        private mutating func anchor(_ tag: Tag) {
            if tag.isClosing {
                if let link = links.popLast(), let link { result += "](\(link))" }
            } else if let address = tag.attributes["href"] {
                links.append(MarkdownText.address(address))
                result += "["
            } else {
                let name = tag.attributes["id"] ?? tag.attributes["name"] ?? ""
                let isPlain =
                    !name.isEmpty
                    && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
                if isPlain { result += "<a id=\"\(name)\"></a>" }
                if !tag.isClosed { links.append(nil) }
            }
        }

        private mutating func table(_ tag: Tag) {
            switch (tag.name, tag.isClosing) {
            case ("table", false):
                cells = []
                tableStart = result.endIndex
            case ("tr", false): cells.append([])
            case ("td", false), ("th", false): cellStart = result.endIndex
            case ("td", true), ("th", true):
                guard let start = cellStart, !cells.isEmpty else { return }
                let text = result[start...].split(whereSeparator: \.isWhitespace).joined(
                    separator: " ")
                cells[cells.count - 1].append(text.replacing("|", with: "\\|"))
                result.removeSubrange(start...)
                cellStart = nil
            case ("table", true):
                guard let start = tableStart else { return }
                result.removeSubrange(start...)
                let width = cells.map(\.count).max() ?? 0
                guard width > 0, width <= 60 else { return }
                var lines = cells.filter { !$0.isEmpty }.map { row in
                    "| "
                        + (row + Array(repeating: "", count: width - row.count)).joined(
                            separator: " | ") + " |"
                }
                lines.insert("|" + String(repeating: "---|", count: width), at: 1)
                result += "\n\n" + lines.joined(separator: "\n") + "\n\n"
                tableStart = nil
            default: break
            }
        }
    }

    /// `<name key="value">`.
    private struct Tag {
        /// In small letters.
        let name: String
        /// As written.
        let written: String
        let text: String
        let attributes: [String: String]
        let isClosing: Bool
        /// Whether it ends at once: `<br/>`.
        let isClosed: Bool
        var length: Int { text.count }
        /// Whether it is written as a component of a page in MDX.
        var isComponent: Bool { written.first?.isUppercase == true }

        init?(_ source: Substring) {
            var rest = source.dropFirst()
            isClosing = rest.first == "/"
            if isClosing { rest = rest.dropFirst() }
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
            guard name.first?.isLetter == true else { return nil }
            rest = rest.dropFirst(name.count)
            guard let after = rest.first, after == ">" || after == "/" || after.isWhitespace else {
                return nil
            }
            var attributes: [String: String] = [:]
            var key = ""
            var isValue = false
            while let character = rest.first {
                if character == ">" { break }
                if isValue, character == "\"" || character == "'" {
                    let value = rest.dropFirst().prefix { $0 != character }
                    attributes[key.lowercased()] = String(value)
                    rest = rest.dropFirst(value.count + 2)
                    (key, isValue) = ("", false)
                } else if isValue, !character.isWhitespace {
                    let value = rest.prefix { !$0.isWhitespace && $0 != ">" }
                    attributes[key.lowercased()] = String(value)
                    rest = rest.dropFirst(value.count)
                    (key, isValue) = ("", false)
                } else {
                    if character == "=" {
                        isValue = true
                    } else if character.isWhitespace || character == "/" {
                        if !isValue { key = "" }
                    } else {
                        key.append(character)
                    }
                    rest = rest.dropFirst()
                }
            }
            guard rest.first == ">" else { return nil }
            let length = source.distance(from: source.startIndex, to: rest.startIndex) + 1
            text = String(source.prefix(length))
            isClosed = text.hasSuffix("/>")
            written = String(name)
            self.name = name.lowercased()
            self.attributes = attributes
        }
    }
}
