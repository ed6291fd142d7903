#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Folder {
    /// The content of a file.
    ///
    /// - Parameter limit: The size in bytes above which it is refused as `.tooLarge`.
    public func read(
        _ name: UnsafePointer<CChar>, limit: Int = .max
    ) throws(SystemError) -> [UInt8] {
        // Not waiting for a writer, should a pipe bear the name.
        let file = try opened(name, O_RDONLY | O_NONBLOCK)
        let status = try file.status()
        switch status.kind {
        case .file: break
        case .folder: throw SystemError(call: "read", path: file.path, code: EISDIR)
        default: throw SystemError(call: "read", path: file.path, code: EINVAL)
        }
        guard status.size <= limit else {
            throw SystemError(call: "read", path: file.path, code: EFBIG)
        }
        return try file.readAll(size: status.size, limit: limit)
    }

    /// Fails unless the user may read what bears a name.
    public func checkReadable(_ name: UnsafePointer<CChar>) throws(SystemError) {
        guard faccessat(descriptor.number, name, R_OK, AT_EACCESS) == 0 else {
            throw failure("access", name)
        }
    }

    /// Whether a name is a file with exactly this content.
    public func holds(
        _ bytes: [UInt8], at name: UnsafePointer<CChar>
    ) throws(SystemError) -> Bool {
        guard let status = try status(of: name), status.kind == .file,
            status.size == bytes.count
        else { return false }
        return try opened(name, O_RDONLY | O_NONBLOCK).holds(bytes)
    }

    /// Writes a new file; a name that is taken is refused, never overwritten.
    public func write(
        _ bytes: [UInt8], to name: UnsafePointer<CChar>
    ) throws(SystemError) {
        var file = try opened(name, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o666)
        try file.writeAll(bytes)
    }

    /// Writes a new file piece by piece; a name that is taken is refused, never overwritten.
    ///
    /// - Parameters:
    ///   - observe: Sees each piece before it is written.
    ///   - make: Hands over the pieces, in order.
    public func write(
        to name: UnsafePointer<CChar>,
        observe: @escaping (_ piece: [UInt8]) -> Void = { _ in },
        pieces make: ((_ piece: [UInt8]) throws(SystemError) -> Void) throws(SystemError) -> Void
    ) throws(SystemError) {
        var file = try opened(name, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o666)
        let number = file.number
        let path = file.path
        try make { piece throws(SystemError) in
            observe(piece)
            try Descriptor.append(piece, to: number, path: path)
        }
        try file.finish()
    }

    /// Whether a name is a file with the same content in both folders.
    public func holdsSame(
        as other: Folder, at name: UnsafePointer<CChar>
    ) throws(SystemError) -> Bool {
        guard let own = try status(of: name), let its = try other.status(of: name),
            own.kind == .file, its.kind == .file, own.size == its.size
        else { return false }
        return try opened(name, O_RDONLY | O_NONBLOCK)
            .holdsSame(as: other.opened(name, O_RDONLY | O_NONBLOCK))
    }

    /// Writes a new file with another time of change than now.
    ///
    /// - Parameter modified: In nanoseconds since 1970.
    public func write(
        _ bytes: [UInt8], to name: UnsafePointer<CChar>, modified: Int64
    ) throws(SystemError) {
        try write(bytes, to: name)
        let time = timespec(
            tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
        guard utimensat(descriptor.number, name, [time, time], AT_SYMLINK_NOFOLLOW) == 0 else {
            throw failure("utimensat", name)
        }
    }

    /// Gives a file a second name in another folder of the same file system.
    public func link(
        _ name: UnsafePointer<CChar>, into other: Folder
    ) throws(SystemError) {
        guard linkat(descriptor.number, name, other.descriptor.number, name, 0) == 0 else {
            throw other.failure("link", name)
        }
    }
}
