internal import CCmarkGFM

/// The lines of one block that stands directly in a text, in no other.
public struct BlockSpan: Hashable, Sendable {
    /// What a block is, as far as its first marks tell.
    public enum Kind: String, Hashable, Sendable {
        /// A paragraph.
        case paragraph
        /// A heading.
        case heading
        /// A block quote or an alert.
        case quote
        /// A list.
        case list
        /// Code, fenced or indented.
        case code
        /// Raw HTML, comments among it.
        case html
        /// A table.
        case table
        /// A line between two parts.
        case thematicBreak
        /// What a footnote says.
        case footnote
        /// Lines that give nothing by themselves, such as addresses of links.
        case definition
    }

    /// What the block is.
    public let kind: Kind
    /// Its lines, counted from 0 and without empty lines at the end.
    public let lines: Range<Int>
}

extension Document {
    /// The lines of the blocks of a text: each line that is not empty belongs to one of them, in
    /// the order of the text.
    ///
    /// - Parameter source: The text in UTF-8, as for ``parse(_:firstLine:)-(Sequence<UInt8>,_)``.
    public static func spans(
        of source: some Sequence<UInt8>
    ) throws(ParseRefusal) -> [BlockSpan] {
        let text = try SourceText(source, firstLine: 1)
        return try text.withView { view throws(ParseRefusal) in
            try HostileSizes.check(view)
            guard let tree = ParsedTree(view.bytes) else {
                preconditionFailure("libcmark-gfm returned no tree")
            }
            return SpanReader(source: view).spans(of: tree)
        }
    }
}

/// Gives each line of a text to a block.
private struct SpanReader {
    let source: SourceView

    func spans(of tree: borrowing ParsedTree) -> [BlockSpan] {
        var nodes: [(kind: BlockSpan.Kind, start: Int, end: Int)] = []
        for node in NodeSequence(first: Node(cmark_node_first_child(tree.root))) {
            // Text right above a table is cut off from it and knows of no line.
            let table = node.next?.startLine ?? 1
            let (start, end) =
                node.startLine > 0
                ? (node.startLine, node.endLine) : (firstLine(above: table), table - 1)
            nodes.append((kind(of: node), start - 1, max(start, end)))
        }
        // Footnotes come last in the tree, wherever they stand.
        nodes.sort { $0.start < $1.start }
        var spans: [BlockSpan] = []
        var line = 0
        for (index, node) in nodes.enumerated() {
            let next = index + 1 < nodes.count ? nodes[index + 1].start : lineCount
            guard node.start >= line, node.start < next else { continue }
            add(.definition, line..<node.start, to: &spans)
            let end = (node.end..<max(next, node.end)).first(where: isEmpty) ?? next
            add(node.kind, node.start..<min(end, next), to: &spans)
            line = min(end, next)
        }
        add(.definition, line..<lineCount, to: &spans)
        return spans
    }

    private var lineCount: Int { source.lineStarts.count }

    private func isEmpty(_ line: Int) -> Bool { source.trimmedLine(line).isEmpty }

    /// Adds lines without the empty ones at both ends; definitions fall apart at those between.
    private func add(_ kind: BlockSpan.Kind, _ lines: Range<Int>, to spans: inout [BlockSpan]) {
        var lines = lines
        while let first = lines.first(where: { !isEmpty($0) }) {
            var end = lines.upperBound
            if kind == .definition {
                end = (first..<end).first(where: isEmpty) ?? end
            } else {
                while isEmpty(end - 1) { end -= 1 }
            }
            spans.append(BlockSpan(kind: kind, lines: first..<end))
            lines = end..<lines.upperBound
        }
    }

    /// The first line, from 1, of the text that ends right above a line.
    private func firstLine(above line: Int) -> Int {
        var first = line - 1
        while first > 1, !isEmpty(first - 2) { first -= 1 }
        return max(first, 1)
    }

    private func kind(of node: Node) -> BlockSpan.Kind {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case ccmark_table(): .table
        default: .definition
        }
    }
}
