import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension FileTree {
    /// A tree of texts by path, without a disk.
    public static func memory(_ texts: [String: String]) -> FileTree {
        let contents = texts.mapValues { Array($0.utf8) }
        return FileTree(
            entries: contents.map { Entry(path: $0.key, size: $0.value.count) },
            read: { path throws(SystemError) in
                guard let content = contents[path] else {
                    throw SystemError(call: "open", path: path, code: ENOENT)
                }
                return content
            })
    }
}
