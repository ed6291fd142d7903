import Diagnostics
internal import CCmarkGFM

extension TreeReader {
    mutating func quote(_ node: Node) throws(ParseRefusal) -> Block {
        let start = position(node)
        let blocks = try blocks(under: node)
        guard case .paragraph(let first)? = blocks.first else {
            return .quote(Quote(blocks: blocks, position: start))
        }
        func quote(_ kind: Leftover.Kind, _ text: String) -> Block {
            forgetMark(at: first.position)
            collector.leftovers.append(
                Leftover(kind: kind, text: text, position: first.position))
            return .quote(Quote(blocks: blocks, position: start))
        }
        guard let mark = Alert.mark(of: first) else {
            return Alert.attempt(in: first).map { quote(.alertUnknown, $0) }
                ?? .quote(Quote(blocks: blocks, position: start))
        }
        guard let kind = mark.kind else { return quote(.alertUnknown, mark.text) }
        let rest = mark.rest.map { [Block.paragraph($0)] } ?? []
        let inner = rest + blocks.dropFirst()
        guard !inner.isEmpty || !mark.title.isEmpty else { return quote(.alertEmpty, mark.text) }
        forgetMark(at: first.position)
        return .alert(Alert(kind: kind, title: mark.title, blocks: inner, position: start))
    }

    /// Forgets that a paragraph told of a mark outside a quote: it stands in one. What it told is
    /// among the last.
    private func forgetMark(at position: SourcePosition) {
        let last = collector.leftovers.lastIndex { $0.position <= position }
        guard let last, collector.leftovers[last].position == position,
            collector.leftovers[last].kind == .alertWithoutQuote
        else { return }
        collector.leftovers.remove(at: last)
    }

    mutating func list(_ node: Node) throws(ParseRefusal) -> List {
        let isNumbered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
        let start = Int(cmark_node_get_list_start(node.pointer))
        let outer = isNumbered ? scope.nextList() : ""
        var items: [ListItem] = []
        items.reserveCapacity(node.childCount)
        for (index, item) in node.children.enumerated() {
            var anchor = ""
            var saved: PointScope?
            if isNumbered {
                anchor = collector.anchors.point(outer + String(start + index))
                saved = scope
                scope = PointScope(point: anchor)
            }
            let blocks = try blocks(under: item)
            // A heading within the item has begun a scope of its own, which goes on.
            if let saved, scope.isPoint { scope = saved }
            items.append(
                ListItem(
                    task: task(item), anchor: anchor, blocks: blocks, position: position(item)))
        }
        if isNumbered { searchNumbers(node, start: start, items: items) }
        return List(
            start: isNumbered ? start : nil,
            isTight: cmark_node_get_list_tight(node.pointer) != 0, items: items,
            position: position(node))
    }

    private func task(_ node: Node) -> ListItem.Task? {
        guard let name = cmark_node_get_type_string(node.pointer),
            String(cString: name) == "tasklist"
        else { return nil }
        return cmark_gfm_extensions_get_tasklist_item_checked(node.pointer) ? .done : .open
    }
}
