import Handbook
import NorwegianText

/// The checksum of what a chapter says, by which a later edit shows as «endret etter godkjenning».
///
/// SHA-256 over a text in UTF-8 with LF line ends, of which the first 16 hexadecimal digits are
/// kept. The text is made of
/// - a line `nøkkel: verdi` for each value of `tittel`, `type`, `lov`, `lovgrunnlag`,
///   `gjelder_for`, `kort` and `svar`, in this order, the items of a list each on their own line,
///   runs of white space as one space;
/// - an empty line;
/// - the lines of the body without white space at the end, several empty lines as one, none first
///   and none last, and without comments to the program (`<!-- hjemmel: … -->`).
///
/// Letters are composed (NFC). So it tells of every change in words, links and structure, but not
/// of line ends, trailing spaces, comments in the YAML, or the keys of document control: owner,
/// approval, interval, change notes, status and addresses.
package struct ChapterChecksum: Equatable, CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    package let description: String

    package init(of matter: FrontMatter, body: Substring) {
        var lines: [String] = []
        func add(_ key: String, _ values: [String]) {
            lines += values.map { "\(key): \(ChapterChecksum.collapsed($0))" }
        }
        add("tittel", [matter.title?.value].compactMap(\.self))
        add("type", [matter.kind?.value.rawValue].compactMap(\.self))
        add("lov", [matter.law?.value].compactMap(\.self))
        add("lovgrunnlag", matter.basis.map(\.value))
        add("gjelder_for", matter.appliesTo.map(\.value))
        add("kort", matter.summary)
        add("svar", matter.form.answers?.value ?? [])
        let text = (lines + [""] + ChapterChecksum.meaningfulLines(of: body).map(String.init))
            .joined(
                separator: "\n")
        description = String(SHA256.hex(of: Normalization.compose(text + "\n").utf8).prefix(16))
    }

    /// The checksum of the chapter in the bytes of a file.
    package init(of bytes: [UInt8], file: String) {
        let text = ChapterText(bytes, file: file)
        self.init(of: ParsedChapter.frontMatter(of: text, file: file).0, body: text.body)
    }

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func meaningfulLines(of body: Substring) -> [Substring] {
        var lines: [Substring] = []
        let newline = UInt8(ascii: "\n")
        for line in body.utf8.split(separator: newline, omittingEmptySubsequences: false) {
            let content = Substring(line).trimmedAtEnd
            guard !content.isComment else { continue }
            if content.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(content)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

extension Substring {
    /// Without spaces and tabs at the end.
    fileprivate var trimmedAtEnd: Substring {
        var end = utf8.endIndex
        while end > utf8.startIndex {
            let before = utf8.index(before: end)
            guard utf8[before] == 0x20 || utf8[before] == 0x09 else { break }
            end = before
        }
        return self[..<end]
    }

    /// Whether the line is a comment to the program.
    fileprivate var isComment: Bool {
        utf8.drop { $0 == 0x20 }.starts(with: "<!-- hjemmel:".utf8)
            && utf8.suffix(3).elementsEqual("-->".utf8)
    }
}
