import CalendarDate
import Testing

@testable import Git

@Suite("The history of files")
struct HistoryLogTests {
    /// A log as git writes it, of commits with the latest first: a day, and the changes.
    private func days(_ commits: (day: String, changes: [String])...) -> [String: String] {
        var log: [UInt8] = []
        for commit in commits {
            log += [1] + Array("0123abcd \(commit.day)".utf8) + [0]
            for (index, change) in commit.changes.enumerated() {
                log += Array((index == 0 ? "\n" : "").utf8)
                log += change.split(separator: " ").flatMap { Array($0.utf8) + [0] }
            }
        }
        return HistoryLog(log).days.mapValues(\.description)
    }

    @Test("The latest change of a file counts")
    func latest() {
        let days = days(
            ("2026-03-01", ["M a.md"]), ("2026-02-01", ["M æ.md", "M a.md"]),
            ("2026-01-01", ["A a.md", "A æ.md", "A c.md"]))
        #expect(days == ["a.md": "2026-03-01", "æ.md": "2026-02-01", "c.md": "2026-01-01"])
    }

    @Test("A file that was only moved keeps its day, through several names")
    func renames() {
        let days = days(
            ("2026-04-01", ["R100 b.md c.md"]), ("2026-03-01", ["R100 a.md b.md"]),
            ("2026-02-01", ["M a.md"]), ("2026-01-01", ["A a.md"]))
        #expect(days == ["c.md": "2026-02-01"])
    }

    @Test("A file that was moved and changed has the day of that")
    func changedOnTheWay() {
        let days = days(("2026-03-01", ["R080 a.md b.md"]), ("2026-01-01", ["A a.md"]))
        #expect(days == ["b.md": "2026-03-01"])
    }

    @Test("A new file under an old name has nothing of what bore the name before")
    func reused() {
        let days = days(
            ("2026-04-01", ["R100 b.md a.md"]), ("2026-03-01", ["D a.md"]),
            ("2026-02-01", ["M a.md"]), ("2026-01-01", ["A a.md", "A b.md"]))
        #expect(days == ["a.md": "2026-01-01"])
    }

    @Test("Two files that change names are not mixed up")
    func exchanged() {
        let days = days(
            ("2026-03-01", ["R100 a.md b.md", "R100 b.md a.md"]), ("2026-02-01", ["M b.md"]),
            ("2026-01-01", ["A a.md", "A b.md"]))
        #expect(days == ["a.md": "2026-02-01", "b.md": "2026-01-01"])
    }

    @Test("Nothing, and what is no log, gives nothing", arguments: ["", "M", "\u{1}x", "M\0a\0"])
    func none(text: String) {
        #expect(HistoryLog(Array(text.utf8)).days.isEmpty)
    }
}
