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
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
    }

    private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
        var start = 0
        for index in text.indices {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default: continue
            }
            append(contentsOf: text[start..<index])
            entity.withUTF8Buffer { append(contentsOf: $0) }
            start = index + 1
        }
        append(contentsOf: text[start...])
    }
}
