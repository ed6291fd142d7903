public import CalendarDate

/// What a file held after one commit.
public struct CommittedVersion: Hashable, Sendable {
    /// The day of the commit, as its own clock tells.
    public let day: Day
    /// The path that the file had from the folder.
    public let path: String
    /// The name of the content, as hexadecimal digits: the same for the same bytes.
    public let content: String
}

extension GitRepository {
    /// What files have held in all of the history, proposals that were merged included, by the path
    /// that they have now; of each the latest first. A file is followed when it was renamed.
    ///
    /// - Parameters:
    ///   - commit: Where the history ends; the latest commit if it is not said.
    ///   - isWanted: Which files are asked for, by their path from the folder.
    public func versions(
        before commit: String? = nil, where isWanted: (_ path: String) -> Bool
    ) throws(Refusal) -> [String: [CommittedVersion]] {
        let pathspec = place.prefix.isEmpty ? [] : [place.prefix]
        let list = try git(
            [
                "rev-list", "--topo-order", "--full-history", "--parents", commit ?? self.commit,
                "--",
            ]
                + pathspec)
        // A merge stands for what it brought to its first parent.
        let pairs = list.split(separator: UInt8(ascii: "\n")).flatMap { line in
            line.split(separator: UInt8(ascii: " ")).prefix(2)
                .joined(separator: [UInt8(ascii: " ")]) + [UInt8(ascii: "\n")]
        }
        let relative = place.prefix.isEmpty ? [] : ["--relative=\(place.prefix)"]
        let changes = try git(
            [
                "diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-abbrev", "-M",
                "--no-ext-diff", "--no-textconv", "--format=\(HistoryLog.format)",
            ] + relative + ["--"] + pathspec,
            input: pairs)
        return VersionLog(changes, where: isWanted).versions
    }

    /// The bytes of versions, in their order.
    public func contents(of versions: [CommittedVersion]) throws(Refusal) -> [[UInt8]] {
        try contents(of: versions.map { Blob(id: Array($0.content.utf8)[...], path: $0.path) })
    }
}

/// What `git diff-tree --raw` tells of what each file held.
private struct VersionLog {
    private(set) var versions: [String: [CommittedVersion]] = [:]
    /// The path that a file has now, by one that it had before the commits read so far.
    private var current: [String: String] = [:]

    /// Reads a log, the latest commit first; what is unlike one ends the reading.
    init(_ output: [UInt8], where isWanted: (String) -> Bool) {
        var tokens = output.split(separator: 0)[...]
        var day: Day?
        while let token = tokens.popFirst()?.drop(while: { $0 == UInt8(ascii: "\n") }) {
            if token.first == 1 {
                day = Day(String(decoding: token.suffix(10), as: UTF8.self))
                continue
            }
            // `:100644 100644 OLD NEW M`
            let fields = token.split(separator: UInt8(ascii: " "))
            guard let day, token.first == UInt8(ascii: ":"), fields.count == 5,
                let first = tokens.popFirst()
            else { return }
            let isRenamed = fields[4].first == UInt8(ascii: "R")
            guard let second = isRenamed ? tokens.popFirst() : first else { return }
            let path = String(decoding: second, as: UTF8.self)
            let now = current[path] ?? path
            if isRenamed { current[String(decoding: first, as: UTF8.self)] = now }
            // A link or a submodule is no file, and what is gone holds nothing.
            guard isWanted(now), fields[1].starts(with: "100".utf8) else { continue }
            versions[now, default: []].append(
                CommittedVersion(
                    day: day, path: path, content: String(decoding: fields[3], as: UTF8.self)))
        }
    }
}
