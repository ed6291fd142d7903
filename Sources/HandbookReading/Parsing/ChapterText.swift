package import Diagnostics

/// The text of a chapter file, split into front matter and body.
package struct ChapterText {
    /// The YAML between the two lines of `---`; `nil` where there is none.
    package let frontMatter: String?
    /// The Markdown after it.
    package let body: Substring
    /// The line of the file on which the body begins, from 1.
    package let bodyLine: Int
    /// What is wrong with the text as a whole.
    package let diagnostics: [Diagnostic]

    /// The line of the file on which the front matter begins.
    package static let frontMatterLine = 2

    /// Reads the bytes of a file: UTF-8, with or without a byte order mark, lines ended by LF or
    /// CRLF.
    package init(_ bytes: [UInt8], file: String) {
        var findings: [Diagnostic] = []
        guard let text = SourceText.decode(bytes, file: file, findings: &findings) else {
            self.init(frontMatter: nil, body: "", bodyLine: 1, diagnostics: findings)
            return
        }
        guard let start = ChapterText.frontMatterStart(of: text) else {
            findings.append(
                Diagnostic(
                    .frontMatterMissing, file: file,
                    text.isEmpty
                        ? "Filen er tom." : "Filen har ikke et hode mellom to linjer med ---.",
                    suggestion:
                        "Begynn filen med ---, tittel:, type: og dokumentansvarlig:, og --- til slutt."
                ))
            self.init(frontMatter: nil, body: text[...], bodyLine: 1, diagnostics: findings)
            return
        }
        var line = 2
        var index = start
        while index < text.endIndex {
            let end = text.utf8[index...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            let content = text[index..<end]
            let next = end < text.endIndex ? text.utf8.index(after: end) : end
            if ChapterText.isBorder(content) {
                self.init(
                    frontMatter: String(text[start..<index]), body: text[next...],
                    bodyLine: line + 1, diagnostics: findings)
                return
            }
            (index, line) = (next, line + 1)
        }
        findings.append(
            Diagnostic(
                .frontMatterUnclosed, file: file, "Hodet i filen er ikke lukket.",
                suggestion: "Skriv en linje med --- etter den siste nøkkelen."))
        self.init(frontMatter: nil, body: "", bodyLine: 1, diagnostics: findings)
    }

    /// Where the first key stands; `nil` where the text does not begin with a border.
    private static func frontMatterStart(of text: String) -> String.Index? {
        guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")), isBorder(text[..<end])
        else { return nil }
        return text.utf8.index(after: end)
    }

    /// Whether a line is three hyphens, perhaps with spaces after them.
    package static func isBorder(_ line: Substring) -> Bool {
        line.utf8.starts(with: "---".utf8)
            && line.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private init(
        frontMatter: String?, body: Substring, bodyLine: Int, diagnostics: [Diagnostic]
    ) {
        self.frontMatter = frontMatter
        self.body = body
        self.bodyLine = bodyLine
        self.diagnostics = diagnostics
    }
}
