/// Finds the words of a text: the longest runs of letters and digits.
///
/// A word comes in normalized form (see ``Normalization``). Everything else separates words, the
/// hyphen too; a soft hyphen inside a word does not. A scanner keeps a buffer and is meant to be
/// used for many texts.
public struct WordScanner: Sendable {
    private var buffer: [UInt8] = []

    /// Creates a scanner.
    public init() {
        buffer.reserveCapacity(64)
    }

    /// Calls `visit` with every word of `text` in order.
    ///
    /// - Parameters:
    ///   - text: UTF-8 bytes.
    ///   - visit: Takes the normalized word in UTF-8, and where it stands in `text`. The word is
    ///     valid during the call only.
    public mutating func scan(
        _ text: Span<UInt8>, visit: (_ word: Span<UInt8>, _ range: Range<Int>) -> Void
    ) {
        var index = 0
        while scanWord(of: text, from: &index, visit: visit) {}
    }

    /// Calls `visit` with the first word that begins at an index or after it.
    ///
    /// - Parameter index: Is moved to the end of the word, or of the text when there is none.
    /// - Returns: Whether there was a word.
    mutating func scanWord(
        of text: Span<UInt8>, from index: inout Int,
        visit: (_ word: Span<UInt8>, _ range: Range<Int>) -> Void
    ) -> Bool {
        while index < text.count {
            // Most words are written in their normalized form: they are handed on as they stand.
            let end = Self.plainEnd(in: text, from: index)
            guard end == text.count || Self.isSeparator(text[end]) else {
                if scanLetters(of: text, from: &index, visit: visit) { return true }
                continue
            }
            let range = index..<end
            index = end
            if !range.isEmpty {
                visit(text.extracting(range), range)
                return true
            }
            index += 1
        }
        return false
    }

    /// The end of the small letters and digits of Norwegian from an index on.
    private static func plainEnd(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            if isPlain(byte) {
                index += 1
            } else if byte == 0xC3, index + 1 < text.count, text[index + 1] >= 0x9F,
                text[index + 1] <= 0xBF, text[index + 1] != 0xB7
            {
                // U+00DF to U+00FF, without the division sign.
                index += 2
            } else {
                break
            }
        }
        return index
    }

    /// Reads a word scalar by scalar into the buffer, up to its end; or up to the first separator.
    private mutating func scanLetters(
        of text: Span<UInt8>, from index: inout Int,
        visit: (_ word: Span<UInt8>, _ range: Range<Int>) -> Void
    ) -> Bool {
        var start = index
        var end = index
        buffer.removeAll(keepingCapacity: true)
        while index < text.count {
            let (value, length) = text.scalar(at: index)
            index += length
            if WordScalar.isInvisible(value) { continue }
            let lower = WordScalar.lowercased(value)
            guard WordScalar.isWord(lower) else { break }
            if buffer.isEmpty { start = index - length }
            if WordScalar.isMark(lower) {
                buffer.append(mark: lower)
            } else {
                buffer.append(scalar: lower)
            }
            end = index
        }
        guard !buffer.isEmpty else { return false }
        visit(buffer.span, start..<end)
        return true
    }

    /// The normalized words of `text`.
    public static func words(of text: String) -> [String] {
        var scanner = WordScanner()
        var words: [String] = []
        scanner.scan(text.utf8.span) { word, _ in
            words.append(String(decoding: Array(word), as: UTF8.self))
        }
        return words
    }

    /// Whether a byte is a small letter or digit of ASCII.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Whether a byte that is not plain belongs to no word, whatever stands beside it.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte &- 0x41 >= 26
    }
}

extension Array where Element == UInt8 {
    /// The bytes of a span, copied.
    public init(_ bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { Array($0) }
    }
}
