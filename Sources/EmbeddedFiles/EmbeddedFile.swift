/// A text file of the repository that the program carries inside itself.
///
/// The lists of them are written before each build from the files' one place in the repository.
public struct EmbeddedFile: Sendable {
    /// The path from the root of the repository, with `/`.
    public let path: String
    /// The content, as it was when the program was built.
    public let text: StaticString

    /// A file with its path and content.
    public init(path: String, text: StaticString) {
        self.path = path
        self.text = text
    }

    /// The content in UTF-8.
    public var bytes: [UInt8] {
        text.withUTF8Buffer { Array($0) }
    }

    /// The files of a list below a folder, by their path from that folder.
    public static func files(
        below folder: String, in list: [EmbeddedFile] = all
    ) -> [(path: String, file: EmbeddedFile)] {
        list.filter { $0.path.hasPrefix(folder + "/") }
            .map { (String($0.path.dropFirst(folder.count + 1)), $0) }
    }
}
