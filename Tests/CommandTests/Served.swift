import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `hjemmel serve` on a handbook of a test, until the test lets go of it.
final class Served {
    let program: Program
    /// The port that it serves on.
    let port: Int
    private let process: ChildProcess
    private var isOver = false

    /// Starts serving and waits until there is an address to open.
    init(_ program: Program, _ arguments: String...) throws {
        self.program = program
        let script = "cd \"$0\" && exec \"$@\" >ut 2>feil"
        process = try ChildProcess(
            "sh",
            [
                "-c", script, program.folder.path, ChildProcess.builtProgram("hjemmel"), "serve",
                "--port", "0", "--date", "2026-11-21",
            ] + arguments)
        var port: Int?
        for _ in 0..<3_000 where port == nil {
            usleep(20_000)
            let words = try? program.folder.texts()["ut"]?.split(separator: "http://127.0.0.1:")
            port = words?.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
        }
        self.port = port ?? 0
        guard port != nil else {
            process.send(SIGKILL)
            process.wait()
            throw NotServing(errors: try program.folder.texts()["feil"] ?? "")
        }
    }

    deinit {
        guard !isOver else { return }
        process.send(SIGKILL)
        process.wait()
    }

    /// The whole answer to one request.
    func page(_ path: String) throws -> String {
        let client = try Client(port: port)
        client.get(path, headers: ["Connection: close"])
        #expect(client.receiveToEnd())
        return client.received
    }

    /// A page that has heard of the site and its faults as they are.
    func listener() throws -> Client {
        let client = try Client(port: port)
        client.get("/_hjemmel/hendelser")
        #expect(client.receive(until: "event: feil\ndata: "))
        return client
    }

    /// Whether a page shows a text, now or before patience ends.
    func shows(_ text: String, at path: String) throws -> Bool {
        for _ in 0..<3_000 {
            if try page(path).contains(text) { return true }
            usleep(20_000)
        }
        return false
    }

    /// Saves a file as editors do: all of it at once.
    func save(_ text: String, as path: String) throws {
        try program.folder.save(text, as: path)
    }

    /// Asks it to end.
    ///
    /// - Returns: The exit status.
    func interrupt(_ signal: CInt = SIGINT) -> CInt {
        process.send(signal)
        isOver = true
        return process.wait()
    }
}

struct NotServing: Error {
    let errors: String
}
