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
            let end = shown[index...].firstIndex(of: false) ?? blocks.count
            parts.append(
                RedlinePart(
                    heading: blocks[index].headingText == nil ? heading : nil, skipped: skipped,
                    blocks: Array(blocks[index..<end])))
            heading = blocks[index..<end].compactMap(\.headingText).last ?? heading
            (index, skipped) = (end, 0)
        }
        return parts
    }

    private func shownBlocks(context: Int) -> [Bool] {
        var shown = Array(repeating: false, count: blocks.count)
        for index in blocks.indices where blocks[index].change != .same {
            let reach = max(0, index - context)...min(blocks.count - 1, index + context)
            // An unchanged heading tells only of what comes after it.
            for near in reach where near <= index || blocks[near].headingText == nil {
                shown[near] = true
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
    /// What a heading of the new text says.
    fileprivate var headingText: String? {
        guard case .heading = kind, change != .deleted else { return nil }
        return runs.filter { $0.change != .deleted }.map(\.text).joined()
    }
}
