/// The order that another program shows a folder's texts in.
struct FolderOrder {
    /// Numbers that files and folders have been given, by their paths.
    var positions: [String: Double] = [:]
    /// Titles of folders.
    private(set) var titles: [String: String] = [:]
    /// The place of files in the list that the settings or a summary hold.
    private var listed: [String: Int] = [:]

    /// Whether a file says something of the others and is no text itself.
    static func isSettings(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return [
            "summary.md", "_sidebar.md", "_navbar.md", "mkdocs.yml", "mkdocs.yaml",
            "_category_.json",
            "_category_.yml", ".pages", ".order", "_config.yml", "sidebars.js", "book.toml",
            "docusaurus.config.js", "docusaurus.config.ts", "hugo.toml", "hugo.yaml", "config.toml",
            "package.json", ".markdownlint.json",
        ].contains(name)
    }

    /// Takes what a file says of the order.
    mutating func read(_ path: String, _ bytes: [UInt8], root: String) {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let inside = folder.hasPrefix(root) ? String(folder.dropFirst(root.count)) : ""
        let text = String(decoding: bytes, as: UTF8.self)
        switch name {
        case "mkdocs.yml", "mkdocs.yaml": read(navigation: text)
        case "summary.md", "_sidebar.md": read(summary: text, in: inside)
        case "_category_.json":
            let key = String(inside.dropLast())
            positions[key] = FolderOrder.value("position", in: text).flatMap { Double($0) }
            titles[key] = FolderOrder.value("label", in: text)
        case ".pages", ".order":
            for line in text.split(whereSeparator: \.isNewline) {
                let entry = line.split(separator: ":").last ?? ""
                list(inside + entry.filter { !" -\"'".contains($0) })
            }
        default: break
        }
    }

    private mutating func list(_ path: String) {
        listed[path] = listed[path] ?? listed.count
    }

    /// `nav:` of MkDocs: every text that it names, in the order of the lines.
    private mutating func read(navigation text: String) {
        var isInside = false
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("nav:") {
                isInside = true
            } else if let first = line.first, first.isLetter {
                isInside = false
            } else if isInside, let end = line.range(of: ".md") {
                let start = line[..<end.lowerBound].lastIndex { " \"'[".contains($0) }
                let from = start.map { line.index(after: $0) } ?? line.startIndex
                list(String(line[from..<end.upperBound]))
            }
        }
    }

    /// Links of a summary (mdBook, GitBook, Docsify), in their order.
    private mutating func read(summary text: String, in folder: String) {
        for part in text.split(separator: "](").dropFirst() {
            var path = String(part.prefix { !")# ".contains($0) })
            while path.hasPrefix("./") || path.hasPrefix("/") {
                path = String(path.dropFirst(path.hasPrefix("/") ? 1 : 2))
            }
            if !path.isEmpty { list(folder + path) }
        }
    }

    private static func value(_ key: String, in text: String) -> String? {
        guard let range = text.range(of: "\"\(key)\"") else { return nil }
        let rest = text[range.upperBound...].drop { " :\n".contains($0) }
        if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
        return String(rest.prefix { $0.isNumber || $0 == "." || $0 == "-" })
    }

    /// What a file or a folder is sorted by: lists first, then numbers, then names.
    func key(of path: String, files: [String]) -> (Int, Double, String) {
        let below = path.hasSuffix(".md") ? [] : files.filter { $0.hasPrefix(path + "/") }
        let place = ([path] + below).compactMap { listed[$0] }.min() ?? Int.max
        let index = ["index.md", "README.md", "_index.md"].compactMap { positions["\(path)/\($0)"] }
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let number = Double(name.prefix { $0.isNumber })
        return (place, positions[path] ?? index.first ?? number ?? .infinity, name)
    }
}

extension StringProtocol {
    /// The first place of a text in it.
    fileprivate func range(of text: String) -> Range<Index>? {
        firstRange(of: text)
    }
}
