import Markdown
import PersonalData

/// A folder of Markdown that was written for another program, on its way to chapters.
package struct MarkdownFolder: Sendable {
    /// A chapter with its path from the folder that takes all of them.
    package struct Chapter: Sendable {
        package let path: String
        /// The file that it was made from.
        package let source: String
        package let draft: DraftChapter
    }

    /// The chapters, in their order.
    package private(set) var chapters: [Chapter] = []
    /// Pictures and documents that chapters lead to, by their paths from the folder that takes them.
    package private(set) var attachments: [(path: String, bytes: [UInt8])] = []
    /// What is told of the folder as a whole.
    package private(set) var notes: [ImportNote] = []

    /// - Parameters:
    ///   - files: The files by their paths from the folder.
    ///   - left: Files that were found to be no chapters; links to them become text.
    ///   - slug: The name for addresses that is nearest to a text.
    package init(
        _ files: [String: [UInt8]], leaving left: Set<String> = [],
        slug: @escaping (String) -> String
    ) {
        let root = MarkdownFolder.root(of: files)
        var order = FolderOrder()
        var texts: [String: MarkdownText.Parts] = [:]
        var others: [String: [UInt8]] = [:]
        for (path, bytes) in files {
            order.read(path, bytes, root: root)
            guard path.hasPrefix(root) else { continue }
            let name = String(path.dropFirst(root.count))
            guard !left.contains(name) else { continue }
            if MarkdownFolder.isText(name) {
                guard let text = MarkdownFolder.decode(bytes) else {
                    notes.append(ImportNote(.tooHeavy, name))
                    continue
                }
                texts[name] = MarkdownText.Parts(text, file: name)
            } else {
                others[name] = bytes
            }
        }
        for (name, parts) in texts {
            order.positions[name] = parts.position ?? order.positions[name]
        }
        var paths = FolderPaths(order: order, slug: slug)
        let places = paths.places(of: Array(texts.keys))
        notes += paths.duplicates.map { ImportNote(.duplicate, $0) }
        var table = LinkTable(
            places: places, titles: texts.mapValues(\.title), others: Set(others.keys), slug: slug)
        for (name, parts) in texts {
            guard let document = try? Document.parse(parts.body) else {
                notes.append(ImportNote(.tooHeavy, name))
                continue
            }
            table.anchors[name] = document.anchors
        }
        var used: [String: String] = [:]
        for name in texts.keys.sorted(by: { (places[$0] ?? "") < (places[$1] ?? "") }) {
            guard let parts = texts[name], let place = places[name], table.anchors[name] != nil
            else {
                continue
            }
            var links = MarkdownLinks(parts, file: name, table: table)
            var draft = DraftChapter(title: parts.title, body: links.rewritten())
            draft.notes = parts.notes + links.notes
            draft.date = parts.date
            draft.searchWords = parts.searchWords
            used.merge(links.attachments) { first, _ in first }
            chapters.append(Chapter(path: place, source: name, draft: draft))
        }
        attachments = used.sorted { $0.key < $1.key }.compactMap { name, place in
            others[name].map { (place, StrippedPicture($0)?.bytes ?? $0) }
        }
        let unused = others.keys.filter { used[$0] == nil && !FolderOrder.isSettings($0) }.sorted()
        notes += unused.map { ImportNote(.skippedFile, $0) }
    }

    /// Where the texts begin: tools keep them in a folder beside their settings.
    private static func root(of files: [String: [UInt8]]) -> String {
        let tools = ["mkdocs.yml", "mkdocs.yaml", "docusaurus.config.js", "docusaurus.config.ts"]
        if let tool = tools.first(where: { files[$0] != nil }) {
            let lines = String(decoding: files[tool] ?? [], as: UTF8.self).split(
                whereSeparator: \.isNewline)
            let named = lines.first { $0.hasPrefix("docs_dir:") }.map {
                $0.dropFirst(9).filter { !" \"'".contains($0) }
            }
            let folder = "\(named ?? "docs")/"
            if files.keys.contains(where: { $0.hasPrefix(folder) && isText($0) }) { return folder }
        }
        let isHugo = ["hugo.toml", "hugo.yaml", "config.toml"].contains { files[$0] != nil }
        return isHugo && files.keys.contains { $0.hasPrefix("content/") } ? "content/" : ""
    }

    private static func isText(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".md", ".markdown", ".mdx"].contains { lower.hasSuffix($0) }
            && !FolderOrder.isSettings(name)
    }

    /// UTF-8, or what Windows wrote before it.
    private static func decode(_ bytes: [UInt8]) -> String? {
        guard bytes.count <= 1_000_000, !bytes.contains(0) else { return nil }
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        return text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
            .replacing("\r", with: "\n")
    }
}
