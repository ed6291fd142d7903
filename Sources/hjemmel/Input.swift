import FileSystem
import Glibc

/// Where the program's texts come from when they are not part of a handbook.
enum Input {
    /// The bytes of a file, or of standard input when there is none.
    static func read(_ path: String?) throws -> [UInt8] {
        guard let path else { return standardInput() }
        do {
            return try read(file: path, limit: 50_000_000)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
    }

    /// The bytes of a file of at most so many.
    static func read(file path: String, limit: Int) throws(SystemError) -> [UInt8] {
        try Folder(at: folder(of: path)).read(name(of: path), limit: limit)
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(0, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
