internal import CCmarkGFM

/// Reads the inlines of one paragraph, heading or cell and finds their places in the source.
///
/// The columns of the library count within the text of the leaf, from which the marks of quotes and
/// lists and the spaces before each line are removed, and some of them slip. So each is
/// taken as a guess only: an inline is where its bytes are, not before the end of the one before it.
struct LeafReader {
    /// The text of the leaf as the inline parser saw it.
    let content: UnsafeBufferPointer<UInt8>
    /// Where in the source the text of the leaf comes from.
    var map: LeafMap
    /// What the document has in common.
    let collector: Collector

    /// The end of the last inline that was read, in `content`.
    var cursor = 0
    /// The place in `content` from which the library counts columns.
    private var columnBase = 0
    /// The column that the library gives to the first byte.
    private var firstColumn = 1
    private var depth = 0
    /// How many bytes may still be looked at in vain. An honest text needs few; in one that hides its
    /// places well they are told less exactly.
    var patience: Int
    /// The parts of the content that became text; nil when nobody asks for them.
    var texts: [Range<Int>]?
    /// Whether the description of an image is read, of which only the text is shown.
    var isInImage = false

    init(content: UnsafeBufferPointer<UInt8>, map: LeafMap, collector: Collector) {
        self.content = content
        self.map = map
        self.collector = collector
        patience = 64 * content.count + 4096
    }

    /// Reads the inlines under a node.
    mutating func read(_ node: Node) throws(ParseRefusal) -> [Inline] {
        firstColumn = max(1, node.firstChild?.startColumn ?? 1)
        return try inlines(under: node)
    }

    mutating func inlines(under node: Node) throws(ParseRefusal) -> [Inline] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= ParseLimits.nesting else {
            throw ParseRefusal(
                reason: .nesting, limit: ParseLimits.nesting, line: map.line)
        }
        var result: [Inline] = []
        result.reserveCapacity(node.childCount)
        for child in node.children {
            if let inline = try inline(child) { result.append(inline) }
        }
        guard collector.hasTags else { return result }
        return result.pairingTags {
            isInImage ? nil : collector.anchors.mark($0)
        } rejected: {
            collector.reject($0)
        }
    }

    private mutating func inline(_ node: Node) throws(ParseRefusal) -> Inline? {
        switch node.type {
        case CMARK_NODE_TEXT:
            return .text(text(node))
        case CMARK_NODE_SOFTBREAK:
            skipLineBreak()
            return .softBreak
        case CMARK_NODE_LINEBREAK:
            let base = columnBase
            skipLineBreak()
            // After a backslash the library goes on counting the columns of the line before.
            if cursor >= 2, content[cursor - 2] == 0x5C { columnBase = base }
            return .lineBreak
        case CMARK_NODE_CODE:
            return .code(code(node))
        case CMARK_NODE_HTML_INLINE:
            return html(node)
        case CMARK_NODE_EMPH:
            return .emphasis(try inlines(under: node))
        case CMARK_NODE_STRONG:
            return .strong(try inlines(under: node))
        case CMARK_NODE_LINK:
            return .link(try link(node))
        case CMARK_NODE_IMAGE:
            return .image(try image(node))
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            return .footnoteReference(footnoteReference(node))
        case ccmark_strikethrough():
            return .strikethrough(try inlines(under: node))
        default:
            return nil
        }
    }

    // MARK: Leaves

    private mutating func text(_ node: Node) -> Text {
        let literal = node.literal
        let found = place(of: literal, guess: offset(node.startColumn))
        let start = map.position(found.start)
        var jumps: [Text.Jump] = []
        for jump in found.jumps {
            jumps.append(
                Text.Jump(offset: Int32(jump.literal), position: map.position(jump.content)))
        }
        cursor = found.end
        texts?.append(found.start..<found.end)
        return Text(
            content: String(decoding: literal, as: UTF8.self), position: start, jumps: jumps)
    }

    private mutating func code(_ node: Node) -> Code {
        let start = find(0x60)
        let position = map.position(start)
        var ticks = 0
        while start + ticks < content.count, content[start + ticks] == 0x60 { ticks += 1 }
        // The span ends at the next run of as many backticks.
        var end = start + ticks
        var run = 0
        while end < content.count {
            run = content[end] == 0x60 ? run + 1 : 0
            end += 1
            if run == ticks, end == content.count || content[end] != 0x60 { break }
            if run == 0, content[end - 1] == 0x0A { columnBase = end }
        }
        cursor = end
        return Code(literal: node.literalString, position: position)
    }

    private mutating func html(_ node: Node) -> Inline? {
        let literal = node.literal
        let start = find(literal)
        cursor = min(content.count, start + literal.count)
        for offset in start..<cursor where content[offset] == 0x0A { columnBase = offset + 1 }
        var map = self.map
        defer { self.map = map }
        return collector.html(literal) { map.position(start + $0) }.map { .html($0) }
    }

    private mutating func footnoteReference(_ node: Node) -> FootnoteReference {
        let start = find("[^".utf8)
        let position = map.position(start)
        cursor = start
        cursor = min(content.count, find(0x5D) + 1)
        let number = Int(node.literalString) ?? 0
        // In the description of an image a reference is not shown.
        let occurrence = isInImage ? 0 : collector.refer(to: number)
        return FootnoteReference(number: number, occurrence: occurrence, position: position)
    }

    private mutating func skipLineBreak() {
        cursor = min(content.count, find(0x0A) + 1)
        columnBase = cursor
    }

    // MARK: Places

    /// Where a literal stands: at the guess, or else first after the last inline.
    private mutating func place(
        of literal: UnsafeBufferPointer<UInt8>, guess: Int
    ) -> Alignment {
        if let found = align(literal, at: guess) { return found }
        var start = cursor
        while start < content.count, patience > 0 {
            if let found = align(literal, at: start) { return found }
            patience -= cost(of: literal, at: start)
            start += 1
        }
        return Alignment(start: cursor, end: cursor, jumps: [])
    }

    /// The place in `content` that a column of the library means.
    func offset(_ column: Int) -> Int {
        columnBase + column - firstColumn
    }

    /// At most what it costs to see that a literal does not stand at a place.
    func cost(of literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let byte = content[start]
        return byte == literal.first || byte == 0x5C || byte == 0x26 ? literal.count : 1
    }

    /// The first place, not before the cursor, where a byte stands; the cursor when there is none.
    mutating func find(_ byte: UInt8) -> Int {
        guard patience > 0 else { return cursor }
        var start = cursor
        while start < content.count {
            if content[start] == byte { return start }
            start += 1
        }
        patience -= start - cursor
        return cursor
    }

    /// The first place, not before the cursor, where bytes stand; the cursor when there is none.
    mutating func find(_ bytes: some Collection<UInt8>) -> Int {
        guard patience > 0 else { return cursor }
        var start = cursor
        while start + bytes.count <= content.count {
            if content[start...].starts(with: bytes) { return start }
            start += 1
        }
        patience -= start - cursor
        return cursor
    }
}
