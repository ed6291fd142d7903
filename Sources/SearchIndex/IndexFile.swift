/// A file of the index, to be written as it is.
public struct IndexFile: Sendable {
    /// Path relative to the folder of the index (`sok/`).
    public let path: String
    private let make: @Sendable () -> [UInt8]

    /// The content: a classic script in UTF-8, made when it is asked for, so that the texts of all
    /// pages are not in memory twice.
    public var bytes: [UInt8] { make() }

    /// A file with this content.
    init(path: String, make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }
}

extension IndexFile: Equatable {
    /// Whether place and content are equal.
    public static func == (left: IndexFile, right: IndexFile) -> Bool {
        left.path == right.path && left.bytes == right.bytes
    }
}
