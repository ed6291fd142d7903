import FileSystem
import Glibc

/// A run of a program under `strace`, which meddles with one of its calls to the system.
public enum Tracing {
    /// Whether the machine has `strace` and lets it trace.
    public static let isPossible = ChildProcess.run("strace", "-o", "/dev/null", "true") == 0

    /// The calls by which a program changes what is on the disk. Between two of them the disk is the
    /// same, so that ending the program at each of them ends it in each state that it can leave.
    public static let changingCalls = [
        "write", "mkdirat", "renameat", "renameat2", "unlinkat", "linkat", "ftruncate", "fallocate",
        "fchmodat", "fchmod", "utimensat",
    ]

    /// Runs a program whose n-th call of a kind is met by something else.
    ///
    /// - Parameters:
    ///   - fault: What strace does to it: `signal=SIGKILL`, `error=EIO`.
    ///   - call: The kind of call.
    ///   - number: Which of them, from 1.
    /// - Returns: The exit status, and whether there was such a call at all.
    public static func run(
        _ command: [String], fault: String, call: String, at number: Int,
        log: String
    ) throws -> (status: CInt, met: Bool) {
        let process = try ChildProcess(
            "strace",
            [
                "-o", log, "-e", "trace=\(call)", "-e", "inject=\(call):\(fault):when=\(number)",
            ] + command)
        let status = process.wait()
        let text = try String(decoding: fileBytes(log), as: UTF8.self)
        return (
            status,
            text.contains("(INJECTED)") || text.contains("killed by SIGKILL")
                || text.contains("--- SIG")
        )
    }

    private static func fileBytes(_ path: String) throws -> [UInt8] {
        let parts = path.split(separator: "/")
        let folder = try Folder(at: "/" + parts.dropLast().joined(separator: "/"))
        return try folder.read(String(parts[parts.count - 1]))
    }
}
