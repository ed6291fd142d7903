import CalendarDate
import FileSystem
import Git
import HandbookModel
import SystemTesting
import Testing

@Suite("A handbook in git")
struct GitRepositoryTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write(["h/a.md": "en\nto\ntre\n", "h/æ ø.md": "1", "annet.md": "1"])
        try git("init", "--quiet")
    }

    /// Runs git in the folder, as nobody in particular.
    private func git(_ arguments: String..., on day: String = "2026-01-01") throws {
        let identity = ["user.name=Ola Nordmann", "user.email=ola@example.no"]
        let run = try FinishedProgram(
            "git", ["-C", temporary.path] + identity.flatMap { ["-c", $0] } + arguments,
            environment: [
                "PATH=/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL=/dev/null",
                "GIT_AUTHOR_DATE=\(day)T23:30:00+0200", "GIT_COMMITTER_DATE=\(day)T23:30:00+0200",
            ])
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
    }

    private func commit(on day: String) throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "Endret", on: day)
    }

    private func latest() -> [String?] {
        let history = EditHistory(of: temporary("h"))
        return ["a.md", "b.md", "æ ø.md"].map { history.day(of: $0)?.description }
    }

    @Test("Each file has the day of its latest commit, as long as it is as committed")
    func days() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "en\nto\nfire\n", "annet.md": "2"])
        try commit(on: "2026-02-01")
        #expect(latest() == ["2026-02-01", nil, "2026-01-01"])
        try temporary.folder("h").rename("a.md", into: temporary.folder("h"), as: "b.md")
        try commit(on: "2026-03-01")
        #expect(latest() == [nil, "2026-02-01", "2026-01-01"])
        try temporary.write(["h/b.md": "noe annet"])
        #expect(latest() == [nil, nil, "2026-01-01"])
        #expect(EditHistory(of: temporary("h")).absence == nil)
    }

    @Test("A merge counts from the day it was made")
    func merge() throws {
        try commit(on: "2026-01-01")
        try git("checkout", "--quiet", "-b", "forslag")
        try temporary.write(["h/a.md": "ny"])
        try commit(on: "2026-02-01")
        try git("checkout", "--quiet", "-")
        try git("merge", "--quiet", "--no-ff", "--no-edit", "forslag", on: "2026-03-01")
        #expect(latest() == ["2026-03-01", nil, "2026-01-01"])
    }

    @Test("A shallow clone has no days rather than wrong ones")
    func shallow() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "ny"])
        try commit(on: "2026-02-01")
        try git("clone", "--quiet", "--depth=1", "file://\(temporary.path)", temporary("grunn"))
        let history = EditHistory(of: temporary("grunn/h"))
        #expect(history.absence == .shallow)
        #expect(history.day(of: "a.md") == nil)
    }

    @Test("Without commits, and outside any repository, nothing is known and nothing is wrong")
    func none() throws {
        #expect(EditHistory(of: temporary("h")).absence == nil)
        #expect(throws: GitRepository.Refusal.noRepository) {
            try GitRepository(around: temporary("h"))
        }
        let other = try TemporaryFolder()
        #expect(EditHistory(of: other.path).absence == nil)
    }

    @Test("The files of a day are those of its last commit")
    func past() throws {
        try temporary.write(["h/.skjult": "x", "h/del/tom.md": ""])
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "ny"])
        try commit(on: "2026-03-01")
        try temporary.write(["h/a.md": "ikke lagret i git"])
        let repository = try GitRepository(around: temporary("h"))
        func text(on date: String) throws -> String? {
            let day = try #require(Day(date))
            let edition = try repository.tree(on: day)
            return try edition.map { String(decoding: try $0.tree.read("a.md"), as: UTF8.self) }
        }
        #expect(try text(on: "2025-12-31") == nil)
        #expect(try text(on: "2026-01-01") == "en\nto\ntre\n")
        #expect(try text(on: "2026-02-28") == "en\nto\ntre\n")
        #expect(try text(on: "2026-03-01") == "ny")
        let day = try #require(Day("2026-02-01"))
        let edition = try #require(try repository.tree(on: day))
        #expect(edition.tree.entries.map(\.path) == ["a.md", "del/tom.md", "æ ø.md"])
        #expect(try edition.tree.read("del/tom.md").isEmpty)
    }

    @Test("Settings of the repository run nothing")
    func settings() throws {
        try commit(on: "2026-01-01")
        let trap = temporary("felle")
        try temporary.write(["kjør.sh": "#!/bin/sh\ntouch \(trap)\n"])
        #expect(ChildProcess.run("chmod", "755", temporary("kjør.sh")) == 0)
        for name in ["core.fsmonitor", "diff.external", "core.pager", "pager.log"] {
            try git("config", name, temporary("kjør.sh"))
        }
        _ = EditHistory(of: temporary("h"))
        #expect(try temporary.folder().status(of: "felle") == nil)
    }
}
