public import Markdown

/// What a text says otherwise than an earlier one, for people to read: block by block, and inside a
/// block word by word.
///
/// A block is what is read as one: a heading, a paragraph, the first text of a point, a row of a
/// table. Blocks that only changed are told as one, with the words that are gone and new; a block
/// that stands elsewhere is told as moved, with the words that changed in it. Emphasis and the
/// addresses of links count, the numbers of points do not.
public struct Redline: Hashable, Sendable {
    /// All blocks of both texts, in the order of the new one; what is gone stands where it stood.
    public let blocks: [RedlineBlock]

    /// What a parsed text says otherwise than an earlier one.
    public init(from old: Document, to new: Document) {
        self.init(from: old.comparedBlocks, to: new.comparedBlocks)
    }

    /// What lines of plain text say otherwise than earlier ones, such as the key points of a chapter.
    public init(from old: [String], to new: [String]) {
        self.init(from: old.map(ComparedBlock.init), to: new.map(ComparedBlock.init))
    }

    init(from old: [ComparedBlock], to new: [ComparedBlock]) {
        blocks = BlockAlignment(old, new).redlineBlocks
    }

    /// Whether anything differs.
    public var hasChanges: Bool { blocks.contains { $0.change != .same } }
}

/// One block of a ``Redline``.
public struct RedlineBlock: Hashable, Sendable {
    /// How the block stands to the earlier text.
    public enum Change: Hashable, Sendable {
        /// Both texts have it in the same place.
        case same
        /// Both have it, and its words or its kind changed.
        case changed
        /// Only the new text has it.
        case inserted
        /// Only the earlier text has it.
        case deleted
        /// It stands here now and stood elsewhere; blocks that moved together have the same number,
        /// from 1. Its words may have changed.
        case movedHere(Int)
        /// It stood here and stands elsewhere now.
        case movedAway(Int)
    }

    /// What the block is; for one that is gone, what it was.
    public let kind: RedlineKind
    /// What it was, where that is something else.
    public let formerKind: RedlineKind?
    /// How many lists it stands in.
    public let depth: Int
    /// Whether it stands in a quotation or an alert.
    public let isQuoted: Bool
    /// How it stands to the earlier text.
    public let change: Change
    /// What it says: one part for each cell of a row, and one for every other block.
    public let cells: [[RedlineRun]]

    /// What it says, the cells of a row after each other.
    public var runs: [RedlineRun] { cells.flatMap(\.self) }
}

/// What a block of a ``Redline`` is.
public enum RedlineKind: Hashable, Sendable {
    /// What stands before a point.
    public enum Marker: Hashable, Sendable {
        /// A sign that is the same for all points.
        case bullet
        /// A number.
        case number(Int)
        /// A box that is not ticked.
        case open
        /// A box that is ticked.
        case done
    }

    /// A paragraph, or a further one of a point.
    case paragraph
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// The first text of a point.
    case item(Marker)
    /// A row of a table.
    case row(isHeader: Bool)
    /// Code, with its line breaks.
    case code
    /// The title of an alert.
    case alert(Alert.Kind)
    /// What is always shown of a part that is shown on demand.
    case summary
    /// The first text of a footnote.
    case footnote(Int)
    /// A line between two parts.
    case rule

    /// Whether a block of another kind is the same to a reader: numbers follow from the order.
    func isSame(as other: RedlineKind) -> Bool {
        switch (self, other) {
        case (.item(.number), .item(.number)), (.footnote, .footnote): true
        default: self == other
        }
    }
}

/// A stretch of a block that both texts have, or only one.
public struct RedlineRun: Hashable, Sendable {
    /// Which of the texts has the stretch.
    public enum Change: Hashable, Sendable {
        /// Both.
        case same
        /// Only the new one.
        case inserted
        /// Only the earlier one.
        case deleted
    }

    /// Which of the texts has it.
    public let change: Change
    /// What it says, without markup; a line break is `\n`.
    public let text: String
    /// How it is set.
    public let style: RedlineStyle
}

/// How a stretch of text is set.
public struct RedlineStyle: Hashable, Sendable {
    /// Whether it is strong.
    public internal(set) var isStrong = false
    /// Whether it is emphasized.
    public internal(set) var isEmphasized = false
    /// Whether it is struck.
    public internal(set) var isStruck = false
    /// Whether it is code.
    public internal(set) var isCode = false
    /// Where it leads, or the address of an image.
    public internal(set) var destination: String?

    /// Plain text.
    public init() {}
}
