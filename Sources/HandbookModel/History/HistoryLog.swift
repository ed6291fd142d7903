import CalendarDate

/// What `git log` tells of when each file last changed.
///
/// It reads the output of `--first-parent -m -z --name-status -M` with the format
/// ``HistoryLog/format``: one line of history, newest first, in which a merge stands for all that it
/// brought. Along one line every rename can be followed.
struct HistoryLog {
    /// A byte that begins no path and no letter of a change; the commit, and the day of the commit
    /// where it was made.
    static let format = "%x01%H %cs"

    /// The day of the latest change of each file, by the path that it has now.
    private(set) var days: [String: Day] = [:]
    /// The path that a file has now, by the path that it had when the commit was made.
    private var current: [String: String] = [:]

    /// Reads a log; what is unlike one ends the reading.
    init(_ output: [UInt8]) {
        var tokens = output.split(separator: 0)[...]
        var day: Day?
        while let token = tokens.popFirst() {
            if token.first == 1 {
                day = Day(String(decoding: token.suffix(10), as: UTF8.self))
                continue
            }
            let change = token.drop { $0 == UInt8(ascii: "\n") }
            guard let day, let kind = change.first, let path = tokens.popFirst() else { return }
            let name = String(decoding: path, as: UTF8.self)
            if kind == UInt8(ascii: "R") {
                guard let new = tokens.popFirst() else { return }
                rename(
                    name, to: String(decoding: new, as: UTF8.self),
                    // `R100` moved the file and changed nothing in it.
                    changedOn: change.dropFirst().elementsEqual("100".utf8) ? nil : day)
            } else {
                note(name, changedOn: day, ends: kind != UInt8(ascii: "M"))
            }
        }
    }

    /// Notes a change, unless a later one is known.
    ///
    /// - Parameter ends: Whether a file of this name before the commit is another one.
    private mutating func note(_ name: String, changedOn day: Day, ends: Bool) {
        let now = current[name] ?? name
        if !now.isEmpty, days[now] == nil { days[now] = day }
        if ends { current[name] = "" }
    }

    private mutating func rename(_ old: String, to new: String, changedOn day: Day?) {
        let now = current[new] ?? new
        if let day, !now.isEmpty, days[now] == nil { days[now] = day }
        current[new] = ""
        current[old] = now
    }
}
