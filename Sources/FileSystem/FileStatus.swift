#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the file system knows of a name without opening it.
public struct FileStatus: Hashable, Sendable {
    /// The kinds of things that a name may stand for.
    public enum Kind: Hashable, Sendable {
        case file
        case folder
        case symbolicLink
        /// A device, a socket or a pipe.
        case special
    }

    /// The device and the number on it: the same for two names of one thing, and only for them.
    public struct Identity: Hashable, Sendable {
        let device: UInt64
        /// The number on the device.
        public let number: UInt64
    }

    /// What it is.
    public let kind: Kind
    /// The size in bytes.
    public let size: Int
    /// The permission bits, `0o7777` at most.
    public let permissions: UInt16
    /// The number of the user who owns it.
    public let owner: UInt32
    /// The number of the group that it belongs to.
    public let group: UInt32
    /// How many names it has.
    public let links: Int
    /// Which file or folder it is, whatever its name.
    public let identity: Identity
    /// When the content last changed, in nanoseconds since 1970.
    public let modified: Int64

    init(_ status: stat) {
        self.kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .special
            }
        self.size = Int(status.st_size)
        self.permissions = UInt16(status.st_mode & 0o7777)
        self.owner = status.st_uid
        self.group = status.st_gid
        self.links = Int(status.st_nlink)
        self.identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino))
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        self.modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
