/// The words of two texts put together.
struct WordDifference {
    /// The stretches of both, what is gone before what is new.
    let runs: [RedlineRun]

    /// Texts of more words than this between what they begin and end with alike are told as all gone
    /// and all new: finding what they share would cost too much.
    private static let largest = 3_000

    init(from old: [RedlineToken], to new: [RedlineToken]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let limit = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        let tail = min(end, limit)
        let (oldRest, newRest) = (
            old[start..<(old.count - tail)], new[start..<(new.count - tail)]
        )
        var builder = RunBuilder()
        builder.append(new[..<start], .same)
        if max(oldRest.count, newRest.count) > Self.largest {
            builder.append(oldRest, .deleted)
            builder.append(newRest, .inserted)
        } else {
            for (tokens, change) in Self.stretches(Array(oldRest), Array(newRest)) {
                builder.append(tokens, change)
            }
        }
        builder.append(new[(new.count - tail)...], .same)
        runs = builder.runs.sharingSpaces
    }

    /// A text that only one side has, or both.
    init(_ tokens: [RedlineToken], _ change: RedlineRun.Change) {
        var builder = RunBuilder()
        builder.append(tokens[...], change)
        runs = builder.runs
    }

    private static func stretches(
        _ old: [RedlineToken], _ new: [RedlineToken]
    ) -> [(ArraySlice<RedlineToken>, RedlineRun.Change)] {
        var pairs = commonPairs(old, new)
        pairs = withoutIslands(pairs, old, new)
        var result: [(ArraySlice<RedlineToken>, RedlineRun.Change)] = []
        var (oldAt, newAt) = (0, 0)
        for pair in pairs + [(old.count, new.count)] {
            result.append((old[oldAt..<pair.0], .deleted))
            result.append((new[newAt..<pair.1], .inserted))
            if pair.1 < new.count { result.append((new[pair.1...pair.1], .same)) }
            (oldAt, newAt) = (pair.0 + 1, pair.1 + 1)
        }
        return result.filter { !$0.0.isEmpty }
    }

    /// Without what is common between two changes and no word: a comma that is the same in two
    /// different phrases tells nothing.
    private static func withoutIslands(
        _ pairs: [(Int, Int)], _ old: [RedlineToken], _ new: [RedlineToken]
    ) -> [(Int, Int)] {
        var kept: [(Int, Int)] = []
        var index = 0
        while index < pairs.count {
            var end = index + 1
            while end < pairs.count, pairs[end].0 == pairs[end - 1].0 + 1,
                pairs[end].1 == pairs[end - 1].1 + 1
            {
                end += 1
            }
            let group = pairs[index..<end]
            let before = kept.last ?? (-1, -1)
            let after = end < pairs.count ? pairs[end] : (old.count, new.count)
            let first = group[index]
            let last = group[end - 1]
            // Between a change of both sides and another, words have to be shared.
            let isBetween =
                first.0 > before.0 + 1 && first.1 > before.1 + 1
                && after.0 > last.0 + 1 && after.1 > last.1 + 1
            if !isBetween || group.contains(where: { old[$0.0].isWord }) { kept += group }
            index = end
        }
        return kept
    }
}

/// The places of what two sequences have in common, in order.
func commonPairs<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for case .remove(let offset, _, _) in difference.removals { removed.insert(offset) }
    for case .insert(let offset, _, _) in difference.insertions { inserted.insert(offset) }
    return Array(
        zip(
            old.indices.filter { !removed.contains($0) },
            new.indices.filter { !inserted.contains($0) }))
}

/// Gathers tokens of the same kind.
private struct RunBuilder {
    private(set) var runs: [RedlineRun] = []

    mutating func append(_ tokens: ArraySlice<RedlineToken>, _ change: RedlineRun.Change) {
        for token in tokens {
            let space = token.followsSpace ? " " : ""
            if let last = runs.last, last.change == change, last.style == token.style {
                extend(by: space + token.text)
                continue
            }
            // A space is not a part of the link or the emphasis after it.
            if token.followsSpace { appendSpace(change) }
            if let last = runs.last, last.change == change, last.style == token.style {
                extend(by: token.text)
            } else {
                runs.append(RedlineRun(change: change, text: token.text, style: token.style))
            }
        }
    }

    private mutating func appendSpace(_ change: RedlineRun.Change) {
        if let last = runs.last, last.change == change, last.style == RedlineStyle() {
            extend(by: " ")
        } else {
            runs.append(RedlineRun(change: change, text: " ", style: RedlineStyle()))
        }
    }

    private mutating func extend(by text: String) {
        let last = runs.removeLast()
        runs.append(
            RedlineRun(change: last.change, text: last.text + text, style: last.style))
    }
}

extension [RedlineRun] {
    /// The runs, where what is gone and what is new begin with a space, with that space before both.
    fileprivate var sharingSpaces: [RedlineRun] {
        var result: [RedlineRun] = []
        var index = 0
        while index < count {
            let gone = self[index...].prefix { $0.change == .deleted }
            let new = self[gone.endIndex...].prefix { $0.change == .inserted }
            if gone.first?.text.first == " ", new.first?.text.first == " " {
                let space = RedlineRun(change: .same, text: " ", style: RedlineStyle())
                result += [space] + gone.withoutFirstSpace + new.withoutFirstSpace
            } else {
                result += gone + new
            }
            index = new.endIndex
            guard gone.isEmpty, new.isEmpty else { continue }
            result.append(self[index])
            index += 1
        }
        return result
    }
}

extension ArraySlice<RedlineRun> {
    fileprivate var withoutFirstSpace: [RedlineRun] {
        guard let first else { return [] }
        let rest = RedlineRun(
            change: first.change, text: String(first.text.dropFirst()), style: first.style)
        return (rest.text.isEmpty ? [] : [rest]) + dropFirst()
    }
}
