internal import CCmarkGFM

extension TreeReader {
    mutating func quote(_ node: Node) throws(ParseRefusal) -> Block {
        let start = position(node)
        var blocks = try blocks(under: node)
        guard case .paragraph(let first)? = blocks.first,
            let (kind, rest) = Alert.kind(of: first)
        else { return .quote(Quote(blocks: blocks, position: start)) }
        blocks.removeFirst()
        if let rest { blocks.insert(.paragraph(rest), at: 0) }
        guard !blocks.isEmpty else {
            return .quote(Quote(blocks: [.paragraph(first)], position: start))
        }
        return .alert(Alert(kind: kind, blocks: blocks, position: start))
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

    // MARK: Tables

    mutating func table(_ node: Node) throws(ParseRefusal) -> Table {
        let columns = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
        let codes = cmark_gfm_extensions_get_table_alignments(node.pointer)
        let alignments = (0..<columns).map { column -> Table.Alignment in
            switch codes?[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .unspecified
            }
        }
        var rows: [[TableCell]] = []
        rows.reserveCapacity(node.childCount)
        let start = startOfTable(node)
        for (index, row) in node.children.enumerated() {
            rows.append(try cells(of: row, line: index == 0 ? start : row.startLine - 1))
        }
        let header = rows.isEmpty ? [] : rows.removeFirst()
        var counter = PositionCounter(source: source)
        let offset = source.line(start).lowerBound + node.startColumn - 1
        return Table(
            alignments: alignments, header: header, rows: rows,
            position: counter.position(line: start, offset: offset))
    }

    /// The line of the source, from 0, that the head of a table stands on. The library counts the
    /// text right above a table as a part of it.
    private func startOfTable(_ node: Node) -> Int {
        guard let above = node.previous, above.startLine == 0 else { return node.startLine - 1 }
        return node.startLine - 1 + above.content.lineCount
    }

    private mutating func cells(of row: Node, line: Int) throws(ParseRefusal) -> [TableCell] {
        let pieces = CellPieces(source: source, line: line, column: row.startColumn)
        var cells: [TableCell] = []
        cells.reserveCapacity(row.childCount)
        for (index, cell) in row.children.enumerated() {
            let content = cell.content
            let map = LeafMap(
                piece: content, line: line, offset: pieces.start(of: index), isCell: true,
                source: source)
            cells.append(
                try read(cell, content, map) { TableCell(content: $0, position: $1) })
        }
        return cells
    }
}

/// Where the cells of a row begin in the source.
private struct CellPieces {
    private var starts: [Int] = []
    private let rowStart: Int

    init(source: SourceView, line: Int, column: Int) {
        let range = source.line(line)
        let bytes = source.bytes
        var offset = min(range.lowerBound + max(0, column - 1), range.upperBound)
        rowStart = offset
        func skipSpaces() {
            while offset < range.upperBound, source.isSpace(offset) {
                offset += 1
            }
        }
        skipSpaces()
        if offset < range.upperBound, bytes[offset] == 0x7C { offset += 1 }
        while offset < range.upperBound {
            skipSpaces()
            starts.append(offset)
            while offset < range.upperBound, bytes[offset] != 0x7C {
                offset += bytes[offset] == 0x5C ? 2 : 1
            }
            offset += 1
        }
    }

    func start(of index: Int) -> Int {
        starts.indices.contains(index) ? starts[index] : rowStart
    }
}
