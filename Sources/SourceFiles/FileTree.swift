public import FileSystem

/// The files of a handbook: which there are, what is wrong with some, and how to read one.
///
/// A value with closures instead of a protocol, so that a test hands over texts where the program
/// hands over a folder.
public struct FileTree: Sendable {
    /// One file that may be read.
    public struct Entry: Hashable, Sendable {
        /// The path from the root of the tree, with `/` between its parts.
        public let path: String
        /// The size in bytes when the tree was read.
        public let size: Int
        /// Equal for two entries with the same content; `nil` where nothing is known of it.
        public let version: FileVersion?

        /// A file of this size.
        public init(path: String, size: Int, version: FileVersion? = nil) {
            self.path = path
            self.size = size
            self.version = version
        }
    }

    /// The files, in the order of their paths' bytes.
    public let entries: [Entry]
    /// What was left out and why, in the order of the paths' bytes.
    public let findings: [FileFinding]
    /// Reads the whole content of an entry by its path.
    public let read: @Sendable (_ path: String) throws(SystemError) -> [UInt8]

    /// A tree with its own way of reading; the entries and findings are put in order.
    public init(
        entries: [Entry], findings: [FileFinding] = [],
        read: @escaping @Sendable (_ path: String) throws(SystemError) -> [UInt8]
    ) {
        self.entries = entries.sorted { precedes($0.path, $1.path) }
        self.findings = findings.sorted { precedes($0.path, $1.path) }
        self.read = read
    }
}

private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
