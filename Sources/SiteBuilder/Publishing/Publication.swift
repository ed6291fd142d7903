public import FileSystem

/// What a publication did.
public struct Publication: Hashable, Sendable {
    /// How many files are new or have new contents.
    public let written: Int
    /// How many files kept their bytes and times.
    public let kept: Int
    /// Why the old site, which is out of the way, could not be removed; the next run tries again.
    public let leftover: SystemError?
}
