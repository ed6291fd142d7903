/// Many candidates that are asked for the nearest again and again, as all paths of a handbook for each
/// broken link.
///
/// Among up to ``exhaustive`` candidates it answers as ``nearMiss(of:in:)``. Among more it compares only
/// those that share the longest beginning or the longest end with the word, a bounded number: what a
/// writer gets wrong in one place is among them.
public struct NearMissIndex: Sendable {
    /// As many are compared one by one.
    static let exhaustive = 256
    /// As many neighbours are compared on each side, in both orders.
    private static let reach = 24

    private let candidates: [String]
    private let words: [ComparedWord]
    /// The places of the candidates in the order of their letters, and of their letters from the end.
    private let fromStart: [Int]
    private let fromEnd: [Int]

    /// An index of candidates; of equally near ones the first is answered.
    public init(_ candidates: some Sequence<String>) {
        self.candidates = Array(candidates)
        let words = self.candidates.map { ComparedWord($0) }
        self.words = words
        guard words.count > Self.exhaustive else {
            (fromStart, fromEnd) = ([], [])
            return
        }
        fromStart = words.indices.sorted { precedes(words[$0].letters, words[$1].letters) }
        fromEnd = words.indices.sorted {
            precedes(words[$0].letters.reversed(), words[$1].letters.reversed())
        }
    }

    /// The candidate that the writer most likely meant, if one is near enough.
    public func nearest(to word: String) -> String? { near(word).candidate }

    /// The candidate that alone is nearest.
    public func onlyNearest(to word: String) -> String? {
        let best = near(word)
        return best.isTied ? nil : best.candidate
    }

    private func near(_ word: String) -> NearestWord {
        let wanted = ComparedWord(word)
        var best = NearestWord()
        for place in places(near: wanted) {
            best.consider(candidates[place], words[place], for: wanted)
        }
        return best
    }

    private func places(near wanted: ComparedWord) -> [Int] {
        guard words.count > Self.exhaustive else { return Array(words.indices) }
        let begin = neighbours(in: fromStart) { precedes(words[$0].letters, wanted.letters) }
        let reversed = wanted.letters.reversed()
        let end = neighbours(in: fromEnd) { precedes(words[$0].letters.reversed(), reversed) }
        return Set(begin).union(end).sorted()
    }

    /// What lies around the place that a word would have in an order.
    private func neighbours(in order: [Int], _ isBefore: (Int) -> Bool) -> ArraySlice<Int> {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(order[middle]) { low = middle + 1 } else { high = middle }
        }
        return order[max(0, low - Self.reach)..<min(order.count, low + Self.reach)]
    }
}

private func precedes(
    _ left: some Sequence<Unicode.Scalar>, _ right: some Sequence<Unicode.Scalar>
) -> Bool {
    left.lexicographicallyPrecedes(right)
}
