/// How far two short words are apart: the fewest letters to put in, take out, change or swap.
///
/// Optimal string alignment over Unicode scalars in lower case. A distance above `limit` gives
/// `nil`; the time is the product of the lengths, so it is meant for names, not for texts.
struct EditDistance {
    private let word: [Unicode.Scalar]

    init(from word: String) {
        self.word = Array(word.lowercased().unicodeScalars)
    }

    func callAsFunction(to other: String, limit: Int) -> Int? {
        let other = Array(other.lowercased().unicodeScalars)
        guard abs(word.count - other.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in word.indices {
            var current = [row + 1]
            for column in other.indices {
                let change = last[column] + (word[row] == other[column] ? 0 : 1)
                var best = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, word[row] == other[column - 1],
                    word[row - 1] == other[column]
                {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        guard let distance = last.last, distance <= limit else { return nil }
        return distance
    }
}
