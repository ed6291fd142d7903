public import CalendarDate

extension GitRepository {
    /// When files below the folder last changed, on the line of history that was published.
    ///
    /// - Parameter isWanted: Which files are asked for, by their path from the folder.
    /// - Returns: The days by path. Files that are not as they were committed have none. Where a part
    ///   of the history is missing (``isShallow``), every day may be wrong.
    public func daysOfLatestChange(
        where isWanted: (_ path: String) -> Bool = { _ in true }
    ) throws(Refusal) -> [String: Day] {
        let committed = try blobs(at: commit).filter { isWanted($0.path) }
        let unchanged = try unchangedPaths(of: committed)
        return try HistoryLog(changes()).days.filter { unchanged.contains($0.key) }
    }

    /// The last commit that was made on a day or before it, as its own clock tells; `nil` when the
    /// history begins later.
    public func lastCommit(on day: Day) throws(Refusal) -> String? {
        let list = try git(["rev-list", "--first-parent", "--format=%cs", commit])
        let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
        // Two lines each: `commit ID` and the day.
        let heads = lines.indices.filter { $0.isMultiple(of: 2) && $0 + 1 < lines.count }
        let found = heads.first { Day(String(lines[$0 + 1])).map { $0 <= day } ?? false }
        return found.map { String(lines[$0].dropFirst("commit ".count)) }
    }

    /// What each commit changed against its first parent, the latest first, as ``HistoryLog`` reads
    /// it.
    private func changes() throws(Refusal) -> [UInt8] {
        let list = try git(
            ["rev-list", "--first-parent", "--parents", commit, "--"] + pathspec)
        // A merge shall stand for all that it brought, so only the first parent is named.
        let pairs = list.split(separator: UInt8(ascii: "\n")).flatMap { line in
            line.split(separator: UInt8(ascii: " ")).prefix(2)
                .joined(separator: [UInt8(ascii: " ")]) + [UInt8(ascii: "\n")]
        }
        let relative = place.prefix.isEmpty ? [] : ["--relative=\(place.prefix)"]
        return try git(
            [
                "diff-tree", "--stdin", "--root", "-r", "-z", "--name-status", "-M",
                "--no-ext-diff",
                "--no-textconv", "--format=\(HistoryLog.format)",
            ] + relative + ["--"] + pathspec,
            input: pairs)
    }

    /// The folder, where it is not the whole.
    private var pathspec: [String] { place.prefix.isEmpty ? [] : [place.prefix] }
}
