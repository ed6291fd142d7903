/// The candidate that the writer most likely meant, if one is near enough.
///
/// Damerau–Levenshtein distance (restricted), in Unicode scalars, letter case apart: at most one
/// edit in words of up to four letters, two up to nine, three in longer ones. Of equals the first.
public func nearMiss(of word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = ComparedWord(word)
    var best = NearestWord()
    for candidate in candidates { best.consider(candidate, ComparedWord(candidate), for: wanted) }
    return best.candidate
}

/// A word ready to be compared with many.
struct ComparedWord: Sendable {
    /// The letters without their case.
    let letters: [Unicode.Scalar]
    /// A bit for each letter that is there; some letters share one.
    private let signature: UInt64

    init(_ word: String) {
        let isPlain = word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        letters = Array((isPlain ? word : word.lowercased()).unicodeScalars)
        signature = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// How many edits may lie between this word and what was meant.
    var limit: Int { letters.count <= 4 ? 1 : letters.count <= 9 ? 2 : 3 }

    /// Whether another word may be as near as that; it costs next to nothing to ask.
    func mayBeNear(_ other: ComparedWord, limit: Int) -> Bool {
        // An edit brings one letter at most, and takes one at most.
        abs(letters.count - other.letters.count) <= limit
            && (signature & ~other.signature).nonzeroBitCount <= limit
            && (other.signature & ~signature).nonzeroBitCount <= limit
    }
}

/// The nearest word of those that were considered.
struct NearestWord {
    private(set) var candidate: String?
    /// Whether another candidate is as near.
    private(set) var isTied = false
    private var distance = Int.max

    /// Takes a candidate if it is nearer than all before it.
    mutating func consider(_ text: String, _ candidate: ComparedWord, for wanted: ComparedWord) {
        let limit = min(wanted.limit, distance)
        guard wanted.mayBeNear(candidate, limit: limit),
            let found = editDistance(wanted.letters[...], candidate.letters[...], limit: limit)
        else { return }
        isTied = found == distance
        if !isTied { (self.candidate, distance) = (text, found) }
    }
}

/// The distance of two words; `nil` when it is above the limit.
private func editDistance(
    _ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>, limit: Int
) -> Int? {
    var (first, second) = (first, second)
    // What both begin or end with costs no edit, and makes most comparisons short.
    while let left = first.first, left == second.first {
        (first, second) = (first.dropFirst(), second.dropFirst())
    }
    while let left = first.last, left == second.last {
        (first, second) = (first.dropLast(), second.dropLast())
    }
    guard abs(first.count - second.count) <= limit else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    let (rows, columns) = (Array(first), Array(second))
    var beforeLast = [Int](repeating: 0, count: columns.count + 1)
    var last = Array(0...columns.count)
    var current = last
    for row in rows.indices {
        current[0] = row + 1
        var least = row + 1
        for column in columns.indices {
            let substitution = last[column] + (rows[row] == columns[column] ? 0 : 1)
            var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, rows[row] == columns[column - 1],
                rows[row - 1] == columns[column]
            {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current[column + 1] = cost
            least = min(least, cost)
        }
        // A transposition may still take one from the row before.
        guard least <= limit + 1 else { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[columns.count] <= limit ? last[columns.count] : nil
}
