import FileSystem
import Glibc
import SystemTesting
import Testing

@testable import PreviewServer

@Suite("Watching folders")
struct FolderWatcherTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write(["h/a.md": "1", "h/del/b.md": "1", "annen/c.md": "1"])
    }

    /// Watches, makes a change, and gives what is heard of until all paths have come.
    private func paths(
        _ usesSystemEvents: Bool, folders: [String] = ["h"], until wanted: Set<String>,
        of change: () throws -> Void
    ) async throws -> Set<String> {
        var pace = FolderWatcher.Pace()
        pace.polling = .milliseconds(50)
        let watcher = FolderWatcher(
            folders: folders.map { temporary($0) }, pace: pace, usesSystemEvents: usesSystemEvents)
        try change()
        let collecting = Task {
            var heard: Set<String> = []
            for await paths in watcher.changes() {
                heard.formUnion(paths)
                if heard.isSuperset(of: wanted.map { temporary($0) }) { break }
            }
            return heard
        }
        let patience = Task {
            try await Task.sleep(for: .seconds(60))
            collecting.cancel()
        }
        defer { patience.cancel() }
        return Set(await collecting.value.map { String($0.dropFirst(temporary.path.count + 1)) })
    }

    @Test("A file that is changed, made or removed is told of", arguments: [true, false])
    func files(usesSystemEvents: Bool) async throws {
        let wanted: Set = ["h/a.md", "h/del/b.md", "h/ny/dyp/d.md"]
        let paths = try await paths(usesSystemEvents, until: wanted) {
            try temporary.write(["h/a.md": "to", "h/ny/dyp/d.md": "1", "h/.skjult": "1"])
            try temporary.folder("h/del").remove("b.md")
        }
        #expect(paths == wanted)
    }

    @Test("Changes while it waits are told of one after another", arguments: [true, false])
    func later(usesSystemEvents: Bool) async throws {
        var pace = FolderWatcher.Pace()
        pace.polling = .milliseconds(50)
        let watcher = FolderWatcher(
            folders: [temporary("h")], pace: pace, usesSystemEvents: usesSystemEvents)
        var iterator = watcher.changes().makeAsyncIterator()
        for number in 0..<5 {
            let path = "h/ny-\(number)/x.md"
            for text in ["1", "to"] {
                try temporary.write([path: text])
                // A file may be told of once when it is made and once when it is written.
                var heard: [String] = []
                while !heard.contains(temporary(path)) { heard = await iterator.next() ?? [] }
            }
        }
    }

    @Test("What the system tells nothing of is found all the same")
    func withoutEvents() async throws {
        var pace = FolderWatcher.Pace()
        pace.comparing = .milliseconds(50)
        let watcher = FolderWatcher(folders: [temporary("h")], pace: pace)
        var iterator = watcher.changes().makeAsyncIterator()
        try temporary.write(["h/ny.md": "1"])
        _ = await iterator.next()
        // inotify does not tell of what is written through memory, as it does not of other machines.
        try writeThroughMemory(temporary("h/a.md"), UInt8(ascii: "2"))
        var heard: [String] = []
        while !heard.contains(temporary("h/a.md")) { heard = await iterator.next() ?? [] }
    }

    private func writeThroughMemory(_ path: String, _ byte: UInt8) throws {
        let file = open(path, O_RDWR)
        defer { close(file) }
        let memory = try #require(
            mmap(nil, 1, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), "the file can be mapped")
        memory.storeBytes(of: byte, as: UInt8.self)
        #expect(msync(memory, 1, MS_SYNC) == 0)
        munmap(memory, 1)
        // What the write alone would set, too, on a file system that waits with it.
        #expect(futimens(file, nil) == 0)
    }

    @Test("A file that is emptied or taken away before it is written anew is half saved")
    func halfSaved() throws {
        let before = FolderSnapshot(of: temporary("h")) { _ in }
        try temporary.write(["h/a.md": ""])
        #expect(before.isHalfSaved(in: FolderSnapshot(of: temporary("h")) { _ in }))
        try temporary.folder("h").remove("a.md")
        #expect(before.isHalfSaved(in: FolderSnapshot(of: temporary("h")) { _ in }))
        try temporary.write(["h/a.md": "ny", "h/tom.md": ""])
        #expect(!before.isHalfSaved(in: FolderSnapshot(of: temporary("h")) { _ in }))
    }

    @Test(
        "A burst of saves is told of less often than once for each time that must be quiet",
        arguments: [true, false])
    func burst(usesSystemEvents: Bool) async throws {
        var pace = FolderWatcher.Pace()
        pace.quiet = .milliseconds(200)
        pace.polling = .milliseconds(300)
        let watcher = FolderWatcher(
            folders: [temporary("h")], pace: pace, usesSystemEvents: usesSystemEvents)
        let temporary = temporary
        let start = ContinuousClock.now
        let writing = Task {
            for number in 0..<100 { try temporary.write(["h/a.md": "sist \(number)"]) }
            try temporary.write(["h/ferdig.md": ""])
        }
        var tellings = 0
        for await paths in watcher.changes() {
            tellings += 1
            if paths.contains(temporary("h/ferdig.md")) { break }
        }
        try await writing.value
        // One at once, then one after each quiet time; a slow machine has time for more of them.
        #expect(Double(tellings) <= 2 + (ContinuousClock.now - start) / pace.quiet)
    }

    @Test("A folder that is removed and made anew is watched again", arguments: [true, false])
    func remade(usesSystemEvents: Bool) async throws {
        var pace = FolderWatcher.Pace()
        pace.polling = .milliseconds(50)
        let watcher = FolderWatcher(
            folders: [temporary("h")], pace: pace, usesSystemEvents: usesSystemEvents)
        var iterator = watcher.changes().makeAsyncIterator()
        let a = temporary("h/a.md")
        let b = temporary("h/del/b.md")
        try temporary.folder().removeTree("h")
        var heard: Set<String> = []
        while heard != [a, b] { heard.formUnion(await iterator.next() ?? []) }
        try temporary.write(["h/del/b.md": "ny"])
        #expect(await iterator.next() == [b])
        try temporary.write(["h/del/b.md": "nyere"])
        #expect(await iterator.next() == [b])
    }

    @Test("A folder that others take the place of is compared with it", arguments: [true, false])
    func exchanged(usesSystemEvents: Bool) async throws {
        try temporary.write(["gren/a.md": "annen", "gren/e.md": "1"])
        let wanted: Set = ["h/a.md", "h/e.md", "h/del/b.md"]
        let paths = try await paths(usesSystemEvents, until: wanted) {
            let folder = try temporary.folder()
            try folder.exchange("h", with: "gren", in: folder)
        }
        #expect(paths == wanted)
    }

    @Test(
        "A folder that is missing at first is waited for, beside others", arguments: [true, false])
    func missing(usesSystemEvents: Bool) async throws {
        let wanted: Set = ["borte/f.md", "annen/c.md"]
        let folders = ["annen", "borte"]
        let paths = try await paths(usesSystemEvents, folders: folders, until: wanted) {
            try temporary.write(["borte/f.md": "1", "annen/c.md": "2"])
        }
        #expect(paths == wanted)
    }
}
