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
    private let collector: Collector

    /// The end of the last inline that was read, in `content`.
    private(set) var cursor = 0
    /// The place in `content` from which the library counts columns.
    private var columnBase = 0
    /// The column that the library gives to the first byte.
    private var firstColumn = 1
    private var depth = 0
    private var isInImage = false

    init(content: UnsafeBufferPointer<UInt8>, map: LeafMap, collector: Collector) {
        self.content = content
        self.map = map
        self.collector = collector
    }

    /// Reads the inlines under a node.
    mutating func read(_ node: Node) throws(ParseRefusal) -> [Inline] {
        firstColumn = max(1, node.firstChild?.startColumn ?? 1)
        return try inlines(under: node)
    }

    private mutating func inlines(under node: Node) throws(ParseRefusal) -> [Inline] {
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
        return result
    }

    private mutating func inline(_ node: Node) throws(ParseRefusal) -> Inline? {
        switch node.type {
        case CMARK_NODE_TEXT:
            return .text(text(node))
        case CMARK_NODE_SOFTBREAK:
            skipLineBreak()
            return .softBreak
        case CMARK_NODE_LINEBREAK:
            skipLineBreak()
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

    // MARK: Links and images

    private mutating func link(_ node: Node) throws(ParseRefusal) -> Link {
        let destination = node.destination
        let start = offset(node.startColumn)
        let isBracket =
            content.indices.contains(start) && start >= cursor && content[start] == 0x5B
            && node.startColumn > 0
        if !isBracket, let autolink = try autolink(node, destination: destination) {
            return autolink
        }
        let position = map.position(isBracket ? start : find(0x5B))
        if isBracket { cursor = start }
        cursor = min(content.count, find(0x5B) + 1)
        let children = try inlines(under: node)
        skipTail(node)
        if !isInImage { collector.link(destination, at: position) }
        return Link(
            destination: destination, title: node.title, isAutolink: false, content: children,
            position: position)
    }

    /// An address in angle brackets or one that the extension found in the text.
    private mutating func autolink(
        _ node: Node, destination: String
    ) throws(ParseRefusal) -> Link? {
        guard let child = node.firstChild, child.next == nil, child.type == CMARK_NODE_TEXT else {
            return nil
        }
        let literal = child.literal
        var start = cursor
        while start < content.count {
            let inner = content[start] == 0x3C ? start + 1 : start
            if let found = align(literal, at: inner),
                isAddress(destination, of: literal),
                inner == start || found.end < content.count && content[found.end] == 0x3E
            {
                let position = map.position(start)
                cursor = inner
                let children = try inlines(under: node)
                if inner > start { cursor = min(content.count, cursor + 1) }
                if !isInImage { collector.link(destination, at: position) }
                return Link(
                    destination: destination, title: "", isAutolink: true, content: children,
                    position: position)
            }
            if content[start] == 0x5B { return nil }
            start += 1
        }
        return nil
    }

    private func isAddress(_ destination: String, of literal: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = String(decoding: literal, as: UTF8.self)
        return destination == text || destination == "mailto:" + text
            || destination == "http://" + text
    }

    private mutating func image(_ node: Node) throws(ParseRefusal) -> Image {
        let start = find("![".utf8)
        let position = map.position(start)
        cursor = min(content.count, start + 2)
        let outer = isInImage
        isInImage = true
        let children = try inlines(under: node)
        isInImage = outer
        skipTail(node)
        let destination = node.destination
        if !isInImage { collector.image(destination, at: position) }
        return Image(
            destination: destination, title: node.title, content: children, position: position)
    }

    /// Skips what follows the text of a link: its address and title, or its label.
    private mutating func skipTail(_ node: Node) {
        let end = offset(node.endColumn) + 1
        if end > cursor, end <= content.count, content[end - 1] == 0x29 || content[end - 1] == 0x5D
        {
            cursor = end
        } else {
            cursor = min(content.count, find(0x5D) + 1)
        }
    }

    // MARK: Places

    /// Where a literal stands: at the guess, or else first after the last inline.
    private func place(of literal: UnsafeBufferPointer<UInt8>, guess: Int) -> Alignment {
        if let found = align(literal, at: guess) { return found }
        var start = cursor
        while start < content.count {
            if let found = align(literal, at: start) { return found }
            start += 1
        }
        return Alignment(start: cursor, end: cursor, jumps: [])
    }

    /// The place in `content` that a column of the library means.
    private func offset(_ column: Int) -> Int {
        columnBase + column - firstColumn
    }

    /// The first place, not before the cursor, where a byte stands; the cursor when there is none.
    private func find(_ byte: UInt8) -> Int {
        var start = cursor
        while start < content.count {
            if content[start] == byte { return start }
            start += 1
        }
        return cursor
    }

    /// The first place, not before the cursor, where bytes stand; the cursor when there is none.
    private func find(_ bytes: some Collection<UInt8>) -> Int {
        var start = cursor
        while start + bytes.count <= content.count {
            if content[start...].starts(with: bytes) { return start }
            start += 1
        }
        return cursor
    }
}
