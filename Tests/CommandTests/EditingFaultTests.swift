import FileSystem
import Glibc
import SystemTesting
import Testing

/// Each command that edits the handbook is ended at each call that changes the disk.
@Suite("Commands that edit, under faults", .enabled(if: Tracing.isPossible))
struct EditingFaultTests {
    let program: Program

    init() throws {
        program = try Program([
            "rutiner/a.md": Program.chapter(body: "Se [b](b.md).\n"),
            "rutiner/b.md": Program.chapter(body: "Se [a](a.md).\n"),
            "del/c.md": Program.chapter(body: "Se [a](../rutiner/a.md) og [b](../rutiner/b.md).\n"),
            "kontor/hamar/rutiner/egen.md": Program.chapter(
                body: "Se [a](../../../rutiner/a.md).\n"),
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            kontorer:
              - id: hamar
                tittel: Nav Hamar

            """,
            "aarshjul.yaml": """
            kategorier:
              k:
                tittel: K
            aktiviteter:
              - id: runde
                tittel: Runde
                kategori: k
                når: juni
                ansvarlig: nav-leder
                kapittel: rutiner/a.md

            """,
        ])
        try program.folder.write(["lov.xml": ImportLawTests.xml(text: "Gi råd.")])
        try program.folder.folder().rename(
            "handbook", into: program.folder.folder(), as: "mal")
    }

    private static let commands: [[String]] = [
        ["move", "rutiner/a.md", "nye/rutiner/a.md"], ["move", "rutiner", "prosedyrer"],
        ["approve", "rutiner/b.md", "--by", "nav-leder", "--date", "2026-11-21", "--note", "Ny"],
        ["approve", "kontor/hamar/rutiner/egen.md", "--by", "nav-leder", "--date", "2026-11-21"],
        ["done", "runde", "--date", "2026-11-21"],
        ["new", "kapittel", "Ny rutine", "--folder", "helt/ny", "--responsible", "fagkoordinator"],
        [
            "new", "aktivitet", "Ny", "--when", "mai", "--responsible", "nav-leder", "--category",
            "k",
        ],
        ["import-law", "lov.xml", "--date", "2026-11-21"],
        ["rename", "kontor", "hamar", "mjosa"],
        ["remove", "rutiner/b.md", "--use", "del/c.md"],
    ]

    private func layReady() throws {
        try program.folder.folder().removeTree("handbook")
        #expect(
            ChildProcess.run("cp", "-a", program.folder("mal"), program.folder("handbook")) == 0)
    }

    /// The files, without the record of the last change, which is made ahead of it.
    private func handbook() throws -> [String: String] {
        try program.folder.texts(in: "handbook").filter { !$0.key.hasPrefix(".hjemmel-angre/") }
    }

    private func command(_ arguments: [String]) -> [String] {
        [
            "sh", "-c", "cd \"$0\" && exec \"$@\" >ut 2>feil", program.folder.path,
            ChildProcess.builtProgram("hjemmel"),
        ] + arguments
    }

    /// What the handbook is after the command.
    private func changed(by arguments: [String]) throws -> [String: String] {
        try layReady()
        let run = try program(arguments)
        try #require(run.status == 0, "\(run.words)")
        return try handbook()
    }

    @Test(
        "Killed at each such call: as before or as after, when the next command has run",
        arguments: commands)
    func killed(arguments: [String]) throws {
        let after = try changed(by: arguments)
        let before = try program.folder.texts(in: "mal")
        #expect(after != before)
        var ends: Set<Bool> = []
        for call in Tracing.changingCalls {
            for number in 1..<100 {
                try layReady()
                let run = try Tracing.run(
                    command(arguments), fault: "signal=SIGKILL", call: call, at: number,
                    log: program.folder("spor"))
                guard run.met else { break }
                _ = try program("check", "--date", "2026-11-21")
                let now = try handbook()
                #expect(now == before || now == after, "\(call) \(number)")
                ends.insert(now == after)
            }
        }
        #expect(ends == [true, false])
    }

    @Test(
        "A disk that fails at each rename or write: as before, and nothing is emptied",
        arguments: [("error=EIO", "renameat2"), ("error=ENOSPC", "write")])
    func diskFault(fault: String, call: String) throws {
        let before = try program.folder.texts(in: "mal")
        let arguments = ["move", "rutiner", "prosedyrer"]
        let after = try changed(by: arguments)
        for number in 1..<100 {
            try layReady()
            let run = try Tracing.run(
                command(arguments), fault: fault, call: call, at: number,
                log: program.folder("spor"))
            guard run.met else { break }
            let now = try handbook()
            #expect(now == (run.status == 0 ? after : before), "\(call) \(number)")
        }
    }

    @Test("Ctrl-C before the first change: nothing is changed, and it says so")
    func interrupted() throws {
        try layReady()
        let run = try Tracing.run(
            command(["move", "rutiner", "prosedyrer"]), fault: "signal=SIGINT", call: "mkdirat",
            at: 1, log: program.folder("spor"))
        #expect(run.status == 130)
        #expect(try program.folder.texts()["feil"] == "hjemmel: Avbrutt. Ingen filer er endret.\n")
        #expect(try handbook() == program.folder.texts(in: "mal"))
    }

    @Test("A half move that the next build meets is finished first, and told of")
    func finished() throws {
        let after = try changed(by: ["move", "rutiner", "prosedyrer"])
        try layReady()
        let run = try Tracing.run(
            command(["move", "rutiner", "prosedyrer"]), fault: "signal=SIGKILL", call: "renameat2",
            at: 5, log: program.folder("spor"))
        #expect(run.met)
        let build = try program("build", "--date", "2026-11-21")
        #expect(
            build.errors.contains("En endring av håndboka som ble avbrutt, er nå gjort ferdig."))
        #expect(try handbook() == after)
    }
}
