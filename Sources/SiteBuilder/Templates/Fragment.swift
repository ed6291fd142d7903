/// A piece of finished HTML, which templates write unescaped: `{{{body}}}`.
///
/// A fragment is safe by the way it was made: by a template, or by code that escaped what it
/// was given. Text never becomes a fragment by itself; ``init(text:)`` escapes.
struct Fragment: Hashable, Sendable {
    /// The markup in UTF-8, well formed by itself.
    let bytes: [UInt8]

    /// Finished markup.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Finished markup.
    init(html: String) {
        bytes = Array(html.utf8)
    }

    /// Plain text, escaped.
    init(text: String) {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        self.bytes = bytes
    }

    /// No markup at all.
    static let empty = Fragment([])

    /// The place of what is written piece by piece: a byte that no text in UTF-8 holds.
    static let hole = Fragment([0xFF])
}

extension [UInt8] {
    /// Appends text with the five characters escaped that mean something in HTML, in an
    /// element or between quotes of either kind.
    ///
    /// - Parameter bindsSigns: Whether the space between `§` and its number becomes a hard one, so
    ///   that no line breaks between them.
    mutating func appendEscaped(_ text: String, bindsSigns: Bool = false) {
        var text = text
        text.withUTF8 { appendEscaped($0, bindsSigns: bindsSigns) }
    }

    private mutating func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, bindsSigns: Bool
    ) {
        var start = 0
        for index in text.indices {
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case UInt8(ascii: " ")
            where bindsSigns && index > 1 && text[index - 1] == 0xA7 && text[index - 2] == 0xC2:
                replacement = "\u{A0}"
            default: continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            replacement.withUTF8Buffer { append(contentsOf: $0) }
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}
