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
        var start = 0
        var end = 0
        buffer.removeAll(keepingCapacity: true)
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let letter = Self.asciiWord[Int(byte)]
                if letter != 0 {
                    if buffer.isEmpty { start = index }
                    buffer.append(letter)
                    index += 1
                    end = index
                    continue
                }
                index += 1
            } else {
                let (value, length) = text.scalar(at: index)
                index += length
                if WordScalar.isInvisible(value) { continue }
                let lower = WordScalar.lowercased(value)
                if WordScalar.isWord(lower) {
                    if buffer.isEmpty { start = index - length }
                    if WordScalar.isMark(lower) {
                        buffer.append(mark: lower)
                    } else {
                        buffer.append(scalar: lower)
                    }
                    end = index
                    continue
                }
            }
            if !buffer.isEmpty {
                visit(buffer.span, start..<end)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        if !buffer.isEmpty { visit(buffer.span, start..<end) }
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

    /// Lower-case letter or digit for each ASCII byte that belongs to a word, else zero.
    private static let asciiWord: [UInt8] = (0..<128).map { (byte: UInt32) in
        let lower = WordScalar.lowercased(byte)
        return WordScalar.isWord(lower) ? UInt8(lower) : 0
    }
}

extension Array where Element == UInt8 {
    /// The bytes of a span, copied.
    public init(_ bytes: Span<UInt8>) {
        self.init(unsafeUninitializedCapacity: bytes.count) { buffer, count in
            for index in 0..<bytes.count { buffer[index] = bytes[index] }
            count = bytes.count
        }
    }
}
