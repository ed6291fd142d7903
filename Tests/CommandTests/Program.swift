import SystemTesting

/// The program, run in a folder of its own that holds a small handbook.
struct Program {
    /// How a run ended.
    struct Result {
        /// The exit status, or the signal that ended it as a negative number.
        let status: CInt
        let output: String
        let errors: String
        /// Both, for checks that hold for all that is said.
        var words: String { output + errors }
    }

    let folder: TemporaryFolder

    /// A folder with a handbook without faults and these files; a file that is given wins.
    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        let all = Self.basis.merging(files) { _, given in given }
        try folder.write(
            Dictionary(uniqueKeysWithValues: all.map { ("handbook/\($0.key)", $0.value) }))
    }

    /// Runs `hjemmel` with these arguments in the folder, with nothing on standard input.
    func callAsFunction(_ arguments: String..., input: String = "") throws -> Result {
        try self(arguments, input: input)
    }

    /// Runs `hjemmel` with these arguments in the folder.
    func callAsFunction(_ arguments: [String], input: String = "") throws -> Result {
        try folder.write(["inn": input])
        let script = "cd \"$0\" && exec \"$@\" <inn >ut 2>feil"
        let run = try ChildProcess(
            "sh",
            ["-c", script, folder.path, ChildProcess.builtProgram("hjemmel")] + arguments)
        let status = run.wait()
        let texts = try folder.texts()
        return Result(
            status: status, output: texts["ut"] ?? "", errors: texts["feil"] ?? "")
    }

    /// A chapter that has nothing wrong with it but what the body brings.
    static func chapter(extra: String = "", body: String = "Tekst.\n") -> String {
        """
        ---
        tittel: Et kapittel
        type: rutine
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        \(extra.isEmpty ? "" : extra + "\n")---
        \(body)
        """
    }

    private static let basis = [
        "handbok.yaml": "format: 1\nid: test\ntittel: Testhåndbok\n",
        "roller.yaml": """
        roller:
          - id: fagkoordinator
            tittel: Fagkoordinator
          - id: nav-leder
            tittel: Nav-leder
        """,
        "rutiner/a.md": chapter(),
    ]
}
