public import Diagnostics

/// A term of the glossary.
public struct Term: Sendable {
    /// The term as it stands in the glossary.
    public let name: String
    /// Its abbreviation, for example `KVP`.
    public let abbreviation: String?
    /// What it means, in plain words.
    public let explanation: String
    /// Other words for the same, used by search and by the marks in the text.
    public let synonyms: [String]
    /// What else people look for it by, used by search alone.
    public let searchWords: [String]
    /// The chapter that tells more, as a path from the handbook's root.
    public let chapter: Located<String>?
    /// The anchor of the term on the glossary page.
    public let anchor: String
    /// Where the term is written.
    public let position: SourcePosition

    package init(
        name: String, abbreviation: String?, explanation: String, synonyms: [String],
        searchWords: [String],
        chapter: Located<String>?, anchor: String, position: SourcePosition
    ) {
        self.name = name
        self.abbreviation = abbreviation
        self.explanation = explanation
        self.synonyms = synonyms
        self.searchWords = searchWords
        self.chapter = chapter
        self.anchor = anchor
        self.position = position
    }
}
