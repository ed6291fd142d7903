public import Diagnostics

/// A parsed Markdown text: a value that no longer knows of the C library.
public struct Document: Equatable, Sendable {
    /// The blocks of the text in order, without its footnotes.
    public let blocks: [Block]

    /// The footnotes that the text refers to, in the order of their numbers.
    public let footnotes: [Footnote]

    /// What was written but is never passed through to HTML.
    public let findings: [Finding]

    /// The HTML comments of the text. They are dropped from the tree.
    public let comments: [Comment]

    /// What was written as markup and is none, in the order of the text.
    public let leftovers: [Leftover]
}

/// Something in the source that is not passed through to HTML and that an author should know of.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public enum Kind: Hashable, Sendable {
        /// Raw HTML. It is shown as text.
        case rawHTML
        /// A link to an address that a browser could run. Its text is shown without the link.
        case unsafeLink
        /// An image from an address that a browser could run. Its description is shown instead.
        case unsafeImage
    }

    /// What was found.
    public let kind: Kind

    /// The raw HTML or the address.
    public let text: String

    /// Where it begins.
    public let position: SourcePosition
}

/// An HTML comment in the source.
public struct Comment: Hashable, Sendable {
    /// What stands between `<!--` and `-->`, without spaces and line breaks at its ends.
    public let text: String

    /// Where `<!--` begins.
    public let position: SourcePosition
}
