import FileSystem

/// A program run to its end, with what it was given to read and what it wrote.
public struct ProgramRun: Sendable {
    /// The exit status, or the signal that ended it as a negative number.
    public let status: CInt
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let error: String

    /// Runs a program that was built together with the tests.
    public init(_ program: String, _ arguments: [String], input: String = "") throws {
        let folder = try TemporaryFolder()
        try folder.write(["inn": input])
        let process = try ChildProcess(
            ChildProcess.builtProgram(program), arguments, input: folder("inn"),
            output: folder("ut"), error: folder("feil"))
        status = process.wait()
        let texts = try folder.texts()
        output = texts["ut"] ?? ""
        error = texts["feil"] ?? ""
    }

    /// The lines of the standard output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
}
