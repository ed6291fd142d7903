public import FileSystem

/// What changes whenever the content of a file does.
public enum FileVersion: Hashable, Sendable {
    /// What the file system knows of the file: which it is, its size and when it last changed.
    case status(FileStatus)
    /// The content itself.
    case content([UInt8])
}
