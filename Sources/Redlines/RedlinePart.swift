/// A stretch of a ``Redline``: what changed, and the blocks around it.
public struct RedlinePart: Hashable, Sendable {
    /// The heading above the stretch, where it does not hold it itself; `nil` above the first.
    public let heading: String?
    /// How many unchanged blocks were left out before it.
    public let skipped: Int
    /// The blocks; of a table, the row of headings is always among them.
    public let blocks: [RedlineBlock]
}

extension Redline {
    /// What changed, with as many unchanged blocks before and after it.
    public func parts(context: Int = 1) -> [RedlinePart] {
        let shown = shownBlocks(context: context)
        var parts: [RedlinePart] = []
        var heading: String?
        var skipped = 0
        var index = 0
        while index < blocks.count {
            guard shown[index] else {
                if let text = blocks[index].headingText { heading = text }
                skipped += 1
                index += 1
                continue
            }
            let (end, stretch) = stretch(from: index, of: shown)
            parts.append(
                RedlinePart(
                    heading: blocks[index].headingText == nil ? heading : nil, skipped: skipped,
                    blocks: stretch))
            heading = stretch.compactMap(\.headingText).last ?? heading
            (index, skipped) = (end, 0)
        }
        return parts
    }

    /// The shown blocks from one on, without a break where only rows of one table are left out.
    private func stretch(from start: Int, of shown: [Bool]) -> (end: Int, blocks: [RedlineBlock]) {
        var kept: [RedlineBlock] = []
        var end = start
        while end < blocks.count {
            if shown[end] {
                kept.append(blocks[end])
                end += 1
                continue
            }
            let next = blocks[end...].indices.first { shown[$0] || !blocks[$0].isBodyRow }
            guard kept.last?.isRow == true, let next, shown[next], blocks[next].isBodyRow else {
                break
            }
            end = next
        }
        return (end, kept)
    }

    private func shownBlocks(context: Int) -> [Bool] {
        var shown = Array(repeating: false, count: blocks.count)
        for index in blocks.indices where blocks[index].change != .same {
            let reach = max(0, index - context)...min(blocks.count - 1, index + context)
            for near in reach where near == index || blocks[index].isExplained(by: blocks[near]) {
                // An unchanged heading tells only of what comes after it.
                if near <= index || blocks[near].headingText == nil { shown[near] = true }
            }
        }
        // A row is read under the headings of its columns.
        var header: Int?
        for (index, block) in blocks.enumerated() {
            guard case .row(let isHeader) = block.kind else {
                header = nil
                continue
            }
            if isHeader { header = index }
            if shown[index], let header { shown[header] = true }
        }
        return shown
    }
}

extension RedlineBlock {
    fileprivate var isRow: Bool {
        if case .row = kind { true } else { false }
    }

    fileprivate var isBodyRow: Bool { kind == .row(isHeader: false) }

    /// Whether a neighbour helps to understand the block: a row does only for rows.
    fileprivate func isExplained(by neighbour: RedlineBlock) -> Bool {
        !neighbour.isRow || isRow
    }

    /// What a heading of the new text says.
    fileprivate var headingText: String? {
        guard case .heading = kind, change != .deleted else { return nil }
        return runs.filter { $0.change != .deleted }.map(\.text).joined()
    }
}
