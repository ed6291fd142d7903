import Diagnostics
internal import CCmarkGFM

/// Copies the tree of the C library to values.
struct TreeReader {
    let source: SourceView
    let collector = Collector()
    var scope = PointScope(prefix: "punkt")
    private var depth = 0

    init(source: SourceView) {
        self.source = source
    }

    mutating func document(_ tree: borrowing ParsedTree) throws(ParseRefusal) -> Document {
        var blocks: [Block] = []
        var definitions: [Node] = []
        for child in NodeSequence(first: Node(cmark_node_first_child(tree.root))) {
            if child.type == CMARK_NODE_FOOTNOTE_DEFINITION {
                definitions.append(child)
            } else if let block = try block(child) {
                blocks.append(block)
            }
        }
        var footnotes: [(number: Int, blocks: [Block], position: SourcePosition)] = []
        for (index, definition) in definitions.enumerated() {
            scope = PointScope(prefix: "fn.\(index + 1)")
            footnotes.append(
                (index + 1, try self.blocks(under: definition), position(definition)))
        }
        return Document(
            blocks: gathered(blocks),
            footnotes: footnotes.map {
                Footnote(
                    number: $0.number, references: collector.references[$0.number] ?? 0,
                    blocks: $0.blocks, position: $0.position)
            },
            findings: collector.findings.sorted { $0.position < $1.position },
            comments: collector.comments,
            leftovers: leftovers())
    }

