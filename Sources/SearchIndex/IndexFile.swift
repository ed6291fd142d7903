/// A file of the index, to be written as it is.
public struct IndexFile: Equatable, Sendable {
    /// Path relative to the folder of the index (`sok/`).
    public let path: String
    /// The content: a classic script in UTF-8.
    public let bytes: [UInt8]
}
