import Diagnostics
import Handbook
import Markdown
import NorwegianText

/// One place where a text uses a value of the office: `{{kontor.utbetalingsdag}}`.
struct ValueUse: Sendable {
    /// The name of the value, as written.
    let name: OfficeValue.ID
    /// Where `{{` stands.
    let position: SourcePosition
}

extension ValueUse {
    /// A use and its place in a text, in UTF-8 bytes.
    private struct Match {
        let name: String
        let range: Range<Int>
    }

    /// The uses in the text of a chapter, in its order.
    static func all(in document: Document) -> [ValueUse] {
        var uses: [ValueUse] = []
        document.forEachInline { inline in
            guard case .text(let text) = inline else { return }
            uses += matches(in: text.content).map {
                ValueUse(name: $0.name, position: text.sourcePosition(at: $0.range.lowerBound))
            }
        }
        return uses
    }

    /// The uses in texts of the front matter; each is placed where its text begins.
    static func all(in texts: [Located<String>]) -> [ValueUse] {
        texts.flatMap { text in
            matches(in: text.value).map { ValueUse(name: $0.name, position: text.position) }
        }
    }

    /// The document with values in the place of their uses; what has no value stays as it is.
    static func filled(_ document: Document, with values: [OfficeValue.ID: String]) -> Document {
        document.replacing { text in
            matches(in: text.content).compactMap { match in
                values[match.name].map { Replacement(range: match.range, text: $0) }
            }
        }
    }

    /// A text of the front matter with values in the place of their uses.
    static func filled(_ text: String, with values: [OfficeValue.ID: String]) -> String {
        let matches = matches(in: text)
        guard !matches.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for match in matches {
            guard let value = values[match.name] else { continue }
            result += bytes[end..<match.range.lowerBound]
            result += value.utf8
            end = match.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    /// `{{kontor.` and a name and `}}`; spaces within the braces do not count.
    private static func matches(in text: String) -> [Match] {
        guard text.holds("{") else { return [] }
        let bytes = Array(text.utf8)
        let prefix = Array("kontor.".utf8)
        var matches: [Match] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            var inside = bytes[(index + 2)...].drop { $0 == UInt8(ascii: " ") }
            guard inside.starts(with: prefix) else {
                index += 1
                continue
            }
            inside = inside.dropFirst(prefix.count)
            let name = inside.prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") }
            let close = inside.dropFirst(name.count).drop { $0 == UInt8(ascii: " ") }
            guard !name.isEmpty, close.starts(with: "}}".utf8) else {
                index += 1
                continue
            }
            let end = close.startIndex + 2
            matches.append(Match(name: String(decoding: name, as: UTF8.self), range: index..<end))
            index = end
        }
        return matches
    }
}
