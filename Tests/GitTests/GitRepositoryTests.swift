import CalendarDate
import FileSystem
import Glibc
import Git
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
        try git(arguments, on: day)
    }

    private func git(_ arguments: [String], on day: String) throws {
        let identity = ["user.name=Ola Nordmann", "user.email=ola@example.no"]
        let run = try Subprocess(
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

    private func latest(in folder: String = "h") throws -> [String?] {
        let days = try GitRepository(around: temporary(folder)).daysOfLatestChange()
        return ["a.md", "b.md", "æ ø.md"].map { days[$0]?.description }
    }

    @Test("Each file has the day of its latest commit, as long as it is as committed")
    func days() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "en\nto\nfire\n", "annet.md": "2"])
        try commit(on: "2026-02-01")
        #expect(try latest() == ["2026-02-01", nil, "2026-01-01"])
        try temporary.folder("h").rename("a.md", into: temporary.folder("h"), as: "b.md")
        try commit(on: "2026-03-01")
        #expect(try latest() == [nil, "2026-02-01", "2026-01-01"])
        try temporary.write(["h/b.md": "noe annet"])
        #expect(try latest() == [nil, nil, "2026-01-01"])
    }

    @Test("Letters beyond ASCII above the repository, and in it above the handbook")
    func letters() throws {
        try git("init", "--quiet", "bøker på Hamar")
        try temporary.write(["bøker på Hamar/håndbøker/år/a.md": "en\n"])
        try git("-C", "bøker på Hamar", "add", "--all")
        try git("-C", "bøker på Hamar", "commit", "--quiet", "--message", "Ny", on: "2026-01-01")
        #expect(try latest(in: "bøker på Hamar/håndbøker/år") == ["2026-01-01", nil, nil])
        let repository = try GitRepository(around: temporary("bøker på Hamar/håndbøker/år"))
        #expect(try repository.workingChanges(among: ["a.md"]).isEmpty)
    }

    @Test("A handbook that is the whole repository")
    func wholeRepository() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "ny", "[x]": "1"])
        try commit(on: "2026-02-01")
        let days = try GitRepository(around: temporary.path).daysOfLatestChange()
        #expect(
            days.mapValues(\.description) == [
                "annet.md": "2026-01-01", "h/a.md": "2026-02-01", "h/æ ø.md": "2026-01-01",
                "[x]": "2026-02-01",
            ])
    }

    @Test("A folder whose name means something to git is that folder and no other")
    func literalNames() throws {
        try temporary.write(["*/a.md": "1", ":(top)/a.md": "1"])
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "2"])
        try commit(on: "2026-02-01")
        for folder in ["*", ":(top)"] {
            #expect(try latest(in: folder) == ["2026-01-01", nil, nil])
            let repository = try GitRepository(around: temporary(folder))
            #expect(try repository.files(at: repository.commit).keys.sorted() == ["a.md"])
        }
    }

    @Test("Line ends that the checkout has changed are no edit")
    func lineEnds() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "en\r\nto\r\ntre\r\n", "h/æ ø.md": "1\r"])
        #expect(try latest() == ["2026-01-01", nil, nil])
    }

    @Test("A working tree beside the repository, and a repository whose objects bear long names")
    func elsewhere() throws {
        try commit(on: "2026-01-01")
        try git("worktree", "add", "--quiet", temporary("arbeid"))
        #expect(try latest(in: "arbeid/h") == ["2026-01-01", nil, "2026-01-01"])
        try git("pack-refs", "--all")
        #expect(try latest() == ["2026-01-01", nil, "2026-01-01"])
        try git("init", "--quiet", "--object-format=sha256", temporary("lang"))
        try temporary.write(["lang/h/a.md": "1"])
        for arguments in [["add", "--all"], ["commit", "--quiet", "--message", "x"]] {
            try git(["-C", temporary("lang")] + arguments, on: "2026-03-01")
        }
        #expect(try latest(in: "lang/h") == ["2026-03-01", nil, nil])
    }

    @Test("What stands in the place of a file is not as committed")
    func noFile() throws {
        try commit(on: "2026-01-01")
        try temporary.folder("h").remove("a.md")
        try temporary.link("h/a.md", to: "/dev/zero")
        try temporary.folder("h").remove("æ ø.md")
        #expect(ChildProcess.run("mkfifo", temporary("h/æ ø.md")) == 0)
        #expect(try latest() == [nil, nil, nil])
    }

    @Test("A merge counts from the day it was made")
    func merge() throws {
        try commit(on: "2026-01-01")
        try git("checkout", "--quiet", "-b", "forslag")
        try temporary.write(["h/a.md": "ny"])
        try commit(on: "2026-02-01")
        try git("checkout", "--quiet", "-")
        try git("merge", "--quiet", "--no-ff", "--no-edit", "forslag", on: "2026-03-01")
        #expect(try latest() == ["2026-03-01", nil, "2026-01-01"])
    }

    @Test("A shallow clone is known as one")
    func shallow() throws {
        try commit(on: "2026-01-01")
        try temporary.write(["h/a.md": "ny"])
        try commit(on: "2026-02-01")
        try git("clone", "--quiet", "--depth=1", "file://\(temporary.path)", temporary("grunn"))
        #expect(try GitRepository(around: temporary("grunn/h")).isShallow)
        #expect(try !GitRepository(around: temporary("h")).isShallow)
    }

    @Test("Without commits, and outside any repository, there is none")
    func none() throws {
        #expect(throws: GitRepository.Refusal.noRepository) {
            try GitRepository(around: temporary("h"))
        }
        let other = try TemporaryFolder()
        #expect(throws: GitRepository.Refusal.noRepository) {
            try GitRepository(around: other.path)
        }
    }

    @Test("A folder that only looks like a repository is none")
    func bareLookalike() throws {
        let other = try TemporaryFolder()
        try other.write([
            "h/HEAD": "ref: refs/heads/main\n", "h/objects/x": "", "h/refs/x": "",
            "h/config": "[core]\nbare = true\n",
        ])
        #expect(throws: GitRepository.Refusal.noRepository) {
            try GitRepository(around: other("h"))
        }
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
            let commit = try repository.published(on: day)?.commit
            return try commit.flatMap { try repository.files(at: $0)["a.md"] }
                .map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(try text(on: "2025-12-31") == nil)
        #expect(try text(on: "2026-01-01") == "en\nto\ntre\n")
        #expect(try text(on: "2026-02-28") == "en\nto\ntre\n")
        #expect(try text(on: "2026-03-01") == "ny")
        let files = try repository.files(at: repository.commit)
        #expect(files.keys.sorted() == ["a.md", "del/tom.md", "æ ø.md"])
        #expect(files["del/tom.md"] == [])
    }

    @Test(
        "A repository of somebody else is refused until the user calls it safe",
        .enabled(if: mayChangeOwners))
    func owner() throws {
        try commit(on: "2026-01-01")
        #expect(ChildProcess.run("chown", "-R", "12345", temporary.path) == 0)
        #expect(throws: GitRepository.Refusal.notTrusted(folder: temporary.path)) {
            try GitRepository(around: temporary("h"))
        }
        #expect(ChildProcess.run("chown", "-R", "0", temporary.path) == 0)
        #expect(try latest() == ["2026-01-01", nil, "2026-01-01"])
    }
}

private let mayChangeOwners = geteuid() == 0
