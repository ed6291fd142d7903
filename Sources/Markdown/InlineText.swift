public import Diagnostics

/// The running text of one paragraph, heading or cell as a reader sees it, for finding things in it.
///
/// Emphasis, links and annotations are transparent. A line break is `\n`. Code, raw HTML, images,
/// addresses written as links and footnote references are each one U+FFFC (object replacement
/// character), so that nothing is found in them or across them. All offsets count UTF-8 bytes of ``text``.
public struct InlineText: Equatable, Sendable {
    /// What kind of block the text stands in.
    public enum Context: Hashable, Sendable {
        /// A paragraph, list items and quotes included.
        case paragraph
        /// A heading.
        case heading
        /// A cell of a table.
        case cell
    }

    /// The text.
    public let text: String

    /// What kind of block the text stands in.
    public let context: Context

    /// The anchor of the heading above the text, or of the heading itself; nil above the first.
    public let section: String?

    /// The level of the heading, from 1; nil in other texts.
    public let headingLevel: Int?

    /// How many lists the text stands in.
    public let listDepth: Int

    /// Whether the text is the first cell of its row.
    public let beginsRow: Bool

    /// The parts that stand in links, footnote references included, in order.
    public let links: [Range<Int>]

    private let pieces: [Piece]

    /// A place from where on each scalar stands for one scalar of the source.
    private struct Piece: Equatable, Sendable {
        var offset: Int
        var position: SourcePosition
    }

    init(_ inlines: [Inline], context: Context, at place: TextPlace, start: SourcePosition) {
        var builder = Builder(start: start)
        builder.append(inlines)
        text = builder.text
        links = builder.links
        pieces = builder.pieces
        self.context = context
        section = place.section
        headingLevel = place.headingLevel
        listDepth = place.listDepth
        beginsRow = place.beginsRow
    }

    /// The place in the source of a UTF-8 offset that begins a scalar.
    public func position(at offset: Int) -> SourcePosition {
        // The last piece that begins at the offset or before it.
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return pieces.first?.position ?? SourcePosition(line: 1, column: 1) }
        let piece = pieces[low - 1]
        let scalars = text.utf8.span.scalarCount(in: piece.offset..<offset)
        return SourcePosition(
            line: piece.position.line, column: piece.position.column + scalars)
    }

    /// Whether a range shares a byte with a link.
    public func touchesLink(_ range: Range<Int>) -> Bool {
        links.contains { $0.overlaps(range) }
    }

    private struct Builder {
        var text = ""
        var links: [Range<Int>] = []
        var pieces: [Piece] = []
        /// Where a line break after what was appended last stands; nil after a text, whose end is
        /// counted only when it is asked for.
        private var last: SourcePosition?

        init(start: SourcePosition) {
            last = start
        }

        mutating func append(_ inlines: [Inline]) {
            for inline in inlines { append(inline) }
        }

        private mutating func append(_ inline: Inline) {
            switch inline {
            case .text(let value):
                append(value)
            case .softBreak, .lineBreak:
                // It has no position of its own, and stands where the inline before it ends.
                let end = self.end
                pieces.append(Piece(offset: text.utf8.count, position: end))
                text += "\n"
                last = end
            case .code(let code):
                appendObject(at: code.position)
            case .html(let html):
                appendObject(at: html.position)
            case .image(let image):
                appendObject(at: image.position)
            case .footnoteReference(let reference):
                let start = text.utf8.count
                appendObject(at: reference.position)
                links.append(start..<text.utf8.count)
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                append(children)
            case .annotation(_, let children), .element(_, let children):
                append(children)
            case .link(let link):
                let start = text.utf8.count
                if link.isAutolink {
                    appendObject(at: link.position)
                } else {
                    append(link.content)
                }
                if start < text.utf8.count { links.append(start..<text.utf8.count) }
            }
        }

        private mutating func append(_ value: Text) {
            let start = text.utf8.count
            pieces.append(Piece(offset: start, position: value.position))
            for jump in value.jumps {
                pieces.append(Piece(offset: start + Int(jump.offset), position: jump.position))
            }
            // The text of many a block is one piece: it is shared, not copied.
            if text.isEmpty { text = value.content } else { text += value.content }
            last = nil
            divideTail()
        }

        /// Divides the last piece, so that no place in a long text is far from the piece before it.
        private mutating func divideTail() {
            var tail = pieces[pieces.count - 1]
            while text.utf8.count - tail.offset > Builder.longestPiece {
                let utf8 = text.utf8.span
                var end = tail.offset + Builder.longestPiece
                while utf8[end] & 0xC0 == 0x80 { end -= 1 }
                let scalars = utf8.scalarCount(in: tail.offset..<end)
                tail.position = SourcePosition(
                    line: tail.position.line, column: tail.position.column + scalars)
                tail.offset = end
                pieces.append(tail)
            }
        }

        private static let longestPiece = 512

        /// Where the text ends in the source.
        private var end: SourcePosition {
            if let last { return last }
            let tail = pieces[pieces.count - 1]
            let scalars = text.utf8.span.scalarCount(in: tail.offset..<text.utf8.count)
            return SourcePosition(
                line: tail.position.line, column: tail.position.column + scalars)
        }

        private mutating func appendObject(at position: SourcePosition) {
            pieces.append(Piece(offset: text.utf8.count, position: position))
            text += "\u{FFFC}"
            last = position
        }
    }
}

/// Where a text stands in its document.
struct TextPlace {
    var section: String?
    var headingLevel: Int?
    var listDepth = 0
    var beginsRow = false
}
