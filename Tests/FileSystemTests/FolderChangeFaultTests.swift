import FileSystem
import Glibc
import SystemTesting
import Testing

@Suite("Changing several files under faults")
struct FolderChangeFaultTests {
    let temporary: TemporaryFolder
    private let probe = ChildProcess.builtProgram("change-probe")

    init() throws {
        temporary = try TemporaryFolder()
    }

    private static let before = [
        "a.md": "gammel a", "b/c.md": "gammel c", "lenket.md": "gammel og lang", "d.md": "flyttes",
        "lenket-2.md": "kort", "urørt.md": "urørt",
    ]
    private static let after = [
        "a.md": "ny a", "b/c.md": "ny og lengre c", "lenket.md": "ny", "ny/mappe/d.md": "flyttes",
        "lenket-2.md": "ny og lengre", "e.md": "ny e", "urørt.md": "urørt",
    ]

    /// A folder as it is before the change, with two files that have other names elsewhere.
    private func layReady() throws {
        for name in ["h", "andre"] { try temporary.folder().removeTree(name) }
        try temporary.write(
            Dictionary(uniqueKeysWithValues: Self.before.map { ("h/\($0)", $1) }))
        try temporary.folder().makeFolder("andre")
        for name in ["lenket.md", "lenket-2.md"] {
            try temporary.folder("h").link(name, into: temporary.folder("andre"))
        }
        #expect(chmod(temporary("h/a.md"), 0o640) == 0)
    }

    private func texts() throws -> [String: String] { try temporary.texts(in: "h") }

    /// Checks that all is as before or as after, and what follows from it.
    private func checkWhole(_ context: String) throws {
        let texts = try texts()
        #expect(texts == Self.before || texts == Self.after, "\(context)")
        #expect(try temporary.folder("h").status(of: "a.md")?.permissions == 0o640, "\(context)")
        let others = try temporary.texts(in: "andre")
        #expect(others["lenket.md"] == texts["lenket.md"], "\(context)")
        let hasFolder = try temporary.folder("h").status(of: "ny") != nil
        #expect(hasFolder == (texts == Self.after), "\(context)")
    }

    /// Runs the change with a fault at each of some kinds of calls in turn, and looks after each.
    ///
    /// - Returns: How often.
    private func each(
        fault: String, calls: [String] = Tracing.changingCalls,
        look: (_ context: String, _ status: CInt) throws -> Void
    ) throws -> Int {
        var count = 0
        for call in calls {
            for number in 1..<200 {
                try layReady()
                let run = try Tracing.run(
                    [probe, temporary("h")], fault: fault, call: call, at: number,
                    log: temporary("spor"))
                guard run.met else { break }
                count += 1
                try look("\(fault) at \(call) \(number)", run.status)
            }
        }
        return count
    }

    @Test(
        "Killed at each call that changes the disk, the next command makes it whole",
        .enabled(if: Tracing.isPossible))
    func killed() throws {
        var ends: Set<Bool> = []
        let count = try each(fault: "signal=SIGKILL") { context, status in
            #expect(status == -SIGKILL)
            #expect(ChildProcess.run(probe, temporary("h"), "finish") == 0, "\(context)")
            try checkWhole(context)
            ends.insert(try texts() == Self.after)
        }
        #expect(count > 30)
        #expect(ends == [true, false])
    }

    @Test("Killed while it finishes what was killed", .enabled(if: Tracing.isPossible))
    func killedTwice() throws {
        for (call, first) in [
            ("renameat2", 3), ("renameat2", 5), ("ftruncate", 1), ("unlinkat", 4),
        ] {
            for again in Tracing.changingCalls {
                for second in 1..<40 {
                    try layReady()
                    let run = try Tracing.run(
                        [probe, temporary("h")], fault: "signal=SIGKILL", call: call, at: first,
                        log: temporary("spor"))
                    #expect(run.met)
                    let finish = try Tracing.run(
                        [probe, temporary("h"), "finish"], fault: "signal=SIGKILL", call: again,
                        at: second, log: temporary("spor"))
                    guard finish.met else { break }
                    #expect(ChildProcess.run(probe, temporary("h"), "finish") == 0)
                    try checkWhole("\(call) \(first), then \(again) \(second)")
                }
            }
        }
    }

