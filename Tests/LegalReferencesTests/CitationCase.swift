import Foundation
import LegalReferences
import Testing

/// One sentence with the references that it holds, from a file of `Cases/`.
///
/// The file holds `lov: ID` (the page's law) and `tittel: TEXT` (its title), the text, a line `---` and one reference a
/// line: `law, section, ledd, bokstav, nr, «match»`, where an empty field is `-`. A reference whose
/// law does not have the section ends in `!`. Laws outside the registry are not listed. `␣` in the
/// text is a hard space, `⌁` a thin one, `~` a soft hyphen, `‑` U+2011, `⟂` a combining ring, `¶` a
/// blank line, `⏎` the next block of the page: after `## ` a heading, after `- ` an item of a list
/// (`--` one level deeper), after `| ` the first and after `|| ` a later cell of a row.
struct CitationCase: CustomTestStringConvertible, Sendable {
    let name: String
    let pageLaw: String?
    let title: String?
    let blocks: [(kind: BlockKind, text: String)]
    let expected: [String]

    var testDescription: String { name }

    init(name: String, file: String) {
        self.name = name
        var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var pageLaw: String?
        if let first = lines.first, first.hasPrefix("lov: ") {
            pageLaw = String(first.dropFirst(5))
            lines.removeFirst()
        }
        self.pageLaw = pageLaw
        var title: String?
        if let first = lines.first, first.hasPrefix("tittel: ") {
            title = String(first.dropFirst(8))
            lines.removeFirst()
        }
        self.title = title
        let end = lines.firstIndex(of: "---") ?? lines.endIndex
        blocks = lines[..<end].joined(separator: "\n")
            .replacing("␣", with: "\u{A0}").replacing("⌁", with: "\u{2009}")
            .replacing("~", with: "\u{AD}").replacing("⟂", with: "\u{30A}")
            .replacing("¶", with: "\n\n").split(separator: "⏎").map(Self.block)
        expected = lines[end...].dropFirst().filter { !$0.isEmpty }
    }

    /// A block without the mark that tells its kind.
    static func block(_ source: Substring) -> (kind: BlockKind, text: String) {
        let mark = source.prefix { $0 != " " }
        let rest = String(source.dropFirst(mark.count + 1))
        switch (mark.first, mark.count) {
        case ("#", let level) where mark.allSatisfy { $0 == "#" }:
            return (.heading(level: level), rest)
        case ("-", let depth) where mark.allSatisfy { $0 == "-" }:
            return (.text(listDepth: depth), rest)
        case ("|", 1): return (.cell(isFirst: true), rest)
        case ("|", 2): return (.cell(isFirst: false), rest)
        default: return (.text(listDepth: 0), String(source))
        }
    }

    /// Every case of the folder beside the tests.
    static let all: [CitationCase] = {
        guard let root = Bundle.module.resourceURL?.appending(path: "Cases"),
            let files = FileManager.default.enumerator(atPath: root.path())
        else { return [] }
        return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
            .compactMap { path in
                guard
                    let file = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
                else { return nil }
                return CitationCase(name: String(path.dropLast(4)), file: file)
            }
    }()
}
