/// Turns what other programs mark up in their own ways into Markdown that the handbook reads.
struct MarkdownDialects {
    private let isMDX: Bool
    private(set) var notes: [ImportNote] = []
    private(set) var definitions: [String: String] = [:]

    init(isMDX: Bool) {
        self.isMDX = isMDX
    }

    /// The lines in the handbook's Markdown; code stays as it is.
    mutating func converted(_ lines: [String], depth: Int = 0) -> [String] {
        var result: [String] = []
        var fence: String?
        var index = 0
        while index < lines.count {
            let line = lines[index]
            let start = line.trimmedSpaces
            if let open = fence {
                result.append(line)
                if start.hasPrefix(open), start.allSatisfy({ $0 == open.first }) { fence = nil }
                index += 1
                continue
            }
            if let mark = MarkdownDialects.fence(start) {
                fence = mark
                result.append(mark + MarkdownDialects.language(start.dropFirst(mark.count)))
                if line.first?.isWhitespace == true {
                    result[result.count - 1] =
                        line.prefix { $0.isWhitespace } + result[result.count - 1]
                }
                index += 1
            } else if depth < 8, let block = admonition(lines, at: index, depth: depth) {
                if result.last?.isEmpty == false { result.append("") }
                result += block.lines
                if block.end < lines.count, !lines[block.end].isEmpty { result.append("") }
                index = block.end
            } else {
                if let line = self.line(line) { result.append(line) }
                index += 1
            }
        }
        if let fence { result.append(fence) }
        return depth == 0 ? MarkdownHTML.converted(result, isMDX: isMDX, notes: &notes) : result
    }

    private static func fence(_ line: String) -> String? {
        for sign in ["`", "~"] as [Character] {
            let run = line.prefix { $0 == sign }
            if run.count >= 3, !line.dropFirst(run.count).contains("`") { return String(run) }
        }
        return nil
    }

    /// `yaml title="x" {1,3}` is `yaml`.
    private static func language(_ info: Substring) -> String {
        String(
            info.drop { $0 == " " || $0 == "{" || $0 == "." }.prefix {
                $0.isLetter || $0.isNumber || "+-#".contains($0)
            })
    }

    // MARK: Admonitions

