import Foundation

/// Writes a Swift source that holds every file below the given folders.
///
/// Usage: `embed-files ROOT OUTPUT TARGET FOLDER…`; the folders are relative to the root, and one after
/// `-` is left out. The list is called after the target: `EmbeddedFiles` holds `all`, and any other
/// `EmbeddedThings` holds `things`.
@main
struct EmbedFilesTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 3 else {
            fatalError("usage: embed-files ROOT OUTPUT TARGET FOLDER…")
        }
        let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let target = arguments[3]
        let folders = arguments.dropFirst(3)
        let out = folders.filter { $0.hasPrefix("-") }.map { "\($0.dropFirst())/" }
        let files = folders.filter { !$0.hasPrefix("-") }.flatMap { paths(below: $0, in: root) }
            .filter { path in !out.contains { path.hasPrefix($0) } }.sorted()
        let isBasis = target == "EmbeddedFiles"
        let list = isBasis ? "all" : target.dropFirst("Embedded".count).lowercased()
        var source = isBasis ? "" : "public import EmbeddedFiles\n\n"
        source += "extension EmbeddedFile {\n    /// The files that \(target) holds, by path.\n"
        source += "    public static let \(list): [EmbeddedFile] = [\n"
        for path in files {
            let bytes = try Data(contentsOf: root.appending(path: path))
            source += "        EmbeddedFile(path: \(literal(Data(path.utf8))), "
            source += "text: \(literal(bytes))),\n"
        }
        source += "    ]\n}\n"
        try Data(source.utf8).write(to: URL(filePath: arguments[2]))
    }

    /// The files below a folder, or the file itself.
    private static func paths(below folder: String, in root: URL) -> [String] {
        if isFile(folder, in: root) { return [folder] }
        let enumerator = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (enumerator?.compactMap { $0 as? String } ?? [])
            .map { "\(folder)/\($0)" }
            .filter { isFile($0, in: root) }
    }

    private static func isFile(_ path: String, in root: URL) -> Bool {
        var isFolder: ObjCBool = false
        let full = root.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
            && !isFolder.boolValue
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
