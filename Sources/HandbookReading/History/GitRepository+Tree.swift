public import CalendarDate
public import Git
import Handbook
public import SourceFiles

extension GitRepository {
    /// The files of the handbook as they were published at the end of a day.
    ///
    /// - Returns: What was published, and the tree of its files; `nil` when the history begins later, or
    ///   the folder was not there.
    public func tree(on day: Day) throws(Refusal) -> (state: PublishedState, tree: FileTree)? {
        guard let state = try published(on: day) else { return nil }
        let contents = try files(at: state.commit)
        return contents.isEmpty ? nil : (state, .memory(contents: contents))
    }
}
