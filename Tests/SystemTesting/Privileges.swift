#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Runs something with the rights of an ordinary user to files, also where the tests run as root.
///
/// It holds for the calling thread only (`setfsuid`, which Linux alone has).
public func withoutRoot<Value>(_ body: () throws -> Value) rethrows -> Value {
    #if os(Linux)
        typealias Call = @convention(c) (uid_t) -> CInt
        guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
        let setFileSystemUser = unsafeBitCast(symbol, to: Call.self)
        let nobody: uid_t = 65_534
        _ = setFileSystemUser(nobody)
        defer { _ = setFileSystemUser(0) }
        return try body()
    #else
        return try body()
    #endif
}

/// A small file system in memory at a folder, for as long as something runs.
///
/// - Returns: Whether the user may mount at all; if not, nothing ran.
public func withSmallDisk(
    at path: String, options: String, _ body: () throws -> Void
) rethrows -> Bool {
    guard ChildProcess.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) == 0 else {
        return false
    }
    defer { _ = ChildProcess.run("umount", "-l", path) }
    try body()
    return true
}

/// Whether the tests may mount file systems.
public let mayMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return withSmallDisk(at: folder.path, options: "size=64k") {}
}()
