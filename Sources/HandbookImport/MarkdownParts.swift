extension MarkdownText {
    /// A text of another program: its title, what its front matter says, and what it says in Markdown that
    /// the handbook reads.
    struct Parts: Sendable {
        private(set) var title = ""
        /// The text without front matter and title, its links as they were.
        private(set) var body = ""
        /// Where it stands among the others.
        private(set) var position: Double?
        private(set) var date: String?
        private(set) var searchWords: [String] = []
        private(set) var notes: [ImportNote] = []
        /// Addresses that links name by a word: `[navn]: adresse`.
        private(set) var definitions: [String: String] = [:]

        init(_ text: String, file: String) {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let head = takeHead(&lines, file: file)
            var dialects = MarkdownDialects(isMDX: file.hasSuffix(".mdx"))
            lines = dialects.converted(lines)
            notes += dialects.notes.map {
                ImportNote($0.kind, $0.example.isEmpty ? file : $0.example)
            }
            definitions = dialects.definitions
            takeTitle(&lines, given: head, file: file)
            while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
            while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
            body = lines.joined(separator: "\n") + "\n"
        }

        /// Takes the front matter: between `---` (YAML), `+++` (TOML), or lines with `%` (pandoc).
        private mutating func takeHead(_ lines: inout [String], file: String) -> String? {
            guard let first = lines.first else { return nil }
            if first.hasPrefix("% ") {
                lines.removeFirst()
                while lines.first?.hasPrefix("% ") == true { lines.removeFirst() }
                return String(first.dropFirst(2)).trimmedSpaces
            }
            let mark = first.trimmedSpaces
            guard mark == "---" || mark == "+++",
                let end = lines.dropFirst().firstIndex(where: {
                    $0.trimmedSpaces == mark || mark == "---" && $0.trimmedSpaces == "..."
                })
            else { return nil }
            let head = Array(lines[1..<end])
            // A rule at the top, and another far below, are no front matter.
            guard
                head.allSatisfy({ line in
                    line.isEmpty || line.first?.isWhitespace == true
                        || "#-]}[\"'".contains(line.prefix(1))
                        || line.contains(mark == "---" ? ":" : "=")
                })
            else { return nil }
            lines.removeFirst(end + 1)
            var title: String?
            for (index, line) in head.enumerated() {
                guard line.first?.isLetter == true,
                    let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" })
                else { continue }
                let key = line[..<mark].trimmedSpaces.lowercased()
                let value = String(line[line.index(after: mark)...]).trimmedSpaces.unquoted
                switch key {
                case "title": title = value
                case "nav_order", "weight", "sidebar_position", "order", "position":
                    position = Double(value)
                case "date", "lastmod", "last_update", "updated":
                    let day = value.prefix(10)
                    if day.count == 10, day.split(separator: "-").count == 3 { date = String(day) }
                case "tags", "keywords":
                    let inline = value.filter { !"[]\"'".contains($0) }.split(separator: ",")
                    let below = head[(index + 1)...].prefix { $0.trimmedSpaces.hasPrefix("- ") }
                        .map { $0.trimmedSpaces.dropFirst(2) }
                    searchWords += (inline + below).map { String($0).trimmedSpaces.unquoted }
                        .filter { (2...60).contains($0.count) }
                case "sidebar_label", "nav_title", "linktitle", "draft", "layout", "id", "slug",
                    "parent":
                    break
                default: notes.append(ImportNote(.frontMatterKey, key))
                }
            }
            return title?.isEmpty == false ? title : nil
        }

        /// Finds the title, takes the line away that repeats it, and moves other headings of its level down.
        private mutating func takeTitle(_ lines: inout [String], given: String?, file: String) {
            let headings = MarkdownDialects.topHeadings(of: lines)
            if let first = headings.first {
                let isAlone = lines[..<first.lowerBound].allSatisfy {
                    $0.trimmedSpaces.isEmpty || $0.hasPrefix("<!--")
                }
                let text = MarkdownDialects.plainHeading(lines[first.lowerBound])
                if isAlone || given == nil || given?.lowercased() == text.lowercased() {
                    if given == nil { title = text }
                    lines.removeSubrange(first)
                }
            }
            if let given { title = given }
            if title.isEmpty {
                let parts = file.split(separator: "/")
                var name = parts.last.map { String($0.split(separator: ".").first ?? $0) } ?? file
                if ["index", "readme", "_index"].contains(name.lowercased()), parts.count > 1 {
                    name = String(parts[parts.count - 2])
                }
                name = name.replacing("-", with: " ").replacing("_", with: " ").trimmedSpaces
                title = name.prefix(1).uppercased() + name.dropFirst()
                notes.append(ImportNote(.title, title))
            }
            title = MarkdownText.cleaned(title).trimmedSpaces
            let rest = MarkdownDialects.topHeadings(of: lines)
            guard !rest.isEmpty else { return }
            notes.append(
                ImportNote(.heading, MarkdownDialects.plainHeading(lines[rest[0].lowerBound])))
            lines = MarkdownDialects.lowered(lines)
        }
    }
}

extension StringProtocol {
    var trimmedSpaces: String {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}

extension String {
    /// The text without the quotation marks around it.
    var unquoted: String {
        guard count >= 2, let first, let last, first == last, first == "\"" || first == "'" else {
            return self
        }
        return String(dropFirst().dropLast())
    }
}
