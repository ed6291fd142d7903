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
        // `swift test` would trip over the half-written profile of a killed process;
        // `scripts/coverage` does not, and asks for the profiles.
        let profile = getenv("HJEMMEL_PROFILES").map { "\(String(cString: $0))/%p.profraw" }
        let command = ["env", "LLVM_PROFILE_FILE=\(profile ?? "/dev/null")", program] + arguments
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
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
            let flags =
                POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
        #else
            var attributes = posix_spawnattr_t()
            let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
            Self.closeOthers(&actions)
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A shell that started the tests in the background has them ignore the interruption.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // The threads that run tests have signals blocked, which a program would take over.
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var id: pid_t = 0
        let code = posix_spawnp(&id, command[0], &actions, &attributes, argv, environ)
        guard code == 0 else { throw SystemError(call: "posix_spawn", path: program, code: code) }
        self.id = id
    }

    #if os(Linux)
        /// Leaves the program its three streams and nothing else: connections of other tests would
        /// stay open for as long as it runs.
        ///
        /// Swift does not see the call, which is glibc's own.
        private static func closeOthers(_ actions: inout posix_spawn_file_actions_t) {
            typealias Call =
                @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, CInt) -> CInt
            guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else {
                return
            }
            _ = unsafeBitCast(symbol, to: Call.self)(&actions, 3)
        }
    #endif

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
