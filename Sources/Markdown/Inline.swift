public import Diagnostics

/// A part of the running text of a paragraph, heading or cell.
public enum Inline: Equatable, Sendable {
    /// Text.
    case text(Text)
    /// A line break in the source that is no break in the text.
    case softBreak
    /// A line break that is shown.
    case lineBreak
    /// Code.
    case code(Code)
    /// Raw HTML that is no comment.
    indirect case html(RawHTML)
    /// Emphasis.
    case emphasis([Inline])
    /// Strong emphasis.
    case strong([Inline])
    /// Struck text.
    case strikethrough([Inline])
    /// A link.
    indirect case link(Link)
    /// An image.
    indirect case image(Image)
    /// A reference to a footnote.
    case footnoteReference(FootnoteReference)
    /// What HTML says and Markdown cannot.
    case element(HTMLElement, [Inline])
    /// A part that ``Document/annotating(_:)`` marked.
    case annotation(id: Int, [Inline])
}

/// Text with its place in the source.
public struct Text: Equatable, Sendable {
    /// The text without escapes and entities. It holds no line break.
    public let content: String
    /// Where the text begins.
    public let position: SourcePosition
    /// Where the map from text to source jumps: after each escape and entity.
    let jumps: [Jump]

    /// A place in the text from where on each scalar stands for one scalar of the source.
    struct Jump: Equatable, Sendable {
        let offset: Int32
        let position: SourcePosition
    }
}

/// Code in running text.
public struct Code: Equatable, Sendable {
    /// The code; line breaks are spaces.
    public let literal: String
    /// Where the backticks begin.
    public let position: SourcePosition
}

/// A link.
public struct Link: Equatable, Sendable {
    /// The address as written, escapes and entities resolved.
    public let destination: String
    /// The title; empty when there is none.
    public let title: String
    /// Whether the address itself was written instead of a text with an address.
    public let isAutolink: Bool
    /// What the link says.
    public let content: [Inline]
    /// Where the link begins.
    public let position: SourcePosition
    /// Where the address stands; `nil` unless it stands in the link, letter for letter.
    public let addressPosition: SourcePosition?
}

/// An image.
public struct Image: Equatable, Sendable {
    /// The address as written, escapes and entities resolved.
    public let destination: String
    /// The title; empty when there is none.
    public let title: String
    /// The description, in inlines as it was written.
    public let content: [Inline]
    /// Where `![` stands.
    public let position: SourcePosition
    /// Where the address stands; `nil` unless it stands in the image, letter for letter.
    public let addressPosition: SourcePosition?

    /// The description without markup: the alternative text.
    public var text: String { content.description }
}

/// A reference to a footnote.
public struct FootnoteReference: Equatable, Sendable {
    /// The number of the footnote.
    public let number: Int
    /// Which of the references to this footnote it is, from 1; 0 in the description of an image.
    public let occurrence: Int
    /// Where `[^` stands.
    public let position: SourcePosition
}
