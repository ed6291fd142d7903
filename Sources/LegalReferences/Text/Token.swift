/// A word, number or sign of a text.
///
/// Soft hyphens and zero-width characters are no tokens and part of none.
struct Token {
    enum Kind: UInt8 {
        /// A run of letters.
        case word
        /// A run of digits; ``Token/value`` is the number.
        case number
        /// `§`.
        case sectionSign
        case fullStop, comma, colon, semicolon, slash, openParenthesis, closeParenthesis
        case apostrophe, percent
        /// `-`, U+2010 or U+2011.
        case hyphen
        /// `–` and other long dashes.
        case dash
        /// Anything else.
        case other
    }

    /// The white space before a token.
    enum Space: UInt8 {
        case none
        /// One space, ordinary, hard or thin, or one line break with its indentation.
        case one
        /// More spaces in one line.
        case several
        /// A blank line: the end of a block.
        case blankLine
    }

    /// How a word is written.
    enum Case: UInt8 {
        case lower, capitalised, upper
        /// Capitals with a final `s`, as the genitive `STLs`.
        case upperWithFinalS
        case mixed
    }

    var kind: Kind
    var space: Space
    var letterCase: Case = .lower
    /// What the grammar takes the word for.
    var meaning: GrammarWord = .none
    /// The stretch of the source in UTF-8.
    var start: Int32
    var end: Int32
    /// The stretch of the folded letters or digits in ``TokenizedText/folded``.
    var foldedStart: Int32 = 0
    var foldedEnd: Int32 = 0
    /// The word in the vocabulary, or -1.
    var word: Int32 = -1
    /// The number, or the value of an ordinal; -1 where it is too large.
    var value: Int32 = 0
    /// The line, from 0.
    var line: Int32 = 0
    /// The sentence, from 0; known when the whole text is read.
    var sentence: Int32 = 0
}
