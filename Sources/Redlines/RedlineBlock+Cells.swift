extension RedlineBlock {
    /// A block that only one text has, or that moved away.
    init(_ block: ComparedBlock, _ change: Change, _ runs: RedlineRun.Change) {
        self.init(
            kind: block.kind, formerKind: nil, depth: block.depth, isQuoted: block.isQuoted,
            change: change, cells: block.cells.map { WordDifference($0, runs).runs })
    }

    /// A block that both have.
    init(from old: ComparedBlock, to new: ComparedBlock, _ change: Change) {
        self.init(
            kind: new.kind, formerKind: new.kind.isSame(as: old.kind) ? nil : old.kind,
            depth: new.depth, isQuoted: new.isQuoted, change: change,
            cells: Self.cells(from: old.cells, to: new.cells))
    }

    /// The cells of two rows: side by side where there are as many, otherwise those that are the same
    /// and what is gone and new between them.
    private static func cells(
        from old: [[RedlineToken]], to new: [[RedlineToken]]
    ) -> [[RedlineRun]] {
        guard old.count != new.count else {
            return zip(old, new).map { WordDifference(from: $0, to: $1).runs }
        }
        var result: [[RedlineRun]] = []
        var last = (-1, -1)
        for pair in commonPairs(old, new) + [(old.count, new.count)] {
            result += old[(last.0 + 1)..<pair.0].map { WordDifference($0, .deleted).runs }
            result += new[(last.1 + 1)..<pair.1].map { WordDifference($0, .inserted).runs }
            if pair.0 < old.count { result.append(WordDifference(old[pair.0], .same).runs) }
            last = pair
        }
        return result
    }
}
