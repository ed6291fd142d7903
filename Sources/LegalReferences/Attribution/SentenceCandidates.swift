/// The laws mentioned so far in the present sentence, for «the nearest law mentioned before» (C20).
///
/// A mention inside a parenthesis that has closed no longer counts. Each mention is put in and
/// taken out once, so that many sections in one sentence cost no more than the laws they choose
/// between.
struct SentenceCandidates {
    /// A law by its place in the registry, or the place of a mention of another.
    enum Candidate: Hashable {
        case law(Int)
        case outside(Int)
    }

    private struct Entry {
        let order: Int
        let closedAt: Int
    }

    private var sentence = -1
    private var entries: [Candidate: [Entry]] = [:]

    mutating func enter(sentence: Int) {
        guard sentence != self.sentence else { return }
        self.sentence = sentence
        if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
    }

    mutating func add(_ law: Candidate, order: Int, closedAt: Int) {
        entries[law, default: []].append(Entry(order: order, closedAt: closedAt))
    }

    /// The laws that count at the token, nearest first.
    mutating func laws(at token: Int) -> [Candidate] {
        var nearest: [(order: Int, law: Candidate)] = []
        for law in Array(entries.keys) {
            while let last = entries[law]?.last, last.closedAt < token {
                entries[law]?.removeLast()
            }
            if let last = entries[law]?.last { nearest.append((last.order, law)) }
        }
        return nearest.sorted { $0.order > $1.order }.map(\.law)
    }
}
