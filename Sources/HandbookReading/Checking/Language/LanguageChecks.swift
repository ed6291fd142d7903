import Diagnostics
import Handbook
import Markdown
import NorwegianText

/// Hints on plain language (språklova § 9: «klart, korrekt og tilpassa målgruppa»).
enum LanguageChecks {
    /// The hints for a chapter, in no order.
    static func diagnostics(of chapter: ParsedChapter) -> [Diagnostic] {
        var readability = Readability()
        var found: [Diagnostic] = []
        chapter.document.forEachInlineText { text in
            let running = RunningText(text, in: chapter.file)
            found += running.heavyWords + running.capitals + running.referenceForms
            guard text.context != .heading else { return }
            let sentences = running.sentences
            found += sentences.compactMap(running.lengthHint)
            if text.context == .paragraph { readability.add(sentences) }
        }
        return found + [readability.hint(for: chapter)].compactMap(\.self)
            + LinkTextChecks.diagnostics(of: chapter) + HeadingChecks.diagnostics(of: chapter)
    }
}

/// The readability of the running text of one chapter.
struct Readability {
    private var sentences = 0
    private var words = 0
    private var longWords = 0

    /// Below so many words one long sentence decides everything.
    private static let fewestWords = 100
    /// From 50 on a text counts as heavy, like that of the authorities.
    private static let heaviest = 50

    /// Counts the sentences of one paragraph.
    mutating func add(_ more: [Sentence]) {
        sentences += more.count
        for sentence in more {
            words += sentence.wordCount
            longWords += sentence.longWordCount
        }
    }

    /// LIX, rounded: words per sentence plus the percentage of words of more than six letters
    /// (C. H. Björnsson, «Läsbarhet», 1968); `nil` for a text that is too short to say.
    var index: Int? {
        guard words >= Self.fewestWords, sentences > 0 else { return nil }
        let value = Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
        return Int(value.rounded())
    }

    /// The hint for a chapter that is heavy to read.
    func hint(for chapter: ParsedChapter) -> Diagnostic? {
        guard let index, index > Self.heaviest else { return nil }
        return Diagnostic(
            .heavyText, file: chapter.file, at: chapter.frontMatter.title?.position ?? .start,
            "Kapittelet er tungt å lese: LIX er \(index), og bør være \(Self.heaviest) eller lavere.",
            suggestion: "Del de lengste setningene, og bytt ut lange ord.")
    }
}
