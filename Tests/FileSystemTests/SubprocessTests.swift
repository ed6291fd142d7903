import FileSystem
import Testing

@Suite("Running other programs")
struct SubprocessTests {
    private let environment = ["PATH=/usr/bin:/bin", "ORD=æ"]

    private func shell(_ script: String, input: String = "") throws -> Subprocess {
        try Subprocess(
            "sh", ["-c", script], environment: environment, input: Array(input.utf8))
    }

    @Test("Output, errors and status are kept apart")
    func streams() throws {
        let run = try shell("echo \"$ORD\"; echo feil >&2; exit 3")
        #expect(run.status == 3)
        #expect(String(decoding: run.output, as: UTF8.self) == "æ\n")
        #expect(String(decoding: run.errors, as: UTF8.self) == "feil\n")
    }

    @Test("Input and output larger than any buffer pass at once")
    func large() throws {
        let input = String(repeating: "linje\n", count: 200_000)
        let run = try shell("tee /dev/stderr", input: input)
        #expect(run.output == Array(input.utf8))
        #expect(run.errors == Array(input.utf8))
    }

    @Test("A program that reads nothing, or is killed, does no harm")
    func unread() throws {
        let input = String(repeating: "x", count: 3_000_000)
        #expect(try shell("exit 0", input: input).status == 0)
        #expect(try shell("kill -9 $$").status == -9)
    }

    @Test("The environment is only what was given")
    func environmentOnly() throws {
        let run = try Subprocess("env", [], environment: environment)
        #expect(String(decoding: run.output, as: UTF8.self) == "PATH=/usr/bin:/bin\nORD=æ\n")
    }

    @Test("A program that does not exist is an error")
    func missing() throws {
        let error = #expect(throws: SystemError.self) {
            try Subprocess("finnes-ikke-her", [], environment: environment)
        }
        #expect(error?.kind == .notFound)
    }
}
