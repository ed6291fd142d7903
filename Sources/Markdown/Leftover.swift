public import Diagnostics

/// Something that was written as markup and is none, or became another than its author meant.
///
/// A reader of the page sees raw characters, another number, or nothing at all. Code is never looked at,
/// and neither is what the author escaped with a backslash.
public struct Leftover: Hashable, Sendable {
    /// What was meant.
    public enum Kind: Hashable, Sendable {
        /// A point whose number is not the one that is shown.
        case number(shown: Int)
        /// A date at the start of a line that became a point with the number `shown`.
        case date(shown: Int)
        /// A line of a sentence that begins with a number and became a list.
        case wrappedNumber
        /// A number without a space after it: `1.Uten`.
        case numberWithoutSpace
        /// A sign from another program that is no mark of a list: `•`.
        case bullet
        /// A mark of a list without a space after it: `-Uten`.
        case bulletWithoutSpace
        /// A box to tick that is none: `-[ ]`, `[]`, `[ x]`.
        case task
        /// A heading without a space after its signs: `##Uten`.
        case headingWithoutSpace
        /// More than six signs before a heading.
        case headingTooDeep
        /// A heading without text.
        case emptyHeading
        /// Text right above a line of dashes, which makes a heading of it.
        case underlinedText
        /// Rows without the dashed row below the first.
        case tableWithoutRule
        /// A dashed row with another number of cells than the row above it.
        case tableRule(cells: Int, header: Int)
        /// A row with more cells than the header; those beyond it are lost.
        case tableCells(cells: Int, header: Int)
        /// A line of text right below a table, which became a row of it.
        case tableText
        /// An alert with a word that names none.
        case alertUnknown
        /// An alert without text.
        case alertEmpty
        /// The mark of an alert outside a quote.
        case alertWithoutQuote
        /// A value of the office with other braces than `{{ }}`.
        case officeValue
        /// A second front matter.
        case frontMatter
        /// What git leaves where two changes meet.
        case conflict
        /// A space between `]` and `(`.
        case linkGap(isImage: Bool)
        /// An address with spaces.
        case linkSpaces
        /// A link without its last parenthesis or its first bracket.
        case linkOpen
        /// Parenthesis before brackets.
        case linkReversed
        /// A link to a definition that is missing.
        case linkReference
        /// A reference to a footnote that is missing.
        case footnoteMissing
        /// A footnote that no text refers to: it is not shown.
        case footnoteUnused
        /// The definition of an address that no link uses: it is not shown.
        case definitionUnused
        /// Signs of emphasis that stay.
        case emphasis
        /// Backticks without an end.
        case code
        /// Sentences that stand so far in that they became code.
        case indentedText
        /// Code that goes on to the end of the text because its fence is never closed.
        case fence
        /// Markup of another program.
        case foreign(Dialect)
    }

    /// Markup of other programs that means nothing here.
    public enum Dialect: Hashable, Sendable, CaseIterable {
        /// `::: note`
        case container
        /// `!!! note`
        case admonition
        /// `[TOC]`
        case contents
        /// `{{< x >}}`, `{{% x %}}`, `{% x %}`, `{{ x }}`
        case template
        /// `[[Side]]`
        case wikiLink
        /// `{.class}`, `{#id}`
        case attributes
        /// `==x==`
        case highlight
        /// Tables drawn with `+---+` or dashes alone.
        case table
        /// `: forklaring` below a term.
        case definitionList
        /// `+++` around keys.
        case frontMatter
    }

    /// What was meant.
    public let kind: Kind

    /// What stands there, as written; never longer than a line.
    public let text: String

    /// Where it begins.
    public let position: SourcePosition
}
