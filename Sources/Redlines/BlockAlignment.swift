/// Which blocks of two texts belong together.
struct BlockAlignment {
    private let old: [ComparedBlock]
    private let new: [ComparedBlock]
    private let oldBags: [WordBag]
    private let newBags: [WordBag]
    /// The place in the new text of each old block that has not moved.
    private var partners: [Int: Int] = [:]
    /// The place in the old text of each new block that has moved, and the number of the move.
    private var movedFrom: [Int: (old: Int, number: Int)] = [:]

    /// Longer sequences that differ are told as all gone and all new.
    private static let largest = 5_000
    /// So many pairs are compared for their words at most.
    private static let mostPairs = 250_000

    init(_ old: [ComparedBlock], _ new: [ComparedBlock]) {
        self.old = old
        self.new = new
        let anchors = Self.anchors(old, new)
        for (left, right) in anchors { partners[left] = right }
        let kept = (Set(anchors.map(\.0)), Set(anchors.map(\.1)))
        // A block that both have needs no count of its words.
        let empty = WordBag(ComparedBlock(.rule, []))
        oldBags = old.indices.map { kept.0.contains($0) ? empty : WordBag(old[$0]) }
        newBags = new.indices.map { kept.1.contains($0) ? empty : WordBag(new[$0]) }
        var last = (-1, -1)
        for anchor in anchors + [(old.count, new.count)] {
            pairChanged(
                Array((last.0 + 1)..<anchor.0), Array((last.1 + 1)..<anchor.1))
            last = anchor
        }
        pairMoved()
    }

