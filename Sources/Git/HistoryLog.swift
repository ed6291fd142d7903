import CalendarDate

/// What `git log` tells of when each file last changed.
///
/// It reads the output of `--first-parent -m -z --name-status -M` with the format
/// ``HistoryLog/format``: one line of history, newest first, in which a merge stands for all that it
/// brought. Along one line every rename can be followed.
struct HistoryLog {
    /// A byte that begins no change, the commit, and its day where it was made.
    static let format = "%x01%H %cs"

    /// The day of the latest change of each file, by the path that it has now.
    private(set) var days: [String: Day] = [:]
    /// The path that a file has now, by its path before the commits read so far; empty for a file
    /// that is no more.
    private var current: [String: String] = [:]

    /// Reads a log; what is unlike one ends the reading.
    init(_ output: [UInt8]) {
        var tokens = output.split(separator: 0)[...]
        while let token = tokens.popFirst() {
            guard token.first == 1, let day = Day(String(decoding: token.suffix(10), as: UTF8.self))
            else { return }
            var changes: [CommittedChange] = []
            while let next = tokens.first, next.first != 1 {
                guard let change = CommittedChange(&tokens) else { return }
                changes.append(change)
            }
            note(changes, on: day)
        }
    }

    private mutating func note(_ changes: [CommittedChange], on day: Day) {
        var before = current
        for change in changes where change.kind != .modified { before[change.path] = "" }
        for change in changes {
            let now = current[change.path] ?? change.path
            guard !now.isEmpty else { continue }
            if change.kind != .removed, change.changesContent, days[now] == nil { days[now] = day }
            if let old = change.oldPath { before[old] = now }
        }
        current = before
    }
}

/// One file that a commit touched.
private struct CommittedChange {
    enum Kind {
        case modified, added, removed, renamed
    }

    let kind: Kind
    /// The path after the commit, or before it for a file that was removed.
    let path: String
    /// The path before the commit, where it was another.
    var oldPath: String?
    /// Whether more than the name changed.
    var changesContent = true

    /// Takes one change off a log: a letter, perhaps with a number, and one or two paths.
    init?(_ tokens: inout ArraySlice<ArraySlice<UInt8>>) {
        guard let letter = tokens.popFirst()?.drop(while: { $0 == UInt8(ascii: "\n") }),
            let first = tokens.popFirst()
        else { return nil }
        let name = String(decoding: first, as: UTF8.self)
        switch letter.first {
        case UInt8(ascii: "R"):
            guard let second = tokens.popFirst() else { return nil }
            kind = .renamed
            path = String(decoding: second, as: UTF8.self)
            oldPath = name
            changesContent = !letter.elementsEqual("R100".utf8)
        case UInt8(ascii: "A"): (kind, path) = (.added, name)
        case UInt8(ascii: "D"): (kind, path) = (.removed, name)
        default: (kind, path) = (.modified, name)
        }
    }
}
