public import CalendarDate
public import Git
import Handbook
public import SourceFiles

extension GitRepository {
    /// The files of the handbook as they were at the end of a day, on the line of history that was
    /// published.
    ///
    /// - Returns: The commit, and the tree of its files; `nil` when the history begins later, or the
    ///   folder was not there.
    public func tree(on day: Day) throws(Refusal) -> (commit: String, tree: FileTree)? {
        guard let commit = try lastCommit(on: day) else { return nil }
        let contents = try files(at: commit)
        return contents.isEmpty ? nil : (commit, .memory(contents: contents))
    }
}
