import Foundation
import Testing

/// One sentence with the references that it holds, from a file of `Cases/`.
///
/// The file holds `lov: ID` lines (the page's law), the text, a line `---` and one reference a
/// line: `law, section, ledd, bokstav, nr, «match»`, where an empty field is `-`. A reference whose
/// law does not have the section ends in `!`. Laws outside the registry are not listed. `␣` in the
/// text is a hard space, `⌁` a thin one, `~` a soft hyphen, `‑` U+2011, `⟂` a combining ring, `¶` a
/// blank line, `⏎` the next block of the page.
struct CitationCase: CustomTestStringConvertible, Sendable {
    let name: String
    let pageLaw: String?
    let blocks: [String]
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
        let end = lines.firstIndex(of: "---") ?? lines.endIndex
        blocks = lines[..<end].joined(separator: "\n")
            .replacing("␣", with: "\u{A0}").replacing("⌁", with: "\u{2009}")
            .replacing("~", with: "\u{AD}").replacing("⟂", with: "\u{30A}")
            .replacing("¶", with: "\n\n").split(separator: "⏎").map(String.init)
        expected = lines[end...].dropFirst().filter { !$0.isEmpty }
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