    private mutating func admonition(
        _ lines: [String], at index: Int, depth: Int
    ) -> (lines: [String], end: Int)? {
        let line = lines[index]
        let indent = line.prefix { $0 == " " }.count
        let start = line.dropFirst(indent)
        if start.hasPrefix("!!!") || start.hasPrefix("???") || start.hasPrefix("=== \"") {
            let words = start.drop { "!?+=".contains($0) }.trimmedSpaces
            guard words.first?.isLetter == true || words.hasPrefix("\"") else { return nil }
            var end = index + 1
            while end < lines.count {
                let next = lines[end]
                guard
                    next.allSatisfy(\.isWhitespace)
                        || next.prefix(while: { $0 == " " }).count >= indent + 4
                else { break }
                end += 1
            }
            while end > index + 1, lines[end - 1].allSatisfy(\.isWhitespace) { end -= 1 }
            let body = lines[(index + 1)..<end].map {
                String($0.dropFirst(min(indent + 4, $0.count)))
            }
            let kind =
                start.hasPrefix("=== \"") ? "" : String(words.prefix { $0.isLetter || $0 == "-" })
            let title = MarkdownDialects.quoted(words)
            return (
                alert(kind, title: title, converted(body, depth: depth + 1), indent: indent), end
            )
        }
        if start.hasPrefix(":::") {
            let run = start.prefix { $0 == ":" }
            let words = start.dropFirst(run.count).trimmedSpaces
            guard !words.isEmpty else { return ([], index + 1) }
            var end = index + 1
            var open = 1
            while end < lines.count {
                let next = lines[end].trimmedSpaces
                if next.hasPrefix(run), next.allSatisfy({ $0 == ":" }) || next.hasPrefix(":::") {
                    let isClose = next.allSatisfy { $0 == ":" }
                    if isClose, next.count == run.count || next.count >= 3 {
                        open -= 1
                    } else {
                        open += 1
                    }
                    if open == 0 { break }
                }
                end += 1
            }
            let body = Array(lines[(index + 1)..<min(end, lines.count)])
            let kind = words.drop { "{.".contains($0) }.prefix { $0.isLetter || $0 == "-" }
            var title = words.contains("{") ? "" : String(words.dropFirst(kind.count)).trimmedSpaces
            if title.hasPrefix("[") { title = title.filter { !"[]".contains($0) } }
            return (
                alert(
                    String(kind), title: title, converted(body, depth: depth + 1), indent: indent),
                min(end + 1, lines.count)
            )
        }
        if start.hasPrefix("{{% notice") || start.hasPrefix("{{< hint")
            || start.hasPrefix("{{% alert")
            || start.hasPrefix("{{< alert") || start.hasPrefix("{{< callout")
        {
            let words = start.dropFirst(4).split(separator: " ").map(String.init)
            let name = words.first ?? ""
            guard
                let end = lines[(index + 1)...].firstIndex(where: {
                    $0.contains("/\(name)") || $0.contains("/ \(name)")
                })
            else { return nil }
            let body = Array(lines[(index + 1)..<end])
            let kind = words.dropFirst().joined(separator: " ").filter { $0.isLetter || $0 == " " }
                .split(separator: " ").last { MarkdownDialects.kind(String($0)) != nil }
            return (
                alert(
                    kind.map(String.init) ?? "note", title: "", converted(body, depth: depth + 1),
                    indent: indent),
                end + 1
            )
        }
        if start.trimmedSpaces == ">>>" {
            guard let end = lines[(index + 1)...].firstIndex(where: { $0.trimmedSpaces == ">>>" })
            else {
                return nil
            }
            return (lines[(index + 1)..<end].map { "> \($0)" }, end + 1)
        }
        guard start.hasPrefix("> [!") || start.hasPrefix(">[!"),
            let close = start.firstIndex(of: "]")
        else {
            return nil
        }
        // GitHub, GitLab and Obsidian, which has more kinds and a sign for folding.
        let word = start[..<close].drop { "> [!".contains($0) }
        var end = index + 1
        while end < lines.count, lines[end].drop(while: { $0 == " " }).hasPrefix(">") { end += 1 }
        let body = lines[(index + 1)..<end].map { line -> String in
            let text = line.drop { $0 == " " }.dropFirst()
            return String(text.hasPrefix(" ") ? text.dropFirst() : text)
        }
        let title = start[start.index(after: close)...].drop { "+-".contains($0) }.trimmedSpaces
        return (
            alert(String(word), title: title, converted(body, depth: depth + 1), indent: indent),
            end
        )
    }

    private static func quoted(_ text: String) -> String {
        guard let open = text.firstIndex(of: "\"") else { return "" }
        return String(text[text.index(after: open)...].prefix { $0 != "\"" })
    }

    private mutating func alert(
        _ word: String, title: String, _ body: [String], indent: Int
    ) -> [String] {
        let space = String(repeating: " ", count: indent)
        guard let kind = MarkdownDialects.kind(word.lowercased()) else {
            // Something that only groups, such as a tab: its title stands above what it holds.
            if !word.isEmpty { notes.append(ImportNote(.foreignMarkup, word)) }
            let lines = (title.isEmpty ? [] : ["**\(title)**", ""]) + body
            return lines.map { $0.isEmpty ? "" : space + $0 }
        }
        notes.append(ImportNote(.admonition, title.isEmpty ? word : title))
        var body = body
        while body.first?.allSatisfy(\.isWhitespace) == true { body.removeFirst() }
        while body.last?.allSatisfy(\.isWhitespace) == true { body.removeLast() }
        var head = title
        if body.isEmpty {
            body = [title.isEmpty ? "–" : title]
            head = ""
        }
        let lines =
            ["> [!\(kind)]" + (head.isEmpty ? "" : " \(head)")]
            + body.map { $0.isEmpty ? ">" : "> \($0)" }
        return lines.map { space + $0 }
    }

