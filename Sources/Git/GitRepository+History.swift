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

    /// What each published commit changed against the one before it, the latest first, as
    /// ``HistoryLog`` reads it.
    private func changes() throws(Refusal) -> [UInt8] {
        // A merge shall stand for all that it brought, so only the published parent is named.
        let pairs = try line(from: commit).steps.flatMap { step in
            Array(([step.commit] + [step.parent].compactMap(\.self)).joined(separator: " ").utf8)
                + [UInt8(ascii: "\n")]
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
