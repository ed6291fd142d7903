/// An article of the General Data Protection Regulation that a text names: `personvernforordningen
/// artikkel 6 nr. 1 bokstav e`, `artikkel 9 i GDPR`.
public struct GDPRArticle: Hashable, Sendable {
    /// The number, from 1 to 99.
    public let number: Int
    /// The stretch of text, as offsets in UTF-8: the word *artikkel* and the number, of later
    /// articles of a list the number alone.
    public let range: Range<Int>

    /// The article at Lovdata, which has the Norwegian text.
    public var address: String { "https://lovdata.no/lov/2018-06-15-38/gdpr/a\(number)" }

    /// Every such article of a text, in its order. An article of no named act is left alone.
    public static func all(in text: String) -> [GDPRArticle] {
        guard text.contains("GDPR") || text.contains("ordning") else { return [] }
        let tokens = Tokenizer.tokenize(text.utf8.span, vocabulary: grammar)
        var articles: [GDPRArticle] = []
        var index = 0
        while index < tokens.count {
            guard isArticle(index, of: tokens) else {
                index += 1
                continue
            }
            let list = ArticleList(at: index, of: tokens)
            if list.isNamed(in: tokens) { articles += list.articles }
            index = max(list.end, index + 1)
        }
        return articles
    }

    private static let grammar = Vocabulary()

    fileprivate static func isArticle(_ index: Int, of text: TokenizedText) -> Bool {
        text.word(at: index, is: "artikkel") || text.word(at: index, is: "artiklene")
            || text.word(at: index, is: "art")
    }

    /// `personvernforordningen`, `personvernforordninga`, `GDPR`, also in the genitive.
    fileprivate static func isName(_ index: Int, of text: TokenizedText) -> Bool {
        guard text.kind(index) == .word else { return false }
        return text.word(index, beginsWith: "personvernforordning")
            || text.word(at: index, is: "gdpr") || text.word(at: index, is: "gdprs")
    }
}

/// `artikkel 6 nr. 1 bokstav e og 9`.
private struct ArticleList {
    private(set) var articles: [GDPRArticle] = []
    private let start: Int
    private(set) var end: Int

    init(at index: Int, of text: TokenizedText) {
        start = index
        end = index + 1
        if text.kind(end) == .fullStop { end += 1 }
        var first = index
        while text.kind(end) == .number, (1...99).contains(text[end].value) {
            let range = Int(text[first].start)..<Int(text[end].end)
            articles.append(GDPRArticle(number: Int(text[end].value), range: range))
            end = ArticleList.afterParts(end + 1, of: text)
            guard let next = ArticleList.afterSeparator(end, of: text),
                text.kind(next) == .number
            else { return }
            first = next
            end = next
        }
    }

    /// Past `nr. 1`, `(1)`, `bokstav e`.
    private static func afterParts(_ start: Int, of text: TokenizedText) -> Int {
        var index = start
        while true {
            var next = text.kind(index) == .comma ? index + 1 : index
            if text.meaning(next) == .number || text.meaning(next) == .bokstav {
                next += text.kind(next + 1) == .fullStop ? 2 : 1
                guard text.kind(next) == .number || text.singleLetter(next) != nil else {
                    return index
                }
                index = next + 1
            } else if text.kind(next) == .openParenthesis, text.kind(next + 2) == .closeParenthesis,
                text.kind(next + 1) == .number
            {
                index = next + 3
            } else {
                return index
            }
        }
    }

    private static func afterSeparator(_ index: Int, of text: TokenizedText) -> Int? {
        if text.meaning(index) == .and { return index + 1 }
        guard text.kind(index) == .comma else { return nil }
        return text.meaning(index + 1) == .and ? index + 2 : index + 1
    }

    /// Whether the regulation stands directly before the list, or after it with `i`.
    func isNamed(in text: TokenizedText) -> Bool {
        var before = start - 1
        while text.kind(before) == .comma || text.meaning(before) == .its
            || text.kind(before) == .openParenthesis || text.kind(before) == .closeParenthesis
        {
            before -= 1
        }
        if GDPRArticle.isName(before, of: text) { return true }
        return text.meaning(end) == .within && GDPRArticle.isName(end + 1, of: text)
            || GDPRArticle.isName(end, of: text)
    }
}
