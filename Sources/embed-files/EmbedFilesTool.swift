import Foundation

/// Writes a Swift source that holds every file below the given folders.
///
/// Usage: `embed-files ROOT OUTPUT FOLDER…`; the folders are relative to the root.
@main
struct EmbedFilesTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 2 else {
            fatalError("usage: embed-files ROOT OUTPUT FOLDER…")
        }
        let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let files = arguments.dropFirst(2).flatMap { paths(below: $0, in: root) }.sorted()
        var source = "extension EmbeddedFile {\n    /// Every embedded file, by path.\n"
        source += "    public static let all: [EmbeddedFile] = [\n"
        for path in files {
            let bytes = try Data(contentsOf: root.appending(path: path))
            source += "        EmbeddedFile(path: \(literal(Data(path.utf8))), "
            source += "text: \(literal(bytes))),\n"
        }
        source += "    ]\n}\n"
        try Data(source.utf8).write(to: URL(filePath: arguments[2]))
    }

    private static func paths(below folder: String, in root: URL) -> [String] {
        let enumerator = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (enumerator?.compactMap { $0 as? String } ?? [])
            .map { "\(folder)/\($0)" }
            .filter { path in
                var isFolder: ObjCBool = false
                let full = root.appending(path: path).path(percentEncoded: false)
                return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
    }

    /// A static string; only what would end or change the literal is escaped.
    private static func literal(_ bytes: Data) -> String {
        var text = "\""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\0"..<" ", "\u{7F}": text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
