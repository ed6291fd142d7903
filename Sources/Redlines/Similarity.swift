/// How much of its words a block shares with another.
struct WordBag {
    /// How often each word stands there.
    private let counts: [String: Int]
    /// How many words there are.
    let count: Int

    init(_ block: ComparedBlock) {
        var counts: [String: Int] = [:]
        var count = 0
        for token in block.cells.joined() where token.isWord {
            counts[token.text.lowercased(), default: 0] += 1
            count += 1
        }
        self.counts = counts
        self.count = count
    }

    /// The share of words that both have, 0 to 1; 0 where one has none.
    func similarity(to other: WordBag) -> Double {
        guard count > 0, other.count > 0 else { return 0 }
        let (small, large) = counts.count < other.counts.count ? (self, other) : (other, self)
        let common = small.counts.reduce(0) { $0 + min($1.value, large.counts[$1.key] ?? 0) }
        return Double(2 * common) / Double(count + other.count)
    }
}