    @Test(
        "A fault of the disk at each call leaves all as it was",
        .enabled(if: Tracing.isPossible),
        arguments: [
            ("error=EIO", ["renameat2", "ftruncate", "fchmodat"]),
            ("error=ENOSPC", ["write", "fallocate", "mkdirat"]),
        ])
    func diskFault(fault: String, calls: [String]) throws {
        let count = try each(fault: fault, calls: calls) { context, status in
            _ = ChildProcess.run(probe, temporary("h"), "finish")
            try checkWhole(context)
            let isBefore = try texts() == Self.before
            #expect(status == 0 || isBefore, "\(context)")
        }
        #expect(count > 0)
    }

    @Test(
        "An interruption comes before or after, never between", .enabled(if: Tracing.isPossible),
        arguments: ["SIGINT", "SIGTERM"])
    func interrupted(signal: String) throws {
        var ends: Set<Bool> = []
        let count = try each(fault: "signal=\(signal)") { context, status in
            // Without another command after it.
            if try temporary.folder("h").hasUnfinishedChange {
                // The signal came before it was waited for, or when all was done.
                #expect(ChildProcess.run(probe, temporary("h"), "finish") == 0)
            }
            try checkWhole(context)
            ends.insert(try texts() == Self.after)
        }
        #expect(count > 30)
        #expect(ends == [true, false])
    }
}

@Suite("An interrupted change and what was done since")
struct InterruptedChangeTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    @Test("A journal that came with the files is not followed")
    func foreign() throws {
        try temporary.write([
            ".hjemmel-endring/eier": "hjemmel-endring\t1\n12345\n",
            ".hjemmel-endring/liste": "0\tny\t1,1,1\ta.md\n", ".hjemmel-endring/0": "x",
        ])
        let before = try temporary.texts()
        #expect(throws: SystemError.self) { try temporary.folder().finishChange() }
        #expect(try temporary.texts() == before)
    }

    @Test("What a save by others made different is refused, and their save stays")
    func saved() throws {
        try temporary.write(["a.md": "gammel", "b.md": "lagret av andre"])
        let before = try temporary.texts()
        let failure = #expect(throws: SystemError.self) {
            try temporary.folder().change([
                edit("a.md", "gammel", "ny"), edit("b.md", "gammel", "ny"),
            ])
        }
        #expect(failure?.kind == .busy)
        #expect(try temporary.texts() == before)
    }

    @Test("Two at once: one waits for the other or is refused, and both are whole")
    func atOnce() async throws {
        try temporary.write(["a.md": "0", "b.md": "0"])
        let temporary = temporary
        await withTaskGroup { group in
            for number in 1...8 {
                group.addTask {
                    try? temporary.folder().change([
                        edit("a.md", "0", "\(number)"), edit("b.md", "0", "\(number)"),
                    ])
                }
            }
        }
        let texts = try temporary.texts()
        #expect(texts["a.md"] == texts["b.md"] && texts["a.md"] != "0" && texts.count == 2)
    }

    @Test("The owner, the rights and the other names of a file stay", .enabled(if: geteuid() == 0))
    func owner() throws {
        try temporary.write(["a.md": "gammel"])
        #expect(chown(temporary("a.md"), 12345, 54321) == 0)
        #expect(chmod(temporary("a.md"), 0o604) == 0)
        let before = try temporary.folder().status(of: "a.md")
        try temporary.folder().change([edit("a.md", "gammel", "ny og lengre")])
        let after = try temporary.folder().status(of: "a.md")
        #expect(after?.owner == 12345 && after?.group == 54321 && after?.permissions == 0o604)
        #expect(after?.identity == before?.identity)
        #expect(try temporary.texts() == ["a.md": "ny og lengre"])
    }
}

private func edit(_ path: String, _ before: String?, _ after: String?) -> FileReplacement {
    FileReplacement(
        path: path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) })
}
