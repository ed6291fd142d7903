import EmbeddedFiles
import FileSystem
public import Handbook
public import SourceFiles

extension LawFile {
    /// The laws that the program carries inside itself.
    public static let shipped: [LawFile] = {
        let files = EmbeddedFile.files(below: "handbook/lover").filter {
            $0.path.hasSuffix(".yaml")
        }
        return files.compactMap { path, file in
            LawFile(String(decoding: file.bytes, as: UTF8.self), file: "lover/\(path)")
        }
    }()

    /// The laws of a handbook's folder, those that can be read.
    public static func all(in tree: FileTree) -> [LawFile] {
        tree.entries.filter { SourceKind($0.path) == .law }.compactMap { entry in
            (try? tree.read(entry.path)).flatMap {
                LawFile(String(decoding: $0, as: UTF8.self), file: entry.path)
            }
        }
    }

    private init?(_ text: String, file: String) {
        let place = YAMLPlace(file: file, firstLine: 1)
        var fields = Fields(YAMLDocument(text, file: file).root, at: place)
        self.init(&fields)
    }
}
