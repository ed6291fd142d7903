import FileSystem
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What may happen to a build. `HJEMMEL_ROUNDS` sets how often each thing happens, for a long trial.
@Suite("A build under faults leaves the whole old or the whole new site")
struct FaultTests {
    private let program: Program
    private let rounds = getenv("HJEMMEL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 12
    private static let chapters = 40

    init() throws {
        program = try Program(Self.edition("0"))
        try #require(program(["build", "--date", "2026-11-21"]).status == 0)
    }

    /// Chapters that all tell the edition, so that a mixed site shows.
    private static func edition(_ edition: String) -> [String: String] {
        let files = (0..<chapters).map { number in
            ("rutiner/k\(number).md", Program.chapter(body: "Her er utgave \(edition) ferdig.\n"))
        }
        return Dictionary(files + [("rutiner/a.md", Program.chapter())]) { first, _ in first }
    }

    private func write(edition: String) throws {
        for (path, text) in Self.edition(edition) {
            try program.folder.save(text, as: "handbook/\(path)")
        }
    }

    private func start(output: String = "Site") throws -> ChildProcess {
        try ChildProcess(
            ChildProcess.builtProgram("hjemmel"),
            [
                "build", "--source", program.folder("handbook"), "--output",
                program.folder(output), "--date", "2026-11-21",
            ])
    }

    /// How long a build takes, so that faults can be put in the midst of it.
    private func duration() throws -> Duration {
        try ContinuousClock().measure { try #expect(start().wait() == 0) }
    }

    private func sleep(upTo duration: Duration) {
        usleep(useconds_t(duration * Double.random(in: 0...1.1) / .microseconds(1)))
    }

    private func move(_ name: String, to other: String) -> Bool {
        ChildProcess.run("mv", program.folder(name), program.folder(other)) == 0
    }

    /// The edition of the site, after checking that each of its pages is there and tells the same.
    private func edition(of site: String = "Site") throws -> String {
        let texts = try program.folder.texts(in: site)
        let pages = (0..<Self.chapters).map { texts["rutiner/k\($0).html"] ?? "" }
        let editions = pages.map { page in
            page.firstMatch(of: /Her er utgave (\w+) ferdig/).map { String($0.1) } ?? "(mangler)"
        }
        #expect(Set(editions).count == 1, "\(Set(editions))")
        #expect(texts["index.html"]?.hasSuffix("</html>\n") ?? false)
        return editions[0]
    }

    @Test("Killed or interrupted at any moment", arguments: [SIGKILL, SIGINT, SIGTERM])
    func ended(by signal: CInt) throws {
        let whole = try duration()
        var last = "0"
        for round in 1...rounds {
            try write(edition: "\(round)")
            let process = try start()
            sleep(upTo: whole)
            process.send(signal)
            let status = process.wait()
            let edition = try edition()
            // One that was killed may have come as far as the new site; all others know.
            let isKnown = status != -SIGKILL
            #expect([0, -signal, 128 + signal].contains(status))
            #expect(edition == "\(round)" || (status != 0 && edition == last))
            #expect(!isKnown || (edition == "\(round)") == (status == 0))
            last = edition
        }
        try #expect(start().wait() == 0)
        #expect(try edition() == "\(rounds)")
        #expect(try !program.folder.folder().names().map(\.shown).contains(".Site.hjemmel"))
    }

    @Test("Interrupted, it says that the old site stands", arguments: [SIGINT, SIGTERM])
    func told(of signal: CInt) throws {
        try write(edition: "ny")
        var status: CInt = 0
        var words = ""
        var pause = Duration.milliseconds(100)
        // As long as somebody else has the workspace the build cannot end; when it has begun to
        // listen nobody knows.
        while status != 128 + signal, pause < .seconds(60) {
            try program.folder.folder().makeFolder(".Site.hjemmel")
            let workspace = try program.folder.folder(".Site.hjemmel")
            try #require(try workspace.tryLock())
            let process = try ChildProcess(
                "sh",
                [
                    "-c", "exec \"$0\" \"$@\" 2>\(program.folder("feil"))",
                    ChildProcess.builtProgram("hjemmel"), "build", "--source",
                    program.folder("handbook"), "--output", program.folder("Site"), "--date",
                    "2026-11-21",
                ])
            usleep(useconds_t(pause / .microseconds(1)))
            process.send(signal)
            status = process.wait()
            words = try String(
                decoding: program.folder.folder().read("feil"), as: UTF8.self)
            #expect([-signal, 128 + signal, 3].contains(status))
            try program.folder.folder().removeTree(".Site.hjemmel")
            pause = pause * 1.4
        }
        #expect(status == 128 + signal)
        #expect(words.contains("Avbrutt før det nye nettstedet var ferdig."), "\(words)")
        #expect(words.contains("Site er ikke endret."), "\(words)")
        #expect(try edition() == "0")
        try #expect(start().wait() == 0)
        #expect(try edition() == "ny")
    }

    @Test("The source is removed while it is read")
    func sourceRemoved() throws {
        let whole = try duration()
        for round in 1...rounds {
            try write(edition: "0")
            try #expect(start().wait() == 0)
            try write(edition: "\(round)")
            let process = try start()
            sleep(upTo: whole)
            #expect(move("handbook", to: "borte"))
            let status = process.wait()
            #expect([0, 1, 3].contains(status))
            #expect(try edition() == (status == 0 ? "\(round)" : "0"))
            #expect(move("borte", to: "handbook"))
        }
    }

    @Test("The source is changed while it is read: no page is half of one and half of another")
    func sourceChanged() throws {
        for round in 1...rounds {
            let process = try start()
            try write(edition: "\(round)")
            #expect(process.wait() == 0)
            let texts = try program.folder.texts(in: "Site")
            for number in 0..<Self.chapters {
                let page = try #require(texts["rutiner/k\(number).html"])
                #expect(page.contains("ferdig.</p>") && page.hasSuffix("</html>\n"))
            }
        }
    }

    @Test("The output is removed while the site is built")
    func outputRemoved() throws {
        let whole = try duration()
        for round in 1...rounds {
            try write(edition: "\(round)")
            let process = try start()
            sleep(upTo: whole)
            _ = move("Site", to: "bort-\(round)")
            let status = process.wait()
            #expect(status == 0 || status == 3)
            if status == 0, try program.folder.folder().names().map(\.shown).contains("Site") {
                #expect(try edition() == "\(round)")
            }
            try #expect(start().wait() == 0)
        }
    }

    @Test("Two builds at once: one may be told to wait, and says so")
    func atOnce() throws {
        try write(edition: "ny")
        let statuses = try (0..<4).map { _ in try start() }.map { $0.wait() }
        #expect(statuses.contains(0))
        #expect(statuses.allSatisfy { $0 == 0 || $0 == 3 })
        #expect(try edition() == "ny")
    }

    @Test("The clock is set back")
    func earlierDay() throws {
        try write(edition: "ny")
        let result = try program("build", "--date", "2019-01-01")
        #expect(result.status == 0, "\(result.words)")
        #expect(try edition() == "ny")
    }

    @Test("The disk is full, and then it may only be read", .enabled(if: mayMount))
    func fullDisk() throws {
        try program.folder.write(["disk/x": ""])
        let mounted = try withSmallDisk(at: program.folder("disk"), options: "size=6m") {
            try #expect(start(output: "disk/Site").wait() == 0)
            let filler = String(repeating: "x", count: 8_000_000)
            _ = try? program.folder.write(["disk/fyll": filler])
            try write(edition: "ny")
            let full = try program("build", "--output", "disk/Site", "--date", "2026-11-21")
            #expect(full.status == 3)
            #expect(full.errors.contains("disk"), "\(full.errors)")
            #expect(try edition(of: "disk/Site") == "0")
            let disk = program.folder("disk")
            try #require(ChildProcess.run("mount", "-o", "remount,ro", disk) == 0)
            let readOnly = try program("build", "--output", "disk/Site", "--date", "2026-11-21")
            #expect(readOnly.status == 3)
            #expect(readOnly.errors.contains("disk"), "\(readOnly.errors)")
            #expect(try edition(of: "disk/Site") == "0")
        }
        #expect(mounted)
    }
}
