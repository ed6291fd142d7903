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

    /// The parts that stand in links, footnote references included, in order.
    public let links: [Range<Int>]

    private let pieces: [Piece]

    /// A place from where on each scalar stands for one scalar of the source.
    private struct Piece: Equatable, Sendable {
        var offset: Int
        var position: SourcePosition
    }

    init(_ inlines: [Inline], context: Context, section: String?, start: SourcePosition) {
        var builder = Builder(last: start)
        builder.append(inlines)
        text = builder.text
        links = builder.links
        pieces = builder.pieces
        self.context = context
        self.section = section
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
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: piece.offset)
        let scalars = utf8[start...].prefix(offset - piece.offset).count { $0 & 0xC0 != 0x80 }
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
        /// The end of what was appended last, for line breaks, which have no position of their own.
        var last: SourcePosition

        mutating func append(_ inlines: [Inline]) {
            for inline in inlines { append(inline) }
        }

        private mutating func append(_ inline: Inline) {
            switch inline {
            case .text(let value):
                append(value)
            case .softBreak, .lineBreak:
                pieces.append(Piece(offset: text.utf8.count, position: last))
                text += "\n"
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
            case .annotation(_, let children):
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
            text += value.content
            last = divideTail()
        }

        /// Divides the last piece, so that no place in a long text is far from the piece before it.
        ///
        /// - Returns: The position of the end.
        private mutating func divideTail() -> SourcePosition {
            let tail = pieces[pieces.count - 1]
            var position = tail.position
            var offset = tail.offset
            while text.utf8.count - offset > Builder.longestPiece {
                var end = offset + Builder.longestPiece
                while utf8(at: end) & 0xC0 == 0x80 { end -= 1 }
                position = self.position(of: end, from: offset, at: position)
                offset = end
                pieces.append(Piece(offset: offset, position: position))
            }
            return self.position(of: text.utf8.count, from: offset, at: position)
        }

        private static let longestPiece = 128

        private func utf8(at offset: Int) -> UInt8 {
            text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: offset)]
        }

        private func position(
            of end: Int, from start: Int, at position: SourcePosition
        ) -> SourcePosition {
            let scalars = text.utf8.dropFirst(start).prefix(end - start)
                .count { $0 & 0xC0 != 0x80 }
            return SourcePosition(line: position.line, column: position.column + scalars)
        }

        private mutating func appendObject(at position: SourcePosition) {
            pieces.append(Piece(offset: text.utf8.count, position: position))
            text += "\u{FFFC}"
            last = position
        }
    }
}
