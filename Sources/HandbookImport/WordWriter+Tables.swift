import WordDocument

extension WordWriter {
    /// A table; a frame where it has one cell.
    mutating func chunks(of table: WordTable) -> [String] {
        if table.rows.count == 1, table.rows[0].count == 1 {
            return chunks(of: [.textBox(table.rows[0][0])])
        }
        var lines: [String] = []
        for (index, row) in table.rows.enumerated() {
            let cells = row.map { cell($0, in: index == 0 ? .headerCell : .cell) }
            lines.append("| \(cells.joined(separator: " | ")) |")
            if index == 0 {
                lines.append("|" + String(repeating: "---|", count: row.count))
            }
        }
        return [lines.joined(separator: "\n")]
    }

    /// What a cell holds, in one line.
    private mutating func cell(_ blocks: [WordBlock], in setting: Setting) -> String {
        lines(of: blocks, in: setting).joined(separator: "<br>")
            .replacing("\n", with: " ").replacing("|", with: "\\|")
    }

    private mutating func lines(of blocks: [WordBlock], in setting: Setting) -> [String] {
        var lines: [String] = []
        var numbers: [Int: Int] = [:]
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = inlines(paragraph.inlines, in: setting)
                guard !text.isEmpty else { continue }
                switch paragraph.list?.mark {
                case nil: lines.append(text)
                case .bullet: lines.append("– \(text)")
                case .box: lines.append("☐ \(text)")
                case .number(let number, _):
                    let level = paragraph.list?.level ?? 0
                    let shown = number > 0 ? number : (numbers[level] ?? 0) + 1
                    numbers[level] = shown
                    lines.append("\(shown). \(text)")
                }
            case .table(let table):
                for row in table.rows {
                    let cells = row.map { self.lines(of: $0, in: setting).joined(separator: " ") }
                    lines.append(cells.filter { !$0.isEmpty }.joined(separator: " – "))
                }
            case .textBox(let content): lines += self.lines(of: content, in: setting)
            }
        }
        return lines
    }
}
