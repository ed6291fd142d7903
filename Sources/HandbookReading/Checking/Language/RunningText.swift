import Diagnostics
import Markdown
import NorwegianText

/// The words of one paragraph, heading or cell.
struct RunningText {
    /// One word, in small letters.
    struct Word {
        let text: String
        /// Its place in the text, in bytes.
        let range: Range<Int>
    }

    let file: String
    let text: InlineText
    let words: [Word]
    let bytes: [UInt8]
    /// What stands in quotation marks: others' words, which are left as they are.
    private let quotes: [Range<Int>]

    init(_ text: InlineText, in file: String) {
        self.file = file
        self.text = text
        let bytes = Array(text.text.utf8)
        var found: [Word] = []
        var scanner = WordScanner()
        scanner.scan(bytes.span) { word, range in
            found.append(Word(text: String(decoding: [UInt8](word), as: UTF8.self), range: range))
        }
        self.bytes = bytes
        words = found
        quotes = RunningText.quotes(in: bytes)
    }

    /// Whether a place is the writer's own.
    func isOwn(_ range: Range<Int>) -> Bool {
        !quotes.contains { $0.overlaps(range) }
    }

    /// A hint at a place of the text.
    func hint(_ code: DiagnosticCode, at offset: Int, _ message: String, suggestion: String)
        -> Diagnostic
    {
        Diagnostic(code, file: file, at: text.position(at: offset), message, suggestion: suggestion)
    }

    /// From « to ».
    private static func quotes(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for index in bytes.indices.dropLast() where bytes[index] == 0xC2 {
            if bytes[index + 1] == 0xAB { start = start ?? index }
            if bytes[index + 1] == 0xBB, let begin = start {
                ranges.append(begin..<index + 2)
                start = nil
            }
        }
        return ranges
    }
}

/// A sentence, as far as its length matters.
struct Sentence {
    /// Where its first word begins, in bytes of the text.
    let start: Int
    /// How many words it has.
    let wordCount: Int
    /// How many of them have more than six letters.
    let longWordCount: Int
}

extension RunningText {
    /// More words than a reader holds together.
    private static let mostWords = 30

    /// The sentences that have words.
    var sentences: [Sentence] {
        let starts = SentenceSplitter().boundaries(in: bytes.span) + [bytes.count]
        var rest = words[...]
        return starts.compactMap { end in
            let part = rest.prefix { $0.range.lowerBound < end }
            rest = rest.dropFirst(part.count)
            guard let first = part.first else { return nil }
            return Sentence(
                start: first.range.lowerBound, wordCount: part.count,
                longWordCount: part.count { $0.text.unicodeScalars.count > 6 })
        }
    }

    /// What is to be said of a long sentence.
    func lengthHint(for sentence: Sentence) -> Diagnostic? {
        guard sentence.wordCount > Self.mostWords else { return nil }
        return hint(
            .longSentence, at: sentence.start,
            "Setningen har \(sentence.wordCount) ord, og bør ha \(Self.mostWords) eller færre.",
            suggestion: "Sett punktum tidligere, eller gjør leddene til en liste.")
    }
}
