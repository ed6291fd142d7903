import Diagnostics
internal import CCmarkGFM

extension LeafReader {
    mutating func link(_ node: Node) throws(ParseRefusal) -> Link {
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
        let address = place(ofAddress: destination)
        skipTail(node)
        if !isInImage { collector.link(destination, at: position) }
        return Link(
            destination: destination, title: node.title, isAutolink: false, content: children,
            position: position, addressPosition: address)
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
        while start < content.count, patience > 0 {
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
                    position: position, addressPosition: nil)
            }
            if content[start] == 0x5B { return nil }
            patience -= cost(of: literal, at: inner < content.count ? inner : start)
            start += 1
        }
        return nil
    }

    private func isAddress(_ destination: String, of literal: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = String(decoding: literal, as: UTF8.self)
        return destination == text || destination == "mailto:" + text
            || destination == "http://" + text
    }

    mutating func image(_ node: Node) throws(ParseRefusal) -> Image {
        let start = find("![".utf8)
        let position = map.position(start)
        cursor = min(content.count, start + 2)
        let outer = isInImage
        isInImage = true
        let children = try inlines(under: node)
        isInImage = outer
        let destination = node.destination
        let address = place(ofAddress: destination)
        skipTail(node)
        if !isInImage { collector.image(destination, at: position) }
        return Image(
            destination: destination, title: node.title, content: children, position: position,
            addressPosition: address)
    }

    /// Where an address stands after the text of a link, if it stands there as it is.
    private mutating func place(ofAddress destination: String) -> SourcePosition? {
        var start = find(0x5D) + 1
        guard start < content.count, content[start] == 0x28 else { return nil }
        start += 1
        while start < content.count, content[start] <= 0x20 { start += 1 }
        if start < content.count, content[start] == 0x3C { start += 1 }
        let address = destination.utf8
        let end = start + address.count
        // In a cell the backslash before a `|` is not in the content.
        guard !address.isEmpty, end < content.count, !(map.isCell && address.contains(0x7C)),
            content[start..<end].elementsEqual(address),
            content[end] == 0x29 || content[end] == 0x3E || content[end] <= 0x20
        else { return nil }
        return map.position(start)
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
}
