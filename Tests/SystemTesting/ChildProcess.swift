public import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A program that a test starts, and may kill.
public struct ChildProcess: Sendable {
    private let id: pid_t

    /// Starts a program with no input, and with its output thrown away.
    ///
    /// - Parameter program: A path, or a name that is looked up in `PATH`.
    public init(_ program: String, _ arguments: [String]) throws(SystemError) {
        try self.init(
            program, arguments, input: "/dev/null", output: "/dev/null", error: "/dev/null")
    }

    /// Starts a program that reads a file and writes two.
    init(
        _ program: String, _ arguments: [String], input: String, output: String, error: String
    ) throws(SystemError) {
        // A measurement of coverage trips over the half-written profile of a killed process.
        let command = ["env", "LLVM_PROFILE_FILE=/dev/null", program] + arguments
        var argv = command.map { strdup($0) }
        defer { for argument in argv { free(argument) } }
        argv.append(nil)
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        for (stream, path) in [(CInt(1), output), (CInt(2), error)] {
            let flags = O_WRONLY | O_CREAT | O_TRUNC
            posix_spawn_file_actions_addopen(&actions, stream, path, flags, 0o666)
        }
        var id: pid_t = 0
        let code = posix_spawnp(&id, command[0], &actions, nil, argv, environ)
        guard code == 0 else { throw SystemError(call: "posix_spawn", path: program, code: code) }
        self.id = id
    }

    /// Sends a signal.
    public func send(_ signal: CInt) {
        kill(id, signal)
    }

    /// Waits for the end.
    ///
    /// - Returns: The exit status, or the signal that ended it as a negative number.
    @discardableResult
    public func wait() -> CInt {
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
    }

    /// Runs a program to its end.
    public static func run(_ program: String, _ arguments: String...) -> CInt {
        do {
            return try ChildProcess(program, arguments).wait()
        } catch {
            return 127
        }
    }

    /// The path of a program that was built together with the tests.
    public static func builtProgram(_ name: String) -> String {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
        let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
        let end = parts.firstIndex { $0.hasSuffix(".xctest") } ?? parts.startIndex
        return (parts[..<end] + [name[...]]).joined(separator: "/")
    }
}
