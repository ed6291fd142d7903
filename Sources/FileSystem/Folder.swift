#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open folder. What is done in it is done by name and never follows a symbolic link, so that
/// nobody can turn a path aside while it is in use.
///
/// A name is one component, `String` or zero-terminated bytes. Every failure is a ``SystemError``.
public final class Folder: Sendable {
    let descriptor: Descriptor

    /// The path by which it was opened, for messages.
    public var path: String { descriptor.path }

    /// Opens the folder at a path of the user's, in which links are followed.
    public convenience init(at path: String) throws(SystemError) {
        self.init(
            try Descriptor(
                open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), of: "open", path: path))
    }

    private init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    /// Opens a folder in this one.
    public func folder(_ name: UnsafePointer<CChar>) throws(SystemError) -> Folder {
        Folder(try opened(name, O_RDONLY | O_DIRECTORY))
    }

    /// Opens the folder at a relative path, one component at a time.
    ///
    /// - Parameter path: Components with `/` between them; empty means this folder.
    public func folder(atPath path: Substring) throws(SystemError) -> Folder {
        var folder = self
        for name in path.split(separator: "/") {
            folder = try folder.folder(String(name))
        }
        return folder
    }

    /// Makes a folder in this one.
    public func makeFolder(
        _ name: UnsafePointer<CChar>, permissions: UInt16 = 0o777
    ) throws(SystemError) {
        guard mkdirat(descriptor.number, name, mode_t(permissions)) == 0 else {
            throw failure("mkdir", name)
        }
    }

    /// What a name stands for; `nil` when nothing bears it.
    public func status(of name: UnsafePointer<CChar>) throws(SystemError) -> FileStatus? {
        var status = stat()
        guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("stat", name)
        }
        return FileStatus(status)
    }

    /// What the file system knows of this folder itself.
    public func status() throws(SystemError) -> FileStatus {
        try descriptor.status()
    }

    /// Sets the permission bits of this folder itself.
    public func setPermissions(_ permissions: UInt16) throws(SystemError) {
        guard fchmod(descriptor.number, mode_t(permissions)) == 0 else {
            throw .latest("chmod", path)
        }
    }

    /// Sets the permission bits of a file in this folder.
    func setPermissions(
        _ permissions: UInt16, of name: UnsafePointer<CChar>
    ) throws(SystemError) {
        guard fchmodat(descriptor.number, name, mode_t(permissions), 0) == 0 else {
            throw failure("chmod", name)
        }
    }

    /// Takes the one lock that a folder has; it is held until the folder is let go of.
    ///
    /// - Returns: Whether it was free.
    public func tryLock() throws(SystemError) -> Bool {
        while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw .latest("flock", path) }
        }
        return true
    }

    func opened(
        _ name: UnsafePointer<CChar>, _ flags: CInt, permissions: mode_t = 0
    ) throws(SystemError) -> Descriptor {
        let number = openat(
            descriptor.number, name, flags | O_NOFOLLOW | O_CLOEXEC, permissions)
        if number < 0 { throw failure("open", name) }
        return try Descriptor(number, of: "open", path: path(of: name))
    }

    func failure(_ call: String, _ name: UnsafePointer<CChar>) -> SystemError {
        let code = errno
        return SystemError(call: call, path: path(of: name), code: code)
    }

    private func path(of name: UnsafePointer<CChar>) -> String {
        let name = String(cString: name)
        return name == "." ? path : "\(path)/\(name)"
    }
}
