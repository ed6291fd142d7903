import Diagnostics
internal import CCmarkGFM

extension TreeReader {
    /// What is left of markup in the whole text, in its order.
    func leftovers() -> [Leftover] {
        var scan = SourceScan(source: source, code: collector.code)
        scan.scan()
        let lines = Set(scan.frontMatter.joined())
        let texts = collector.leftovers.filter {
            !lines.contains($0.position.line - source.firstLine)
        }
        return (texts + scan.found).sorted { $0.position < $1.position }
    }

    private func note(_ kind: Leftover.Kind, line: Int, at position: SourcePosition) {
        let text = String(decoding: source.trimmedLine(line), as: UTF8.self)
        collector.leftovers.append(Leftover(kind: kind, text: text, position: position))
    }

    /// Notes where code stands, and a fence that nothing closes.
    func searchCode(_ node: Node) {
        let first = node.startLine - 1
        let last = max(first, node.endLine - 1)
        collector.code.append(first...last)
        var length: Int32 = 0
        var offset: Int32 = 0
        var sign: CChar = 0
        guard cmark_node_get_fenced(node.pointer, &length, &offset, &sign) != 0 else {
            if Prose.isLikely(source.trimmedLine(first)) {
                note(.indentedText, line: first, at: position(node))
            }
            return
        }
        let end = source.trimmedLine(last).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        let isClosed =
            last > first && end.count >= 3 && end.allSatisfy { $0 == UInt8(bitPattern: sign) }
        if !isClosed { note(.fence, line: first, at: position(node)) }
    }

    /// Notes a heading that has no text, or is a sentence with dashes below it.
    func searchHeading(
        _ content: UnsafeBufferPointer<UInt8>, isUnderlined: Bool, level: Int,
        at position: SourcePosition
    ) {
        let line = position.line - source.firstLine
        if content.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
            note(.emptyHeading, line: line, at: position)
        } else if isUnderlined, level == 2 {
            let text = content.prefix(content.last == 0x0A ? content.count - 1 : content.count)
            if text.contains(0x0A) || [0x2C, 0x2E, 0x3A, 0x3B].contains(text.last) {
                note(.underlinedText, line: line, at: position)
            }
        }
    }

    /// Notes a line of dashes in groups, which other programs draw tables with.
    func searchBreak(_ node: Node) {
        let line = source.trimmedLine(node.startLine - 1)
        let groups = line.split(separator: 0x20)
        guard groups.count > 1, groups.allSatisfy({ $0.count > 2 && $0.allSatisfy { $0 == 0x2D } })
        else { return }
        note(.foreign(.table), line: node.startLine - 1, at: position(node))
    }

    /// Notes a row that says more than the table shows, or is no row.
    func searchRow(line: Int, from start: Int, columns: Int) {
        var cells: [Bool] = [false]
        var pipes = 0
        var index = start
        let end = source.line(line).upperBound
        while index < end {
            switch source.bytes[index] {
            case 0x5C: index += 1
            case 0x7C:
                pipes += 1
                cells.append(false)
            case 0x20, 0x09: break
            default: cells[cells.count - 1] = true
            }
            index += 1
        }
        if start < end, source.bytes[start] == 0x7C { cells.removeFirst() }
        var counter = PositionCounter(source: source)
        let position = counter.position(line: line, offset: start)
        if pipes == 0, columns > 1 {
            note(.tableText, line: line, at: position)
        } else if cells.dropFirst(columns).contains(true) {
            let count = cells.lastIndex(of: true).map { $0 + 1 } ?? columns
            note(.tableCells(cells: count, header: columns), line: line, at: position)
        }
    }
}

/// Sentences, as told from code.
enum Prose {
    /// Whether a line holds some words of a sentence and none of the signs of code.
    static func isLikely(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        guard !text.contains(where: { "{}<>=;$\\|_#`@".contains($0) }) else { return false }
        var words = text.split { $0 == " " || $0 == "\t" }[...]
        // The mark of a point or of a quote.
        if let mark = words.first, mark.allSatisfy({ "-*+>•–0123456789.)".contains($0) }) {
            words.removeFirst()
        }
        guard let first = words.first?.first, first.isLetter || "«\"([".contains(first) else {
            return false
        }
        let plain = words.filter { word in
            let letters = word.drop { "«\"(*[".contains($0) }.reversed()
                .drop { ".,:;!?»\")*]".contains($0) }
            return letters.last?.isLetter == true && letters.allSatisfy { $0.isLetter || $0 == "-" }
        }
        // A command in small letters is short.
        return plain.count >= (first.isLowercase ? 7 : 4) && plain.count * 5 >= words.count * 4
    }
}
