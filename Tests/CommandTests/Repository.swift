import FileSystem
import SystemTesting
import Testing

/// A git repository in a folder, whose commits are made on chosen days.
struct Repository {
    let folder: TemporaryFolder

    /// A new one, without commits.
    init(_ folder: TemporaryFolder) throws {
        self.folder = folder
        try git(["init", "--quiet"])
    }

    /// Commits the handbook as it stands at noon of a day.
    func commit(on day: String) throws {
        try git(["add", "handbook"])
        try git(["commit", "--quiet", "--message", "Endret"], on: day)
    }

    private func git(_ arguments: [String], on day: String = "2026-01-01") throws {
        let identity = ["user.name=Ola Nordmann", "user.email=ola@example.no"]
        let run = try Subprocess(
            "git", ["-C", folder.path] + identity.flatMap { ["-c", $0] } + arguments,
            environment: [
                "PATH=/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL=/dev/null",
                "GIT_AUTHOR_DATE=\(day)T12:00:00", "GIT_COMMITTER_DATE=\(day)T12:00:00",
            ])
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
    }
}
