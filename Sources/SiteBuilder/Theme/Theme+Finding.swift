import EmbeddedFiles
import FileSystem
import Handbook
import SourceFiles

extension Theme {
    /// The standard theme, which the program carries inside itself.
    ///
    /// - Throws: ``ThemeRefusal`` when the program was built with a broken theme.
    public static func standard() throws(ThemeRefusal) -> Theme {
        let files = EmbeddedFile.files(below: "themes/standard").map {
            ThemeFile(path: $0.path, bytes: $0.file.bytes)
        }
        return try make(files, over: nil, named: "standard")
    }

    /// The theme in a folder, over the standard one: it holds only what differs.
    ///
    /// - Throws: ``ThemeRefusal`` when there is no such folder, or the theme cannot be used.
    public static func folder(at path: String) throws(ThemeRefusal) -> Theme {
        var files: [ThemeFile] = []
        do throws(SystemError) {
            let tree = try FileTree.folder(at: path)
            for entry in tree.entries {
                files.append(ThemeFile(path: entry.path, bytes: try tree.read(entry.path)))
            }
        } catch {
            throw ThemeRefusal(theme: path, message: error.description)
        }
        return try make(files, over: standard(), named: path)
    }

    private static func make(
        _ files: [ThemeFile], over base: Theme?, named name: String
    ) throws(ThemeRefusal) -> Theme {
        do {
            return try Theme(files, over: base)
        } catch {
            throw ThemeRefusal(theme: name, message: error.message)
        }
    }
}

/// Why a theme cannot be used, in Norwegian.
public struct ThemeRefusal: Error, Sendable {
    /// The name of the theme.
    public let theme: String
    /// What is wrong, with file and line where there is one.
    public let message: String
}
