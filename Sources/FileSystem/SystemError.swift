#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A call to the operating system that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// The call, as its manual page is named: `open`, `rename`.
    public let call: String
    /// The path it was called for.
    public let path: String
    /// The `errno` it left.
    public let code: CInt

    /// A failure with a known `errno`.
    public init(call: String, path: String, code: CInt) {
        self.call = call
        self.path = path
        self.code = code
    }

    /// The failure that the latest call of this thread left in `errno`.
    static func latest(_ call: String, _ path: String) -> SystemError {
        SystemError(call: call, path: path, code: errno)
    }
}

extension SystemError {
    /// What a failure means, as far as a caller acts on it.
    public enum Kind: Hashable, Sendable {
        /// Nothing bears the name.
        case notFound
        /// Something bears the name already.
        case exists
        /// The user may not do it.
        case noPermission
        /// The file system may only be read.
        case readOnly
        /// The disk, the quota or the allowed size of a file is used up.
        case diskFull
        /// A file stands where a folder is needed.
        case notFolder
        /// A folder stands where a file is needed.
        case isFolder
        /// A symbolic link stands where none is followed.
        case symbolicLink
        /// The folder has something in it.
        case notEmpty
        /// Another process holds it.
        case busy
        /// The two names lie on different file systems.
        case otherFileSystem
        /// The file system cannot do it.
        case unsupported
        /// The process or the machine has too many files open.
        case tooManyOpen
        /// The name or the path is longer than the file system allows.
        case nameTooLong
        /// The file is larger than the caller's limit.
        case tooLarge
        /// Anything else, such as a fault of the disk.
        case other
    }

    /// What the failure means.
    public var kind: Kind {
        switch code {
        case ENOENT: .notFound
        case EEXIST: .exists
        case EACCES, EPERM: .noPermission
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        case ENOTDIR: .notFolder
        case EISDIR: .isFolder
        case ELOOP: .symbolicLink
        case ENOTEMPTY: .notEmpty
        case EBUSY, EWOULDBLOCK, ETXTBSY: .busy
        case EXDEV: .otherFileSystem
        case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: .unsupported
        case EMFILE, ENFILE: .tooManyOpen
        case ENAMETOOLONG: .nameTooLong
        case EFBIG: .tooLarge
        default: .other
        }
    }
}

extension SystemError: CustomStringConvertible {
    /// What went wrong, in Norwegian, with the path.
    public var description: String { "\(path): \(message)" }

    /// What went wrong, in Norwegian, without the path.
    public var message: String {
        switch kind {
        case .notFound: "finnes ikke."
        case .exists: "finnes fra før."
        case .noPermission: "du har ikke tilgang."
        case .readOnly: "disken kan bare leses, ikke skrives til."
        case .diskFull: "disken er full."
        case .notFolder: "er ikke en mappe."
        case .isFolder: "er en mappe, ikke en fil."
        case .symbolicLink: "er en symbolsk lenke, og slike følges ikke."
        case .notEmpty: "mappen er ikke tom."
        case .busy: "er i bruk av et annet program."
        case .otherFileSystem: "ligger på en annen disk."
        case .unsupported: "filsystemet støtter ikke dette (\(call))."
        case .tooManyOpen: "for mange filer er åpne samtidig."
        case .nameTooLong: "navnet er for langt."
        case .tooLarge: "filen er for stor."
        case .other: "\(call): \(String(cString: strerror(code)))."
        }
    }
}
