import Handbook
import HandbookReading
import SourceFiles

/// The roles of a handbook, shown to one who is asked for one.
enum RoleList {
    /// A line for each role: its id, and its title where that says more.
    static func lines(in tree: FileTree) -> [String] {
        let roles = HandbookReading(tree, on: Clock.today, findsHints: false).handbook?.roles ?? []
        return roles.map { $0.title == $0.id ? $0.id : "\($0.id): \($0.title)" }
    }
}
