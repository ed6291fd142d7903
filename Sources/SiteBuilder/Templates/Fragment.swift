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
    /// - Parameter bindsSigns: Whether the spaces in `§ 17` and `§ 20 a` become hard ones, so that no
    ///   line breaks there.
    mutating func appendEscaped(_ text: String, bindsSigns: Bool = false) {
        var text = text
        text.withUTF8 { appendEscaped($0, bindsSigns: bindsSigns) }
    }

    /// Whether a space stands between `§` and its number, or between that and a single letter.
    private func isWithinSection(_ space: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        }
        var start = space
        if space + 1 < text.count, isLetter(text[space + 1]),
            space + 2 >= text.count || !isLetter(text[space + 2])
        {
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            if start < space, start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
        }
        return start > 1 && text[start - 1] == 0xA7 && text[start - 2] == 0xC2
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
            case UInt8(ascii: " ") where bindsSigns && isWithinSection(index, of: text):
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
