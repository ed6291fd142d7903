import CFileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Folder {
    /// The names in the folder except `.` and `..`, in order.
    public func names() throws(SystemError) -> [FileName] {
        let number = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw .latest("open", path) }
        guard let stream = fdopendir(number) else {
            let error = SystemError.latest("opendir", path)
            _ = close(number)
            throw error
        }
        defer { closedir(stream) }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .latest("readdir", path) }
                break
            }
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = UnsafeRawPointer(entry).advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            names.append(
                FileName(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))))
        }
        return names.sorted()
    }

    /// Whether something is mounted at a name, a file as well as a folder.
    public func isMountPoint(_ name: UnsafePointer<CChar>) throws(SystemError) -> Bool {
        let result = hjemmel_is_mount_root(descriptor.number, name)
        guard result >= 0 else { throw failure("statx", name) }
        return result > 0
    }

    /// Removes a file.
    public func remove(_ name: UnsafePointer<CChar>) throws(SystemError) {
        guard unlinkat(descriptor.number, name, 0) == 0 else { throw failure("unlink", name) }
    }

    /// Removes an empty folder.
    public func removeFolder(_ name: UnsafePointer<CChar>) throws(SystemError) {
        guard unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0 else {
            throw failure("rmdir", name)
        }
    }

    /// Removes whatever bears a name, a folder with all that is in it; nothing is no fault.
    public func removeTree(_ name: UnsafePointer<CChar>) throws(SystemError) {
        do throws(SystemError) {
            try remove(name)
        } catch  where error.kind == .notFound {
            return
        } catch  where error.kind == .isFolder || error.kind == .noPermission {
            // Linux refuses to unlink a folder with EISDIR, POSIX and Darwin with EPERM.
            guard try status(of: name)?.kind == .folder else { throw error }
            try folder(name).removeContents()
            try removeFolder(name)
        }
    }

    private func removeContents() throws(SystemError) {
        for name in try names() { try removeTree(name.bytes) }
    }

    /// Renames where nothing bears the new name yet.
    ///
    /// On a file system that cannot promise it, an empty folder of that name is replaced.
    public func rename(
        _ name: UnsafePointer<CChar>, into other: Folder,
        as newName: UnsafePointer<CChar>
    ) throws(SystemError) {
        let result = hjemmel_rename_exclusive(
            descriptor.number, name, other.descriptor.number, newName)
        if result == 0 { return }
        let refusal = other.failure("rename", newName)
        guard refusal.kind == .unsupported,
            renameat(descriptor.number, name, other.descriptor.number, newName) == 0
        else { throw refusal }
    }

    /// Gives a file of this folder another name in it; a file that bears it is replaced in one step.
    public func rename(
        _ name: UnsafePointer<CChar>, over newName: UnsafePointer<CChar>
    ) throws(SystemError) {
        guard renameat(descriptor.number, name, descriptor.number, newName) == 0 else {
            throw failure("rename", newName)
        }
    }

    /// Exchanges what two names stand for, in one step.
    ///
    /// A file system that cannot do it fails with `.unsupported`.
    public func exchange(
        _ name: UnsafePointer<CChar>, with otherName: UnsafePointer<CChar>,
        in other: Folder
    ) throws(SystemError) {
        let result = hjemmel_rename_exchange(
            descriptor.number, name, other.descriptor.number, otherName)
        guard result == 0 else { throw other.failure("rename", otherName) }
    }
}
