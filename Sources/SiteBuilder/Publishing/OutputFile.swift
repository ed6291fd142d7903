public import FileSystem
import Handbook
public import SourceFiles

/// One file of the site: where it goes and what is in it.
public struct OutputFile: Sendable {
    /// What is in a file.
    public enum Contents: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// What this makes when the file's turn comes, on any thread, once. It lets a page be
        /// rendered where it is written, so that not all pages need be in memory together.
        case made(@Sendable () throws(SystemError) -> [UInt8])
        /// What this hands over piece by piece when the file's turn comes, on any thread, and the
        /// same each time: for a file that is too large to be in memory as a whole.
        case pieces(@Sendable (_ sink: PieceSink) throws(SystemError) -> Void)
    }

    /// What takes the pieces of a file, in order.
    public typealias PieceSink = (_ piece: [UInt8]) throws(SystemError) -> Void

    /// The path from the root of the site, with `/` between its parts.
    public let path: String
    /// What is in it.
    public let contents: Contents

    /// A file with known or deferred contents.
    public init(path: String, contents: Contents) {
        self.path = path
        self.contents = contents
    }

    /// A text in UTF-8.
    public init(path: String, text: String) {
        self.init(path: path, contents: .bytes(Array(text.utf8)))
    }

    /// A copy of a file of the handbook.
    public init(path: String, copyOf source: String, in tree: FileTree) {
        self.init(
            path: path,
            contents: .made { () throws(SystemError) in try tree.read(source) })
    }
}

extension OutputFile.Contents {
    /// All of it at once.
    func bytes() throws(SystemError) -> [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .made(let make): try make()
        case .pieces(let make): try OutputFile.Contents.joined(make)
        }
    }

    /// Hands all of it over, in pieces where it is made in pieces.
    func write(to sink: OutputFile.PieceSink) throws(SystemError) {
        if case .pieces(let make) = self { try make(sink) } else { try sink(bytes()) }
    }

    private static func joined(
        _ make: (_ sink: OutputFile.PieceSink) throws(SystemError) -> Void
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        try make { piece throws(SystemError) in bytes += piece }
        return bytes
    }
}
