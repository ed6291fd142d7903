import FileSystem
import HandbookEditing

/// Where the handbook is when a user names a folder.
enum HandbookFolder {
    /// The folder that was named, or the handbook in it where that is a repository around one.
    static func found(in named: String) -> String {
        let inner = named.withoutEndingSlash + "/" + NewHandbook.folder
        return !holdsHandbook(named) && holdsHandbook(inner) ? inner : named
    }

    private static func holdsHandbook(_ path: String) -> Bool {
        guard let folder = try? Folder(at: path) else { return false }
        return ((try? folder.status(of: "handbok.yaml")) ?? nil) != nil
    }
}
