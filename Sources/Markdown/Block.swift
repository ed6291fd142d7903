public import Diagnostics

/// A block of a document.
public indirect enum Block: Equatable, Sendable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A heading.
    case heading(Heading)
    /// A block quote.
    case quote(Quote)
    /// A block quote that begins with `[!NOTE]` or one of its kin.
    case alert(Alert)
    /// A list.
    case list(List)
    /// Code, fenced or indented.
    case code(CodeBlock)
    /// Raw HTML, comments removed.
    case html(RawHTML)
    /// A table.
    case table(Table)
    /// A part that is shown on demand.
    case details(Details)
    /// A line between two parts.
    case thematicBreak(SourcePosition)

    /// Where it begins.
    public var position: SourcePosition {
        switch self {
        case .paragraph(let block): block.position
        case .heading(let block): block.position
        case .quote(let block): block.position
        case .alert(let block): block.position
        case .list(let block): block.position
        case .code(let block): block.position
        case .html(let block): block.position
        case .table(let block): block.position
        case .details(let block): block.position
        case .thematicBreak(let position): position
        }
    }
}

/// A paragraph.
public struct Paragraph: Equatable, Sendable {
    /// What the paragraph says.
    public let content: [Inline]
    /// Where its text begins.
    public let position: SourcePosition
}

/// A heading.
public struct Heading: Equatable, Sendable {
    /// The level, 1 to 6.
    public let level: Int
    /// What the heading says.
    public let content: [Inline]
    /// The id of the heading, unique in the document; see ``AnchorRegister``.
    public let anchor: String
    /// Where the heading begins: its first `#`, or its text when it is underlined.
    public let position: SourcePosition

    /// The text of the heading without markup.
    public var text: String { content.plainText }
}

/// A block quote.
public struct Quote: Equatable, Sendable {
    /// The blocks that are quoted.
    public let blocks: [Block]
    /// Where `>` stands.
    public let position: SourcePosition
}

/// A block quote that begins with a line `[!NOTE]`, as GitHub reads it.
public struct Alert: Equatable, Sendable {
    /// The five kinds of alert.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Useful to know.
        case note
        /// Makes the work easier.
        case tip
        /// Needed to succeed.
        case important
        /// Calls for attention.
        case warning
        /// Tells of a risk.
        case caution
    }

    /// The kind of alert.
    public let kind: Kind
    /// What stands after the kind on its line, in the place of the title of the kind; often empty.
    public let title: [Inline]
    /// The blocks after the line that names the kind.
    public let blocks: [Block]
    /// Where `>` stands.
    public let position: SourcePosition
}

/// Code, fenced or indented.
public struct CodeBlock: Equatable, Sendable {
    /// What follows the opening fence; empty when there is none.
    public let info: String
    /// The code with its line breaks.
    public let literal: String
    /// Where the fence, or the indented code, begins.
    public let position: SourcePosition

    /// The first word of ``info``: the language of the code.
    public var language: Substring {
        info.prefix { !$0.isWhitespace }
    }
}

/// Raw HTML. It is never passed through.
public struct RawHTML: Equatable, Sendable {
    /// The HTML as written, without comments.
    public let literal: String
    /// Where it begins.
    public let position: SourcePosition
}

/// A footnote.
public struct Footnote: Equatable, Sendable {
    /// The number, from 1, in the order of the first reference.
    public let number: Int
    /// How often the text refers to the footnote.
    public let references: Int
    /// What the footnote says.
    public let blocks: [Block]
    /// Where the footnote begins.
    public let position: SourcePosition
}
