import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension FileTree {
    /// A tree of texts by path, without a disk.
    public static func memory(_ texts: [String: String]) -> FileTree {
        memory(contents: texts.mapValues { Array($0.utf8) })
    }

    /// A tree of files by path, without a disk.
    public static func memory(contents: [String: [UInt8]]) -> FileTree {
        FileTree(
            entries: contents.map {
                Entry(path: $0.key, size: $0.value.count, version: .content($0.value))
            },
            read: { path throws(SystemError) in
                guard let content = contents[path] else {
                    throw SystemError(call: "open", path: path, code: ENOENT)
                }
                return content
            })
    }
}