    /// The alert that is nearest to a kind of another program.
    private static func kind(_ word: String) -> String? {
        switch word.lowercased() {
        case "note", "info", "abstract", "summary", "tldr", "todo", "example", "quote", "cite",
            "question",
            "help", "faq", "seealso", "merk", "primary", "secondary", "details":
            "MERK"
        case "tip", "hint", "success", "check", "done", "tips": "TIPS"
        case "important", "viktig": "VIKTIG"
        case "warning", "attention", "advarsel", "warn": "ADVARSEL"
        case "caution", "danger", "error", "bug", "failure", "fail", "missing", "forsiktig":
            "FORSIKTIG"
        default: nil
        }
    }

    // MARK: Lines

    /// A line of text; `nil` for one that says nothing here.
    private mutating func line(_ line: String) -> String? {
        let start = line.trimmedSpaces
        let plain = start.lowercased().filter { $0 != " " }
        if ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{toc}", "${toc}", "*toc{:toc}"].contains(
            plain)
        {
            return nil
        }
        if isMDX, start.hasPrefix("import ") || start.hasPrefix("export ") { return nil }
        if start.hasPrefix("{:"), start.hasSuffix("}") { return nil }
        if line.hasPrefix("["), !line.hasPrefix("[^"), let close = line.firstRange(of: "]:") {
            let name = line[line.index(after: line.startIndex)..<close.lowerBound].lowercased()
            let address = line[close.upperBound...].trimmedSpaces
            if !name.isEmpty, !name.contains("["), !address.isEmpty {
                definitions[name] = String(address.prefix { $0 != " " }).filter {
                    $0 != "<" && $0 != ">"
                }
                return nil
            }
        }
        var text = line
        if text.contains("{") { text = withoutBraces(text) }
        if text.contains("==") { text = MarkdownDialects.withHighlight(text) }
        if text.allSatisfy(\.isWhitespace), !start.isEmpty { return nil }
        // A heading needs a space after its signs.
        let signs = text.prefix { $0 == "#" }
        if (1...6).contains(signs.count), let next = text.dropFirst(signs.count).first,
            next.isLetter,
            signs.count > 1
        {
            text = signs + " " + text.dropFirst(signs.count)
        }
        return text
    }

    /// Takes codes in braces away: templates of Hugo and Jekyll, attributes of headings and links.
    private mutating func withoutBraces(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            let (mark, end): (String, String) =
                rest.hasPrefix("{{<")
                ? ("{{<", ">}}")
                : rest.hasPrefix("{{%")
                    ? ("{{%", "%}}")
                    : rest.hasPrefix("{%")
                        ? ("{%", "%}") : rest.hasPrefix("{{") ? ("{{", "}}") : ("{", "}")
            guard !result.hasSuffix("\\"), result.count(where: { $0 == "`" }) % 2 == 0,
                let close = rest.firstRange(of: end)
            else {
                result += "{"
                rest = rest.dropFirst()
                continue
            }
            let inside = rest[..<close.lowerBound].dropFirst(mark.count).trimmedSpaces
            let whole = rest[..<close.upperBound]
            rest = rest[close.upperBound...]
            switch mark {
            case "{":
                if inside.first.map({ ".#:".contains($0) }) ?? false,
                    result.last?.isWhitespace != false
                        || ")]`*".contains(result.last ?? " ")
                {
                    if result.last == " " { result.removeLast() }
                } else if inside.contains("=\""), result.last == ")" || result.last == "]" {
                    continue
                } else {
                    result += whole
                }
            case "{{":
                result +=
                    inside.hasPrefix("kontor.")
                    ? "\\" + whole : inside.contains("baseurl") ? "" : "\\" + whole
            default:
                let words = inside.split(separator: " ").map { String($0).unquoted }
                if ["ref", "relref", "link", "page", "url", "post_url"].contains(words.first ?? ""),
                    words.count > 1
                {
                    result += words[1]
                } else if words.first == "figure",
                    let source = words.first(where: { $0.hasPrefix("src=") })
                {
                    let address = String(source.dropFirst(4)).unquoted
                    let named = inside.firstRange(of: "alt=\"").map {
                        String(inside[$0.upperBound...].prefix { $0 != "\"" })
                    }
                    result += "![\(named ?? "")](\(address))"
                } else {
                    notes.append(ImportNote(.foreignMarkup, String(whole.prefix(50))))
                }
            }
        }
        return result + rest
    }

    /// `==uthevet==` is said with stars.
    private static func withHighlight(_ line: String) -> String {
        let parts = line.split(separator: "==", omittingEmptySubsequences: false)
        guard parts.count == 3, !line.contains("`"), parts[1].first?.isWhitespace == false,
            parts[1].last?.isWhitespace == false, parts[1].first != "="
        else { return line }
        return "\(parts[0])**\(parts[1])**\(parts[2])"
    }

    // MARK: Headings

    /// The lines of each heading of the first level, outside code.
    static func topHeadings(of lines: [String]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        forEachText(lines) { index in
            if lines[index].hasPrefix("# ") || lines[index].hasPrefix("#\t") {
                result.append(index..<index + 1)
            } else if index + 1 < lines.count, let sign = lines[index + 1].first, sign == "=",
                lines[index + 1].trimmedSpaces.allSatisfy({ $0 == "=" }),
                !lines[index].trimmedSpaces.isEmpty
            {
                result.append(index..<index + 2)
            }
        }
        return result
    }

    /// Lines with each heading a level lower.
    static func lowered(_ lines: [String]) -> [String] {
        var result = lines
        var gone: [Int] = []
        forEachText(lines) { index in
            let signs = lines[index].prefix { $0 == "#" }
            if (1...5).contains(signs.count),
                lines[index].dropFirst(signs.count).first?.isWhitespace == true
            {
                result[index] = "#" + lines[index]
            } else if index + 1 < lines.count, !lines[index].trimmedSpaces.isEmpty,
                lines[index].first?.isLetter == true, lines[index + 1].count > 1,
                lines[index + 1].trimmedSpaces.allSatisfy({ $0 == "=" })
                    || lines[index + 1].count > 2
                        && lines[index + 1].trimmedSpaces.allSatisfy({ $0 == "-" })
            {
                result[index] =
                    (lines[index + 1].hasPrefix("=") ? "## " : "### ") + lines[index].trimmedSpaces
                gone.append(index + 1)
            }
        }
        for index in gone.reversed() { result.remove(at: index) }
        return result
    }

    private static func forEachText(_ lines: [String], _ body: (Int) -> Void) {
        var open: String?
        for (index, line) in lines.enumerated() {
            let start = line.trimmedSpaces
            if let mark = open {
                if start.hasPrefix(mark), start.allSatisfy({ $0 == mark.first }) { open = nil }
            } else if let mark = fence(start) {
                open = mark
            } else {
                body(index)
            }
        }
    }

    /// What a heading says, without its marks and links.
    static func plainHeading(_ line: String) -> String {
        var text = line.drop { $0 == "#" }.trimmedSpaces
        while text.hasSuffix("#") { text.removeLast() }
        var result = ""
        var isAddress = false
        var last: Character = " "
        for character in text {
            if isAddress {
                if character == ")" { isAddress = false }
            } else if character == "(", last == "]" {
                isAddress = true
            } else if !"*`[]".contains(character) {
                result.append(character)
            }
            last = character
        }
        return result.replacing("\\", with: "").trimmedSpaces
    }
}