    /// What stands unchanged in both, in order.
    private static func anchors(
        _ old: [ComparedBlock], _ new: [ComparedBlock]
    ) -> [(Int, Int)] {
        // Numbers instead of texts make the comparison cheap.
        var numbers: [Key: Int] = [:]
        func number(_ block: ComparedBlock) -> Int {
            let key = Key(block)
            if let known = numbers[key] { return known }
            let next = numbers.count
            numbers[key] = next
            return next
        }
        let left = old.map(number)
        let right = new.map(number)
        let start = zip(left, right).prefix { $0 == $1 }.count
        let limit = min(left.count, right.count) - start
        let tail = min(limit, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
        let (oldEnd, newEnd) = (left.count - tail, right.count - tail)
        var pairs = (0..<start).map { ($0, $0) }
        if max(oldEnd, newEnd) - start <= largest {
            pairs += commonPairs(Array(left[start..<oldEnd]), Array(right[start..<newEnd]))
                .map { ($0.0 + start, $0.1 + start) }
        }
        return pairs + (0..<tail).map { (oldEnd + $0, newEnd + $0) }
    }

    /// Pairs blocks between two that are the same, in order, so that as many words as can be are
    /// shared.
    private mutating func pairChanged(_ olds: [Int], _ news: [Int]) {
        guard !olds.isEmpty, !news.isEmpty, olds.count * news.count <= Self.mostPairs else {
            return
        }
        var best = Array(
            repeating: Array(repeating: 0.0, count: news.count + 1), count: olds.count + 1)
        var scores = Array(
            repeating: Array(repeating: 0.0, count: news.count), count: olds.count)
        for row in olds.indices.reversed() {
            for column in news.indices.reversed() {
                scores[row][column] = score(olds[row], news[column])
                best[row][column] = max(
                    best[row + 1][column], best[row][column + 1],
                    scores[row][column] > 0
                        ? scores[row][column] + best[row + 1][column + 1] : 0)
            }
        }
        var (row, column) = (0, 0)
        while row < olds.count, column < news.count {
            let score = scores[row][column]
            if score > 0, best[row][column] == score + best[row + 1][column + 1] {
                partners[olds[row]] = news[column]
                (row, column) = (row + 1, column + 1)
            } else if best[row][column] == best[row + 1][column] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    /// How well two blocks between the same neighbours go together; 0 when they do not.
    private func score(_ left: Int, _ right: Int) -> Double {
        let isOneRow = old[left].kind.isRow == new[right].kind.isRow
        guard isOneRow else { return 0 }
        if old[left].cells == new[right].cells, oldBags[left].count == 0 { return 0.5 }
        let similarity = oldBags[left].similarity(to: newBags[right])
        // Of equals, that which is of the same kind.
        return similarity < 0.4
            ? 0 : similarity + (old[left].kind.isSame(as: new[right].kind) ? 0.1 : 0)
    }

    /// Finds what is left of one text elsewhere in the other.
    private mutating func pairMoved() {
        let taken = Set(partners.values)
        var olds = old.indices.filter { partners[$0] == nil && oldBags[$0].count > 0 }
        let news = new.indices.filter { !taken.contains($0) && newBags[$0].count > 0 }
        guard olds.count * news.count <= Self.mostPairs else { return }
        var (last, number) = ((-2, -2), 0)
        for right in news {
            let candidates = olds.map { ($0, likeness($0, right)) }.filter { $0.1 > 0 }
            guard let found = candidates.max(by: { $0.1 < $1.1 }) else { continue }
            // What follows a moved block moved with it.
            let left =
                candidates.first { $0.0 == last.0 + 1 && $0.1 >= found.1 - 0.1 }?.0 ?? found.0
            if (left, right) != (last.0 + 1, last.1 + 1) { number += 1 }
            movedFrom[right] = (left, number)
            olds.removeAll { $0 == left }
            last = (left, right)
        }
    }

    /// How sure it is that a block is another that moved; 0 when it is not.
    private func likeness(_ left: Int, _ right: Int) -> Double {
        guard old[left].kind.isRow == new[right].kind.isRow else { return 0 }
        let similarity = oldBags[left].similarity(to: newBags[right])
        let isHeading = old[left].kind.isHeading && new[right].kind.isHeading
        // One word or two stand in many places.
        let fewest = isHeading ? 1 : 3
        let least = min(oldBags[left].count, newBags[right].count) < 6 ? 0.95 : 0.6
        return oldBags[left].count >= fewest && similarity >= least ? similarity : 0
    }

    /// The blocks of both, in the order of the new text.
    var redlineBlocks: [RedlineBlock] {
        var result: [RedlineBlock] = []
        let numbers = Dictionary(
            movedFrom.values.map { ($0.old, $0.number) }, uniquingKeysWith: { first, _ in first })
        var left = 0
        func gone(before end: Int) {
            while left < end {
                let change = numbers[left].map(RedlineBlock.Change.movedAway) ?? .deleted
                result.append(
                    RedlineBlock(old[left], change, change == .deleted ? .deleted : .same))
                left += 1
            }
        }
        let owners = Dictionary(
            partners.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        // What is gone stands before what took its place.
        var ends = Array(repeating: old.count, count: new.count + 1)
        for right in new.indices.reversed() { ends[right] = owners[right] ?? ends[right + 1] }
        for right in new.indices {
            gone(before: ends[right])
            if let owner = owners[right] {
                let isSame = old[owner].isSame(as: new[right])
                result.append(
                    RedlineBlock(from: old[owner], to: new[right], isSame ? .same : .changed))
                left = owner + 1
            } else if let (origin, number) = movedFrom[right] {
                result.append(
                    RedlineBlock(from: old[origin], to: new[right], .movedHere(number)))
            } else {
                result.append(RedlineBlock(new[right], .inserted, .inserted))
            }
        }
        gone(before: old.count)
        return result
    }
}

/// What makes two blocks the same.
private struct Key: Hashable {
    let kind: RedlineKind
    let isQuoted: Bool
    let cells: [[RedlineToken]]

    init(_ block: ComparedBlock) {
        kind =
            switch block.kind {
            case .item(.number): .item(.number(0))
            case .footnote: .footnote(0)
            default: block.kind
            }
        isQuoted = block.isQuoted
        cells = block.cells
    }
}

extension RedlineKind {
    fileprivate var isRow: Bool {
        if case .row = self { true } else { false }
    }

    fileprivate var isHeading: Bool {
        if case .heading = self { true } else { false }
    }
}
