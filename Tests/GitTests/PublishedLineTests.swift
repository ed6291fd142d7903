import CalendarDate
import FileSystem
import SystemTesting
import Testing
@testable import Git

/// What was published when, whichever way the commits came together.
@Suite("The published line")
struct PublishedLineTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try git(["init", "--quiet", "--bare", "--initial-branch=main", "origin.git"])
        try git(["clone", "--quiet", "origin.git", "her"])
        try git(["checkout", "--quiet", "-b", "main"], in: "her")
        try save("her", "a.md", "en", on: "2026-01-01")
        try git(["push", "--quiet", "origin", "main"], in: "her")
        try git(["clone", "--quiet", "origin.git", "der"])
    }

    private func git(
        _ arguments: [String], in place: String = "", on day: String = "2026-01-01"
    ) throws {
        let run = try Subprocess(
            "git", ["-C", temporary(place)] + arguments,
            environment: [
                "PATH=/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL=/dev/null",
                "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=O", "GIT_AUTHOR_EMAIL=o@x",
                "GIT_COMMITTER_NAME=O", "GIT_COMMITTER_EMAIL=o@x",
                "GIT_AUTHOR_DATE=\(day)T12:00:00", "GIT_COMMITTER_DATE=\(day)T12:00:00",
            ])
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
    }

    private func save(_ place: String, _ file: String, _ text: String, on day: String) throws {
        try temporary.write(["\(place)/h/\(file)": text])
        try git(["add", "h"], in: place)
        try git(["commit", "--quiet", "--message", "Endre"], in: place, on: day)
    }

    private func text(_ file: String, on date: String) throws -> (text: String?, doubt: String?) {
        let repository = try GitRepository(around: temporary("her/h"))
        let day = try #require(Day(date))
        let state = try #require(try repository.published(on: day))
        return (
            try repository.files(at: state.commit)[file].map {
                String(decoding: $0, as: UTF8.self)
            }, state.doubt
        )
    }

    @Test("A pull that turned the parents round: what the others had published counts")
    func pull() throws {
        try save("der", "b.md", "publisert", on: "2026-02-01")
        try git(["push", "--quiet", "origin", "main"], in: "der")
        try save("her", "a.md", "upublisert", on: "2026-02-10")
        try git(["pull", "--quiet", "--no-rebase", "--no-edit"], in: "her", on: "2026-03-01")
        for isPushed in [false, true] {
            if isPushed { try git(["push", "--quiet", "origin", "main"], in: "her") }
            #expect(try text("a.md", on: "2026-02-15") == ("en", nil))
            #expect(try text("b.md", on: "2026-02-15") == ("publisert", nil))
            #expect(try text("a.md", on: "2026-03-01").text == (isPushed ? "upublisert" : "en"))
        }
        let days = try GitRepository(around: temporary("her/h")).daysOfLatestChange()
        #expect(days["b.md"] == Day("2026-02-01"))
        #expect(days["a.md"] == Day("2026-03-01"))
    }

    @Test("A proposal counts from its merge, and work that is not sent does not count")
    func proposal() throws {
        try git(["checkout", "--quiet", "-b", "forslag/x"], in: "der")
        try save("der", "a.md", "to", on: "2026-02-01")
        try git(["checkout", "--quiet", "main"], in: "der")
        try git(
            [
                "merge", "--quiet", "--no-ff", "-m", "Merge branch 'forslag/x' into 'main'",
                "forslag/x",
            ],
            in: "der", on: "2026-03-01")
        try git(["push", "--quiet", "origin", "main"], in: "der")
        try git(["fetch", "--quiet"], in: "her")
        try save("her", "a.md", "mitt", on: "2026-03-02")
        #expect(try text("a.md", on: "2026-02-15").text == "en")
        #expect(try text("a.md", on: "2026-03-05") == ("to", nil))
    }

    @Test("A merge that does not say which line was published is told of")
    func doubt() throws {
        try save("der", "b.md", "publisert", on: "2026-02-01")
        try git(["push", "--quiet", "origin", "main"], in: "der")
        try save("her", "a.md", "to", on: "2026-02-10")
        try git(["fetch", "--quiet"], in: "her")
        try git(
            ["merge", "--quiet", "--no-ff", "-m", "Samlet alt", "origin/main"], in: "her",
            on: "2026-03-01")
        try git(["push", "--quiet", "origin", "main"], in: "her")
        let doubt = try text("a.md", on: "2026-02-15").doubt
        #expect(doubt?.hasPrefix("historikken i git viser ikke sikkert") == true)
        #expect(try text("a.md", on: "2026-01-15").doubt == nil)
        #expect(try text("a.md", on: "2026-03-02").doubt == nil)
    }

    @Test(
        "The page of a proposal at the hosts that are known",
        arguments: [
            (
                "git@github.com:nav/handbok.git",
                "https://github.com/nav/handbok/compare/main...forslag/x?expand=1"
            ),
            (
                "https://gitlab.com/a/b/handbok",
                "https://gitlab.com/a/b/handbok/-/merge_requests/new?merge_request%5Bsource_branch%5D="
                    + "forslag%2Fx&merge_request%5Btarget_branch%5D=main"
            ),
            ("ssh://git@gitlab.kommune.no:2222/x.git", nil), ("https://git.kommune.no/x.git", nil),
        ])
    func page(address: String, page: String?) throws {
        let remote = try Remote(address, root: "/r")
        let made = remote.proposalPage(of: "forslag/x", into: "main")
        if let page {
            #expect(made == page)
        } else if !address.contains("gitlab") {
            #expect(made == nil)
        }
        #expect(made?.contains("2222") != true)
    }
}
