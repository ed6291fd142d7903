import FileSystem
import SiteBuilder
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("Publishing under faults leaves a whole site")
struct PublisherFaultTests {
    let temporary: TemporaryFolder
    private let probe = ChildProcess.builtProgram("publish-probe")

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func start(
        files: Int, version: String, in folder: String = "", _ more: String...
    ) throws -> ChildProcess {
        try ChildProcess(
            probe, [temporary(folder + "Site"), String(files), version] + more)
    }

    /// The version of the site, after checking that each of its files is there and of that version.
    private func version(files: Int, in folder: String = "") throws -> String {
        let texts = try temporary.texts(in: folder + "Site")
        let version = try #require(texts["versjon"])
        for number in 0..<files {
            let text = try #require(texts["del-\(number % 7)/side-\(number).html"])
            let line = number.isMultiple(of: 2) ? "alltid \(number)\n" : "utgave \(version)\n"
            #expect(text.hasPrefix(line) && text.utf8.count == 400 * line.utf8.count)
        }
        #expect(texts.count == files + 2)
        return version
    }

    @Test("Killed at any moment")
    func killed() throws {
        let files = 150
        try #expect(start(files: files, version: "0").wait() == 0)
        let clock = ContinuousClock()
        var whole = try clock.measure {
            try #expect(start(files: files, version: "1").wait() == 0)
        }
        var generator = SystemRandomNumberGenerator()
        var killedRuns = 0
        for round in 2..<80 {
            let process = try start(files: files, version: String(round))
            let share = Double.random(in: 0...1.1, using: &generator)
            try? clockSleep(whole * share)
            process.send(SIGKILL)
            let isKilled = process.wait() < 0
            if isKilled { killedRuns += 1 }
            // How long a run takes changes with what else the machine does: follow it.
            whole = whole * (isKilled ? 1.02 : 0.8)
            _ = try version(files: files)
        }
        #expect(killedRuns > 10)
        try #expect(start(files: files, version: "siste").wait() == 0)
        #expect(try version(files: files) == "siste")
        #expect(try temporary.folder().names().map(\.shown) == ["Site"])
    }

    private func clockSleep(_ duration: Duration) throws {
        usleep(useconds_t(duration / .microseconds(1)))
    }

    @Test("Several at once")
    func atOnce() throws {
        let processes = try (0..<6).map { try start(files: 150, version: String($0)) }
        let ends = processes.map { $0.wait() }
        #expect(ends.contains(0))
        #expect(ends.allSatisfy { $0 == 0 || $0 == 3 })
        _ = try version(files: 150)
        #expect(try temporary.folder().names().map(\.shown) == ["Site"])
    }

    @Test("A full disk", .enabled(if: mayMount))
    func fullDisk() throws {
        try temporary.write(["disk/x": ""])
        let disk = temporary("disk")
        let mounted = try withSmallDisk(at: disk, options: "size=800k") {
            // The pages that change find no room; those that do not are linked and need none.
            try #expect(start(files: 150, version: "1", in: "disk/").wait() == 0)
            try #expect(start(files: 150, version: "2", in: "disk/").wait() == 3)
            #expect(try version(files: 150, in: "disk/") == "1")
            #expect(try temporary.folder("disk").names().map(\.shown) == ["Site"])
            try #expect(start(files: 150, version: "1", in: "disk/").wait() == 0)
        }
        #expect(mounted)
    }

    @Test("No number left for another file", .enabled(if: mayMount))
    func noInodes() throws {
        try temporary.write(["disk/x": ""])
        let mounted = try withSmallDisk(at: temporary("disk"), options: "nr_inodes=40") {
            try #expect(start(files: 20, version: "1", in: "disk/").wait() == 0)
            try #expect(start(files: 20, version: "2", in: "disk/").wait() == 3)
            #expect(try version(files: 20, in: "disk/") == "1")
        }
        #expect(mounted)
    }

    @Test("A file that may not become as large as it is")
    func fileSize() throws {
        try #expect(start(files: 30, version: "1").wait() == 0)
        try #expect(start(files: 30, version: "2", "1000").wait() == 3)
        #expect(try version(files: 30) == "1")
        #expect(try temporary.folder().names().map(\.shown) == ["Site"])
    }

    @Test("A disk that may only be read", .enabled(if: mayMount))
    func readOnly() throws {
        try temporary.write(["disk/x": ""])
        let disk = temporary("disk")
        let mounted = try withSmallDisk(at: disk, options: "size=4m") {
            try #expect(start(files: 20, version: "1", in: "disk/").wait() == 0)
            try #require(ChildProcess.run("mount", "-o", "remount,ro", disk) == 0)
            try #expect(start(files: 20, version: "2", in: "disk/").wait() == 3)
            #expect(try version(files: 20, in: "disk/") == "1")
        }
        #expect(mounted)
    }

    @Test("An output that is a disk of its own", .enabled(if: mayMount))
    func mountPoint() throws {
        try temporary.write(["Site/x": ""])
        let mounted = try withSmallDisk(at: temporary("Site"), options: "size=4m") {
            let plan = try OutputPlan([OutputFile(path: "a.html", text: "")])
            let path = temporary("Site")
            #expect(throws: PublishingError.exchangeUnsupported(path: path)) {
                try Publisher().publish(plan, to: path)
            }
            #expect(try temporary.texts(in: "Site").isEmpty)
        }
        #expect(mounted)
    }

    @Test("A folder that the user may not write to")
    func permission() throws {
        let plan = try OutputPlan([OutputFile(path: "a.html", text: "")])
        let path = temporary("Site")
        chmod(temporary.path, 0o555)
        defer { chmod(temporary.path, 0o755) }
        #expect(throws: PublishingError.self) {
            try withoutRoot { try Publisher(threads: 1).publish(plan, to: path) }
        }
        #expect(try temporary.folder().names().isEmpty)
    }

    @Test("Links that the user may not make: the file is copied with its times")
    func copiedWithTimes() throws {
        // `protected_hardlinks` lets nobody link a file that is not his and not his to write.
        let plan = try OutputPlan([OutputFile(path: "a.html", text: "samme")])
        let path = temporary("Site")
        let before = try Publisher(threads: 1).publish(plan, to: path)
        #expect(before.written == 1)
        let old = try temporary.folder("Site").status(of: "a.html")
        chmod(temporary.path, 0o777)
        chmod(path, 0o777)
        let after = try withoutRoot { try Publisher(threads: 1).publish(plan, to: path) }
        #expect(after.kept == 1)
        #expect(try temporary.folder("Site").status(of: "a.html")?.modified == old?.modified)
    }
}
