import XML

extension WordReader {
    /// A table with whole rows; nothing where it has none.
    mutating func table(_ element: XMLNode) -> WordTable? {
        var table = WordTable()
        var hasMerged = false
        var rows: [[(blocks: [WordBlock], span: Int, goesOn: Bool)]] = []
        let above = place
        for row in WordReader.parts("w:tr", in: element) {
            guard row.first("w:trPr")?.first("w:del") == nil else {
                note(.trackedChange)
                continue
            }
            var cells: [(blocks: [WordBlock], span: Int, goesOn: Bool)] = []
            let before = row.first("w:trPr")?.first("w:gridBefore")?.number ?? 0
            for _ in 0..<min(max(before, 0), 60) { cells.append(([], 1, false)) }
            for cell in WordReader.parts("w:tc", in: row) {
                let form = cell.first("w:tcPr")
                guard form?.first("w:cellDel") == nil else { continue }
                let span = min(max(form?.first("w:gridSpan")?.number ?? 1, 1), 60)
                let merge = form?.first("w:vMerge") ?? form?.first("w:hMerge")
                let goesOn = merge != nil && merge?.value != "restart"
                let isBeside = form?.first("w:hMerge") != nil && form?.first("w:vMerge") == nil
                hasMerged = hasMerged || span > 1 || goesOn
                var content = blocks(in: cell)
                if goesOn, isBeside { content = cells.last?.blocks ?? [] }
                if content.hasTable { note(.nestedTable) }
                cells.append((content, span, goesOn && !isBeside))
            }
            if !cells.isEmpty { rows.append(cells) }
        }
        let width = rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0
        guard width > 0 else { return nil }
        for row in rows {
            var cells: [[WordBlock]] = []
            for (content, span, goesOn) in row {
                let isWhole = row.count == 1 && span == width && width > 1
                for index in 0..<span {
                    if goesOn, let above = table.rows.last, cells.count < above.count {
                        cells.append(above[cells.count])
                    } else {
                        // A line across the whole table is said once.
                        cells.append(isWhole && index > 0 ? [] : content)
                    }
                }
            }
            while cells.count < width { cells.append([]) }
            table.rows.append(cells)
        }
        if hasMerged { notes.append(WordNote(kind: .mergedCells, place: above)) }
        return table.rows.contains { $0.contains { !$0.isEmpty } } ? table : nil
    }

    /// The rows of a table or the cells of a row, through the wrappers around them.
    private static func parts(_ name: String, in element: XMLNode) -> [XMLNode] {
        element.elements.flatMap { child -> [XMLNode] in
            switch child.name {
            case name: [child]
            case "w:sdt": child.first("w:sdtContent").map { parts(name, in: $0) } ?? []
            case "w:ins", "w:moveTo", "w:customXml": parts(name, in: child)
            default: []
            }
        }
    }
}

extension [WordBlock] {
    fileprivate var hasTable: Bool {
        contains { if case .table = $0 { true } else { false } }
    }
}
