#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Folder {
    /// Replaces files, or makes them, so that none is ever seen half written.
    ///
    /// All new contents are first written aside, under a hidden name; only when the disk has taken
    /// them all do they take the places of the old ones. When one of those steps is refused, what
    /// was replaced before it gets its old content back.
    ///
    /// - Parameter files: Names in this folder, each once, with their new content.
    public func replace(_ files: [(name: String, bytes: [UInt8])]) throws(SystemError) {
        var aside: [String] = []
        do throws(SystemError) {
            for file in files {
                let name = ".\(file.name).\(getpid()).ny"
                aside.append(name)
                try removeTree(name)
                try write(file.bytes, to: name)
            }
            try takePlaces(of: files.map(\.name), aside)
        } catch {
            for name in aside { try? remove(name) }
            throw error
        }
    }

    private func takePlaces(of names: [String], _ aside: [String]) throws(SystemError) {
        var old: [(name: String, bytes: [UInt8]?)] = []
        for (name, new) in zip(names, aside) {
            do throws(SystemError) {
                let status = try status(of: name)
                let bytes: [UInt8]? = status == nil ? nil : try read(name)
                try rename(new, over: name)
                old.append((name, bytes))
            } catch {
                for (name, bytes) in old {
                    try? remove(name)
                    if let bytes { try? write(bytes, to: name) }
                }
                throw error
            }
        }
    }

    /// Renames over whatever file bears the other name.
    func rename(
        _ name: UnsafePointer<CChar>, over other: UnsafePointer<CChar>
    ) throws(SystemError) {
        guard renameat(descriptor.number, name, descriptor.number, other) == 0 else {
            throw failure("rename", other)
        }
    }
}
