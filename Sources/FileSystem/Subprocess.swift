#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Another program of the machine, run to its end.
public struct Subprocess: Sendable {
    /// The exit status, or the signal that ended it as a negative number.
    public let status: CInt
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]

    /// Runs a program and waits for it.
    ///
    /// - Parameters:
    ///   - name: The program, looked up in `PATH`.
    ///   - environment: All that it gets of an environment, `NAME=value`.
    ///   - input: What it reads from standard input; what it leaves unread is no failure.
    /// - Throws: ``SystemError/Kind/notFound`` when there is no such program.
    public init(
        _ name: String, _ arguments: [String], environment: [String], input: [UInt8] = []
    ) throws(SystemError) {
        // A socket, because writing to a pipe that nobody reads any more would end this program.
        let feed = try Self.ends("socketpair", of: name) { socketpair(AF_UNIX, Self.stream, 0, $0) }
        let result = try Self.ends("pipe", of: name) { pipe($0) }
        let trouble = try Self.ends("pipe", of: name) { pipe($0) }
        let theirs = [feed.second, result.second, trouble.second]
        let ours = [feed.first, result.first, trouble.first]
        var id: pid_t = 0
        let code = Self.spawn(&id, name, arguments, environment, streams: theirs)
        for descriptor in theirs { close(descriptor) }
        guard code == 0 else {
            for descriptor in ours { close(descriptor) }
            throw SystemError(call: "posix_spawn", path: name, code: code)
        }
        var exchange = Exchange(input: input[...], descriptors: ours)
        exchange.run()
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        self.status = signal == 0 ? (status >> 8) & 0xFF : -signal
        output = exchange.output
        errors = exchange.errors
    }

    private static func spawn(
        _ id: inout pid_t, _ name: String, _ arguments: [String], _ environment: [String],
        streams: [CInt]
    ) -> CInt {
        var argv = ([name] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, stream, CInt(number))
        }
        return posix_spawnp(&id, name, &actions, nil, &argv, &envp)
    }

    #if canImport(Darwin)
        private static let stream = SOCK_STREAM
    #else
        private static let stream = CInt(SOCK_STREAM.rawValue)
    #endif

    /// Two connected descriptors that no other program gets to see.
    private static func ends(
        _ call: String, of name: String, _ make: (UnsafeMutablePointer<CInt>) -> CInt
    ) throws(SystemError) -> (first: CInt, second: CInt) {
        var ends: [CInt] = [-1, -1]
        guard make(&ends) == 0 else { throw .latest(call, name) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

/// What goes to a program and comes from it, each as fast as it can.
private struct Exchange {
    var input: ArraySlice<UInt8>
    /// Where its input goes, where its output and its errors come from; -1 for what has ended.
    var descriptors: [CInt]
    var output: [UInt8] = []
    var errors: [UInt8] = []

    mutating func run() {
        if input.isEmpty { end(0) }
        while descriptors.contains(where: { $0 >= 0 }) {
            var waiting = descriptors.enumerated().map { index, descriptor in
                pollfd(fd: descriptor, events: Int16(index == 0 ? POLLOUT : POLLIN), revents: 0)
            }
            if poll(&waiting, nfds_t(waiting.count), -1) < 0, errno != EINTR { break }
            if waiting[0].revents != 0 { feed() }
            if waiting[1].revents != 0 { output += take(1) }
            if waiting[2].revents != 0 { errors += take(2) }
        }
        for index in descriptors.indices { end(index) }
    }

    private mutating func end(_ index: Int) {
        if descriptors[index] >= 0 { close(descriptors[index]) }
        descriptors[index] = -1
    }

    private mutating func feed() {
        #if canImport(Darwin)
            let flags = CInt(MSG_DONTWAIT)
        #else
            let flags = CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL)
        #endif
        let count = input.withUnsafeBytes { send(descriptors[0], $0.baseAddress, $0.count, flags) }
        if count > 0 { input = input.dropFirst(count) }
        let isOver = count < 0 && errno != EINTR && errno != EAGAIN
        if isOver || input.isEmpty { end(0) }
    }

    /// What is there by now.
    private mutating func take(_ index: Int) -> [UInt8] {
        let descriptor = descriptors[index]
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
            count = read(descriptor, buffer.baseAddress, buffer.count)
            initialized = max(0, count)
        }
        if count == 0 || (count < 0 && errno != EINTR) { end(index) }
        return chunk
    }
}
