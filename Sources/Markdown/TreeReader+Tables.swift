internal import CCmarkGFM

extension TreeReader {
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
        // On its first line the library knows where the table begins, unless there is text above it.
        let column = start == node.startLine - 1 ? node.startColumn : nil
        for (index, row) in node.children.enumerated() {
            let line = index == 0 ? start : row.startLine - 1
            let offset = startOfRow(line: line, column: index == 0 ? column : nil)
            if index > 0 { searchRow(line: line, from: offset, columns: columns) }
            rows.append(try cells(of: row, line: line, from: offset))
        }
        let header = rows.isEmpty ? [] : rows.removeFirst()
        var counter = PositionCounter(source: source)
        return Table(
            alignments: alignments, header: header, rows: rows,
            position: counter.position(
                line: start, offset: startOfRow(line: start, column: column)))
    }

    /// Where a row begins: at the column, if it is known, or after spaces and the marks of quotes.
    private func startOfRow(line: Int, column: Int?) -> Int {
        let range = source.line(line)
        if let column { return min(range.lowerBound + max(0, column - 1), range.upperBound) }
        var offset = range.lowerBound
        while offset < range.upperBound, source.isSpace(offset) || source.bytes[offset] == 0x3E {
            offset += 1
        }
        return offset
    }

    /// The line of the source, from 0, that the head of a table stands on. The library counts the
    /// text right above a table as a part of it.
    private func startOfTable(_ node: Node) -> Int {
        guard let above = node.previous, above.startLine == 0 else { return node.startLine - 1 }
        return node.startLine - 1 + above.content.lineCount
    }

    private mutating func cells(
        of row: Node, line: Int, from start: Int
    ) throws(ParseRefusal) -> [TableCell] {
        let count = row.childCount
        let pieces = CellPieces(
            source: source, range: start..<source.line(line).upperBound, cells: count)
        var cells: [TableCell] = []
        cells.reserveCapacity(count)
        for (index, cell) in row.children.enumerated() {
            let content = cell.content
            let map = LeafMap(
                piece: content, line: line, offset: pieces.start(of: index), isCell: true,
                source: source)
            cells.append(
                try read(cell, content, map, as: .cell) { TableCell(content: $0, position: $1) })
        }
        return cells
    }
}

/// Where the cells of a row begin in the source.
private struct CellPieces {
    private var starts: [Int] = []
    private let rowStart: Int

    init(source: SourceView, range: Range<Int>, cells: Int) {
        let bytes = source.bytes
        var offset = range.lowerBound
        rowStart = offset
        func skipSpaces() {
            while offset < range.upperBound, source.isSpace(offset) {
                offset += 1
            }
        }
        starts.reserveCapacity(cells)
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