    mutating func blocks(under node: Node) throws(ParseRefusal) -> [Block] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= ParseLimits.nesting else {
            throw ParseRefusal(
                reason: .nesting, limit: ParseLimits.nesting,
                line: node.startLine - 1 + source.firstLine)
        }
        var result: [Block] = []
        result.reserveCapacity(node.childCount)
        for child in node.children {
            if let block = try block(child) { result.append(block) }
        }
        return gathered(result)
    }

    /// The blocks with what is shown on demand gathered.
    private func gathered(_ blocks: [Block]) -> [Block] {
        collector.hasTags ? blocks.gatheringDetails { collector.reject($0) } : blocks
    }

    private mutating func block(_ node: Node) throws(ParseRefusal) -> Block? {
        switch node.type {
        case CMARK_NODE_PARAGRAPH:
            return .paragraph(try paragraph(node))
        case CMARK_NODE_HEADING:
            return .heading(try heading(node))
        case CMARK_NODE_BLOCK_QUOTE:
            return try quote(node)
        case CMARK_NODE_LIST:
            return .list(try list(node))
        case CMARK_NODE_CODE_BLOCK:
            searchCode(node)
            return .code(
                CodeBlock(info: node.info, literal: node.literalString, position: position(node)))
        case CMARK_NODE_HTML_BLOCK:
            return html(node)
        case CMARK_NODE_THEMATIC_BREAK:
            searchBreak(node)
            return .thematicBreak(position(node))
        case ccmark_table():
            return .table(try table(node))
        default:
            return nil
        }
    }

    private func html(_ node: Node) -> Block? {
        let literal = node.literal
        var map = LeafMap(lines: literal, from: node.startLine - 1, source: source)
        guard let html = collector.html(literal, position: { map.position($0) }) else {
            return nil
        }
        switch ElementTag(html.trimmed) {
        case .lineBreak:
            return .paragraph(Paragraph(content: [.lineBreak], position: html.position))
        case .opening, .closing:
            collector.reject(html)
            return .html(html)
        case nil: return .html(html)
        }
    }

    // MARK: Leaves

    private mutating func paragraph(_ node: Node) throws(ParseRefusal) -> Paragraph {
        let content = node.content
        let map = LeafMap(
            lines: content, from: firstLine(of: content, in: node), source: source)
        return try read(node, content, map, as: .paragraph) { content, position in
            Paragraph(content: content, position: position)
        }
    }

    private mutating func heading(_ node: Node) throws(ParseRefusal) -> Heading {
        let content = node.content
        let level = Int(cmark_node_get_heading_level(node.pointer))
        let offset = source.line(node.startLine - 1).lowerBound + node.startColumn - 1
        let isUnderlined =
            !(source.bytes.indices.contains(offset) && source.bytes[offset] == 0x23)
            || node.endLine > node.startLine
        let map: LeafMap
        if isUnderlined {
            map = LeafMap(
                lines: content, from: firstLineOfUnderlined(content, in: node), source: source)
        } else {
            var text = offset + level
            while text < source.bytes.count, source.isSpace(text) { text += 1 }
            map = LeafMap(
                piece: content, line: node.startLine - 1, offset: text, source: source)
        }
        let place = position(node)
        let parts = try read(node, content, map, as: .heading) { ($0, $1) }
        let start = isUnderlined ? parts.1 : place
        searchHeading(content, isUnderlined: isUnderlined, level: level, at: start)
        let anchor = collector.anchors.heading(parts.0.plainText)
        scope = PointScope(prefix: anchor)
        return Heading(
            level: level, content: parts.0, anchor: anchor,
            position: start)
    }

    /// Reads the inlines of a leaf; makes a value of them and of the position of the first.
    mutating func read<Leaf>(
        _ node: Node, _ content: UnsafeBufferPointer<UInt8>, _ map: LeafMap,
        as place: LeafScan.Place,
        _ make: ([Inline], SourcePosition) -> Leaf
    ) throws(ParseRefusal) -> Leaf {
        var map = map
        let start = map.position(0)
        var reader = LeafReader(content: content, map: map, collector: collector)
        let isSearched = LeafScan.mayFind(in: content)
        if isSearched { reader.texts = [] }
        let inlines = try reader.read(node)
        if isSearched { search(content, reader.texts ?? [], map, place) }
        return make(inlines, start)
    }

    /// Notes what is left of markup in the text of a leaf.
    private func search(
        _ content: UnsafeBufferPointer<UInt8>, _ texts: [Range<Int>], _ map: LeafMap,
        _ place: LeafScan.Place
    ) {
        var map = map
        var scan = LeafScan(content, texts: texts, place: place)
        scan.scan()
        collector.leftovers += scan.found.map {
            Leftover(kind: $0.kind, text: $0.text, position: map.position($0.offset))
        }
    }

    /// The line of the source, from 0, that the text of a paragraph begins on. The definitions of link
    /// references before it belong to the node, but not to its text.
    private func firstLine(of content: UnsafeBufferPointer<UInt8>, in node: Node) -> Int {
        guard node.startLine > 0 else {
            // Text right above a table is cut off from it and knows of no line.
            return (node.next?.startLine ?? 1) - 1
        }
        return max(node.startLine - 1, node.endLine - content.lineCount)
    }

    /// The line of the source, from 0, that the text of an underlined heading begins on: the library
    /// tells neither where the definitions before it end nor always where the heading itself does.
    private func firstLineOfUnderlined(
        _ content: UnsafeBufferPointer<UInt8>, in node: Node
    ) -> Int {
        let last = content.split(separator: 0x0A).last.map { UnsafeBufferPointer(rebasing: $0) }
        let text = last ?? content
        let lines = content.lineCount
        var line = node.startLine - 1
        while line + lines < node.endLine {
            let underline = source.trimmedLine(line + lines)
            let above = source.trimmedLine(line + lines - 1)
            if underline.last == 0x3D || underline.last == 0x2D,
                above.suffix(text.count).elementsEqual(text)
            {
                return line
            }
            line += 1
        }
        return node.startLine - 1
    }

    func position(_ node: Node) -> SourcePosition {
        let line = node.startLine - 1
        var counter = PositionCounter(source: source)
        return counter.position(
            line: line, offset: source.line(line).lowerBound + node.startColumn - 1)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of lines, the last of which need not end in a line break.
    var lineCount: Int {
        var count = last == 0x0A ? 0 : 1
        for byte in self where byte == 0x0A { count += 1 }
        return count
    }
}
